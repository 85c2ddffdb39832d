import Derivation
import Engine
import Losses
import ScreenKit
import TestSupport
import Testing

@Suite("What the page about softmax shows")
struct SoftmaxScreenTests {
  private func learner(_ keys: String, display: Display = Display()) throws -> Learner {
    var learner = try Learner("xor", display: display)
    learner.press(.function(6))
    learner.press(.character("4"))
    for key in keys { learner.press(key == "\t" ? .tab : .character(key)) }
    return learner
  }

  private func screen(_ keys: String = "", display: Display = Display()) throws -> SoftmaxScreen {
    let learner = try learner(keys, display: display)
    return SoftmaxScreen(learner.state.losses.softmax, learner.state.scene(LossesModel.self))
  }

  private static let walks = [
    "", "w", "-jw", "+++jjl", "\t", "\t\tjj", "\t\t\t", "\t\t\tw", "\t\t\t\tj",
  ]

  /// The same network, made here.
  private func steps(_ page: SoftmaxPage) -> IterationSteps {
    let count = page.logits.count
    func unit(_ place: Int) -> [Double] { (0..<count).map { $0 == place ? 1 : 0 } }
    let layer = DenseLayer(
      units: count, activation: .softmax,
      given: .all(weights: (0..<count).map(unit), biases: unit(-1)))
    let setup = Setup(
      network: Network(inputs: count, layers: [layer]),
      data: Dataset(rows: [(x: page.logits, y: unit(page.target - 1))]),
      loss: .categoricalCrossEntropy, optimizer: Optimizer(.gradientDescent, learningRate: 0.5),
      training: Training())
    return IterationSteps(Trainer(setup).recordStep())
  }

  private func jacobian(_ unit: Int, _ with: Int) -> StepAddress {
    StepAddress(
      .backward, .activationDerivative, sample: 1, layer: 1, unit: unit, with: with,
      isSideRoad: true)
  }

  @Test("shares and Jacobian are the engine's, bit for bit", arguments: walks)
  func numbers(_ keys: String) throws {
    let learner = try learner(keys)
    let page = learner.state.losses.softmax
    let screen = SoftmaxScreen(page, learner.state.scene(LossesModel.self))
    let steps = steps(page)
    #expect(screen.units.count == page.logits.count)
    for (place, unit) in screen.units.enumerated() {
      let share = steps.record.activation(sample: 1, layer: 1, unit: place + 1)
      #expect(unit.share.bitPattern == share.bitPattern)
      #expect(unit.isChosen == (place + 1 == page.chosen))
      #expect(unit.isTarget == (place + 1 == page.target))
      for (other, entry) in screen.jacobian[place].entries.enumerated() {
        let value = steps.value(of: jacobian(place + 1, other + 1))
        #expect(entry.value.bitPattern == value.bitPattern)
        #expect(entry.isCurrent == (place + 1 == page.chosen || other + 1 == page.chosen))
      }
    }
    #expect(screen.sweep.sharesNow == screen.units.map(\.share))
  }

  @Test("every equation has the value of its step, in full", arguments: walks)
  func equations(_ keys: String) throws {
    let learner = try learner(keys, display: Display(allDigits: true))
    let page = learner.state.losses.softmax
    let screen = SoftmaxScreen(page, learner.state.scene(LossesModel.self))
    let steps = steps(page)
    let record = steps.record
    let text = NumberFormat.all.text
    #expect(
      screen.activation.value == text(record.activation(sample: 1, layer: 1, unit: page.chosen)))
    #expect(screen.loss.value == text(record.lossTerm(sample: 1, page.target)))
    #expect(screen.short.value == text(record.delta(sample: 1, layer: 1, unit: page.chosen)))
    let long = steps.longWay(sample: 1, layer: 1, unit: page.chosen).value
    #expect(screen.long.value == text(long))
    #expect(screen.isBroken == !long.isFinite)
    for (place, way) in screen.ways.enumerated() {
      #expect(way.short == text(record.delta(sample: 1, layer: 1, unit: place + 1)))
      #expect(way.long == text(steps.longWay(sample: 1, layer: 1, unit: place + 1).value))
    }
  }

  @Test("the rows of the Jacobian add up to 0", arguments: walks)
  func sums(_ keys: String) throws {
    for row in try screen(keys).jacobian {
      #expect(abs(row.sum) < 1e-15)
      #expect(row.sumText == NumberFormat.short.text(row.sum))
      #expect(row.entries.allSatisfy { abs($0.value) <= 0.25 })
    }
  }

  @Test("the published gradient: shares .2 .3 .5, the third right, give .2 .3 -.5")
  func published() throws {
    let screen = try screen("\t\t")
    let expected = [0.2, 0.3, -0.5]
    for (way, number) in zip(screen.ways, expected) {
      #expect(abs(try #require(Double(way.short)) - number) < 1e-15)
      #expect(abs(try #require(Double(way.long)) - number) < 1e-15)
    }
    for (unit, share) in zip(screen.units, [0.2, 0.3, 0.5]) {
      #expect(abs(unit.share - share) < 1e-15)
    }
    #expect(screen.title == "softmax of 3 logits   the right class is o₃   L ≈ 0.6931")
  }

  @Test("equal logits share evenly")
  func equal() throws {
    for unit in try screen("\t").units { #expect(unit.share == 1.0 / 3) }
  }

  @Test("logits whose exponentials overflow give shares all the same")
  func extreme() throws {
    let screen = try screen("\t\t\t")
    #expect(screen.units.map(\.share).allSatisfy { $0.isFinite } && screen.units[2].share == 1)
    #expect(
      screen.shift == "Minus m⁽¹⁾ = 789, exp(z(o₃)) = inf becomes exp(z(o₃) − m⁽¹⁾) = 1.")
    #expect(screen.title.hasSuffix("L = 0"))
    #expect(!screen.isBroken)
  }

  @Test("says where the long way breaks, and that the short one does not")
  func broken() throws {
    for keys in ["\t\t\t\t", "\t\t\t\tj", "\t\t\t\tjj"] {
      let screen = try screen(keys)
      #expect(screen.isBroken && screen.long.value == "nan")
      #expect(
        screen.difference
          == "ŷ₁ = 0: ∂L/∂ŷ₁ = -inf, and 0 times inf is nan. The short way holds.")
      #expect(Double(screen.short.value)?.isFinite == true)
    }
    #expect(try screen().difference == "The same to the last digit.")
  }

  @Test("the sweep stays where it is while its logit moves")
  func sweep() throws {
    let (before, after) = (try screen().sweep, try screen("lll]").sweep)
    #expect(before.logits == after.logits && before.shares == after.shares)
    #expect(before.z == 2 && after.z == 3.3)
    #expect(try screen("j").sweep.logits != before.logits)
    let sums = (0..<before.logits.count).map { place in
      before.shares.reduce(0) { $0 + $1[place] }
    }
    #expect(sums.allSatisfy { abs($0 - 1) < 1e-15 })
  }

  @Test("is ASCII where the display is", arguments: walks)
  func ascii(_ keys: String) throws {
    let screen = try screen(keys, display: Display(glyphs: .ascii))
    let equations = [screen.long, screen.short, screen.activation, screen.loss]
    let texts =
      [
        screen.title, screen.jacobianTitle, screen.waysTitle, screen.difference, screen.shift,
        screen.shiftTitle, screen.sweep.title,
      ] + screen.columns + screen.slopes + screen.jacobian.map(\.name) + screen.ways.map(\.name)
      + screen.units.flatMap { $0.logit + $0.activation + $0.target }
      + equations.flatMap { $0.lines(width: 78, rows: 2).joined().map(\.text) }
    for text in texts { #expect(text.allSatisfy { $0.isASCII }, "\(text)") }
  }
}
