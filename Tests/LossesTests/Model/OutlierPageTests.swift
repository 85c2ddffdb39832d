import Derivation
import Engine
import Experiments
import Losses
import ScreenKit
import TestSupport
import Testing

/// Someone on the page where an outlier is dragged.
struct Dragger {
  var learner: Learner

  init(_ keys: String = "", display: Display = Display()) throws {
    learner = try Learner("xor", display: display)
    learner.press(.function(6))
    learner.type("2" + keys)
  }

  /// The same with the days of the plant.
  static func atThePlant() throws -> Dragger {
    var dragger = try Dragger()
    dragger.turn(with: try Sample.builtIn("stackloss"))
    return dragger
  }

  mutating func turn(with experiment: Experiment) {
    for effect in learner.press(.character("w")) {
      guard case .preview(let source) = effect else { continue }
      _ = learner.state.update(.previewed(source, experiment))
    }
  }

  var screen: OutlierScreen {
    OutlierScreen(learner.state.losses.outlier, learner.state.scene(LossesModel.self))
  }

  /// Trains to the end; returns how many frames that took.
  @discardableResult
  mutating func train() -> Int {
    var frames = 0
    while learner.state.interval != nil, frames < 1000 {
      _ = learner.state.update(.frameDue)
      frames += 1
    }
    return frames
  }

  /// Types the target of the chosen row, then trains.
  mutating func drag(to target: Double) {
    learner.type("e\(target)")
    learner.press(.enter)
    train()
  }

  func parameters(_ kind: ResidualLoss) -> [Double] {
    screen.fits.first { $0.kind == kind }?.parameters ?? []
  }

  /// What is best for the rows as they are.
  func exact(_ inputs: [[Double]]) -> ExactFit {
    ExactFit(inputs: inputs, targets: screen.picture?.targets ?? [])
  }
}

@Suite("An outlier that is dragged")
struct OutlierPageTests {
  private func isNear(_ left: [Double], _ right: [Double], _ tolerance: Double) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) < tolerance }
  }

  @Test(
    "the lines are the exact ones, wherever the row is dragged", arguments: [2.0, 9, -40, 1000])
  func line(_ target: Double) throws {
    var dragger = try Dragger()
    dragger.drag(to: target)
    let inputs = try #require(dragger.screen.picture).inputs.map { [$0] }
    let exact = dragger.exact(inputs)
    let leastSquares = try #require(exact.leastSquares)
    #expect(isNear(dragger.parameters(.halfSquared), leastSquares, 1e-9))
    let leastDeviations = try #require(exact.leastDeviations)
    #expect(isNear(dragger.parameters(.absolute), leastDeviations, 1e-6))
  }

  @Test("Huber's line is where its pulls balance", arguments: ["", "---", "+", "]]"])
  func huber(_ keys: String) throws {
    var dragger = try Dragger(keys)
    dragger.train()
    let screen = dragger.screen
    let fit = screen.fits[2]
    let delta = dragger.learner.state.losses.outlier.delta
    let pulls = fit.residuals.map { min(delta, max(-delta, $0)) }
    let inputs = try #require(screen.picture).inputs
    #expect(abs(pulls.reduce(0, +)) < 1e-8)
    #expect(abs(zip(pulls, inputs).reduce(0) { $0 + $1.0 * $1.1 }) < 1e-8)
  }

  @Test("however far the row is dragged, only the squared error follows, and in proportion")
  func bounded() throws {
    var dragger = try Dragger("0")
    dragger.train()
    let own = try #require(dragger.screen.picture).targets[12]
    var fits: [[ResidualLoss: [Double]]] = []
    for target in [100.0, 200, 1000] {
      dragger.drag(to: target)
      fits.append(
        Dictionary(
          uniqueKeysWithValues: dragger.screen.fits.map { ($0.kind, $0.parameters) }))
    }
    for kind in [ResidualLoss.absolute, .huber] {
      let (near, far) = (try #require(fits[0][kind]), try #require(fits[2][kind]))
      #expect(isNear(near, far, 1e-6), "\(kind)")
    }
    let squared = fits.compactMap { $0[.halfSquared] }
    for place in 0..<2 {
      let first = (squared[1][place] - squared[0][place]) / 100
      let second = (squared[2][place] - squared[1][place]) / 800
      #expect(abs(first - second) < 1e-9 && abs(first) > 0.01)
    }
    let moved = dragger.screen.fits.compactMap(\.moved)
    #expect(moved[0] > 100 && moved[1] < 0.5 && moved[2] < 0.5)
    #expect(own < 3)
  }

  @Test("the planes of stack loss are those of the literature")
  func stackLoss() throws {
    var dragger = try Dragger.atThePlant()
    dragger.train()
    let experiment = try Sample.builtIn("stackloss")
    guard case .csv(let csv) = experiment.data else { return #expect(Bool(false)) }
    let scale = try #require(csv.standardization)
    func raw(_ kind: ResidualLoss) -> [Double] {
      let fitted = dragger.parameters(kind)
      let weights = (0..<3).map { fitted[$0] / scale.deviations[$0] }
      return weights + [fitted[3] - zip(weights, scale.means).reduce(0) { $0 + $1.0 * $1.1 }]
    }
    // Birkes and Dodge 1993; Brownlee 1965.
    #expect(isNear(raw(.absolute), [0.832, 0.574, -0.061, -39.69], 0.001))
    #expect(isNear(raw(.halfSquared), [0.716, 1.295, -0.152, -39.92], 0.001))
    let data = csv.dataset
    let exact = dragger.exact((0..<data.rowCount).map { Array(data.input(row: $0)) })
    let leastDeviations = try #require(exact.leastDeviations)
    #expect(isNear(dragger.parameters(.absolute), leastDeviations, 1e-6))
    let leastSquares = try #require(exact.leastSquares)
    #expect(isNear(dragger.parameters(.halfSquared), leastSquares, 1e-9))
    // Rows 1, 3, 4 and 21 are the outliers.
    let sizes = dragger.screen.fits[1].residuals.enumerated().sorted { abs($0.1) > abs($1.1) }
    #expect(Set(sizes.prefix(4).map { $0.offset + 1 }) == [1, 3, 4, 21])
  }

  @Test("is quiet once trained, and trains again when something is dragged")
  func quiet() throws {
    var dragger = try Dragger()
    #expect(dragger.train() == 24)
    #expect(dragger.learner.state.interval == nil)
    #expect(dragger.screen.progress == "trained: 4800 iterations")
    dragger.learner.press(.up)
    #expect(dragger.learner.state.interval == 33)
    #expect(dragger.screen.progress == "iteration 0 of 4800")
    #expect(dragger.screen.fits.allSatisfy { $0.moved == nil && $0.texts[4] == "…" })
    #expect(dragger.train() == 24)
    dragger.learner.type("1")
    #expect(dragger.learner.state.interval == nil)
  }

  @Test("shares and pulls are those of the engine's slopes")
  func pulls() throws {
    var dragger = try Dragger()
    dragger.train()
    for (fit, loss) in zip(
      dragger.screen.fits, [Loss.halfSquaredError, .meanAbsoluteError, .huber(delta: 1)])
    {
      let targets = try #require(dragger.screen.picture).targets
      let slopes = try zip(targets, fit.predictions).map {
        try #require(loss.derivative(target: $0, prediction: $1))
      }
      #expect(fit.pull == slopes[12] / 15)
      #expect(abs(fit.share - abs(slopes[12]) / slopes.reduce(0) { $0 + abs($1) }) < 1e-12)
      #expect(fit.loss == loss.term(target: targets[12], prediction: fit.predictions[12]))
    }
  }

  @Test("keys drag, choose, set d and put back")
  func keys() throws {
    func picture(_ keys: String) throws -> OutlierPicture {
      try #require(try Dragger(keys).screen.picture)
    }
    #expect(try picture("").targets[12] == 9)
    #expect(try picture("").chosen == 12)
    #expect(try picture("k").targets[12] == 9.5)
    #expect(try picture("jj").targets[12] == 8)
    #expect(try picture("]").targets[12] == 14)
    #expect(try picture("[").targets[12] == 4)
    let own = try picture("0")
    #expect(own.own == nil && own.targets[12] < 3)
    #expect(try picture("lk").chosen == 13)
    #expect(try picture("h").chosen == 11)
    #expect(try picture("lll").chosen == 0)
    // From its own place to whole steps.
    #expect(try picture("0k").targets[12] == 2.5)
    #expect(try Dragger("+").learner.state.losses.outlier.delta == 2)
    #expect(try Dragger("-").learner.state.losses.outlier.delta == 0.5)
  }

  @Test("a key that does nothing says why")
  func whyNot() throws {
    func notice(_ keys: String) throws -> String? {
      try Dragger(keys).learner.state.notice?.text
    }
    #expect(try notice("00") == "Every row is at its own place.")
    #expect(try notice("++++") == "Huber's d is 10, the largest of the slider.")
    #expect(try notice("----") == "Huber's d is 0.1, the smallest of the slider.")
    var dragger = try Dragger()
    dragger.drag(to: 1000)
    dragger.learner.press(.up)
    #expect(dragger.learner.state.notice?.text == "1000 is as high as a target goes.")
    dragger.learner.type("e2000")
    dragger.learner.press(.enter)
    guard case .prompt(let prompt) = dragger.learner.state.overlay else {
      return #expect(Bool(false), "it asks again")
    }
    #expect(prompt.problem?.text == "allowed: a number from -1000 to 1000")
  }

  @Test("the days of the plant are read once, and said to be read until then")
  func reading() throws {
    var dragger = try Dragger()
    #expect(dragger.learner.press(.character("w")) == [.preview(.builtIn("stackloss"))])
    #expect(dragger.screen.sentence == "reading …" && dragger.screen.picture == nil)
    #expect(dragger.learner.state.interval == nil)
    dragger.learner.press(.up)
    #expect(dragger.learner.state.notice?.text == "The rows are still being read.")
    #expect(dragger.learner.press(.character("w")).isEmpty)
    #expect(dragger.learner.press(.character("w")).isEmpty)
    let source = ExperimentSource.builtIn("stackloss")
    _ = dragger.learner.state.update(.previewed(source, try Sample.builtIn("stackloss")))
    #expect(dragger.screen.picture?.targets.count == 21)
    #expect(dragger.learner.state.interval == 33)
  }

  @Test("what cannot be read is said, and asked for again the next time")
  func unreadable() throws {
    var dragger = try Dragger("w")
    let source = ExperimentSource.builtIn("stackloss")
    _ = dragger.learner.state.update(.openFailed(source, reason: "it is not there"))
    #expect(dragger.screen.sentence == "The rows cannot be read: it is not there")
    dragger.learner.type("w")
    #expect(dragger.learner.press(.character("w")) == [.preview(source)])
  }

  @Test("each kind of rows keeps what was dragged")
  func kept() throws {
    var dragger = try Dragger.atThePlant()
    dragger.learner.type("]")
    #expect(dragger.screen.picture?.targets[20] == 25)
    dragger.learner.type("w")
    #expect(dragger.screen.picture?.targets[12] == 9)
    dragger.learner.type("w")
    #expect(dragger.screen.picture?.targets[20] == 25)
  }
}
