import Activations
import App
import Derivation
import Engine
import ScreenKit
import TestSupport
import Testing

@Suite("What the page of the open network shows")
struct AtWorkScreenTests {
  private func learner(_ setup: Setup, _ keys: String = "") -> Learner {
    var learner = Learner(setup)
    learner.press(.function(5))
    learner.type("3" + keys)
    return learner
  }

  /// Two relu units: one whose z is 1 or 2, one whose z is −1 or −2 and is dead.
  private var dead: Setup {
    Setup(
      network: Network(
        inputs: 1,
        layers: [
          DenseLayer(
            units: 2, activation: .relu, given: .all(weights: [[1], [-1]], biases: [0, 0])),
          DenseLayer(
            units: 1, activation: .identity, given: .all(weights: [[1, 1]], biases: [0])),
        ]),
      data: Dataset(rows: [([1], [0]), ([2], [1])]), loss: .halfSquaredError,
      optimizer: Optimizer(.gradientDescent, learningRate: 0.01), training: Training())
  }

  @Test("has all z of the batch, as the record of the iteration has them")
  func sums() throws {
    for (name, setup) in Sample.variety {
      let learner = learner(setup, "l")
      let record = learner.state.run.current.steps.record
      #expect(learner.state.run.moment.iteration == 2)
      for layer in 1...2 {
        var state = learner.state
        _ = state.update(.pointed(.row(layer - 1)))
        let shown = try #require(
          AtWorkScreen(state.scene(ActivationsModel.self)).layer)
        let units = setup.network.layers[layer - 1].units
        let all = (1...record.rows.count).flatMap { sample in
          (1...units).map { record.weightedSum(sample: sample, layer: layer, unit: $0) }
        }
        #expect(shown.sums == all, "\(name)")
        #expect(shown.notFiniteCount == 0 && shown.layer == layer)
        guard shown.curve != nil, !record.isSideRoad(layer) else { continue }
        let slopes = (1...record.rows.count).flatMap { sample in
          (1...units).map { record.activationDerivative(sample: sample, layer: layer, unit: $0) }
        }
        #expect(all.map { shown.curve?.derivative(at: $0) } == slopes, "\(name)")
      }
    }
  }

  @Test("counts what lies in the shade, and dead units")
  func counts() throws {
    let screen = AtWorkScreen(learner(dead).state.scene(ActivationsModel.self))
    let layer = try #require(screen.layer)
    #expect(layer.sums == [1, -1, 2, -2])
    #expect(layer.flows == [.some, .none, .some, .none])
    #expect(layer.littleCount == 2 && layer.stuckUnitCount == 1)
    #expect(
      screen.rows.map(\.cells) == [
        ["1 hidden", "relu", "2", "-2", "2", "2 of 4", "1 of 2"],
        ["2 output", "identity", "1", "1", "2", "0 of 2", "0 of 1"],
      ])
    #expect(
      screen.remarks == [
        "2 of 4 z lie in the shade (░): f′ = 0: no slope comes back.",
        "A unit there in every row is dead: its weights stand still; there is one.",
      ])
    #expect(
      AtWorkScreen(learner(dead, "j").state.scene(ActivationsModel.self)).remarks
        == ["Nothing is shaded: slope comes back wherever z lies."])
  }

  @Test("what it calls dead indeed stands still")
  func still() throws {
    let record = learner(dead).state.run.current.steps.record
    let weight = Parameter.weight(layer: 1, unit: 2, from: 1)
    #expect(record.updated(weight) == record.value(of: weight))
    let alive = Parameter.weight(layer: 1, unit: 1, from: 1)
    #expect(record.updated(alive) != record.value(of: alive))
  }

  @Test("puts every z into one part of the axis")
  func histogram() throws {
    let layer = try #require(AtWorkScreen(learner(dead).state.scene(ActivationsModel.self)).layer)
    #expect(layer.counts(parts: 12) == [0, 0, 0, 0, 1, 1, 0, 1, 1, 0, 0, 0])
    for parts in [1, 2, 7, 100] {
      #expect(layer.counts(parts: parts).reduce(0, +) == 4)
    }
    #expect(layer.counts(parts: 0).isEmpty)
  }

  @Test("the axis holds z that are far out, and those that are not finite are told")
  func far() throws {
    var setup = dead
    setup.data = Dataset(rows: [([20], [0]), ([2], [1])])
    #expect(
      try #require(AtWorkScreen(learner(setup).state.scene(ActivationsModel.self)).layer).reach
        == 24)
    var learner = Learner(Sample.diverging)
    learner.press(.function(5))
    learner.type("3")
    for _ in 0..<200 {
      learner.type("]")
      while learner.state.work != nil { _ = learner.state.update(.frameDue) }
    }
    let screen = AtWorkScreen(
      learner.state.scene(ActivationsModel.self))
    let layer = try #require(screen.layer)
    #expect(layer.sums.count + layer.notFiniteCount == 2)
    #expect(layer.reach.isFinite && layer.sums.allSatisfy { $0.magnitude <= layer.reach })
  }

  @Test("of a large batch the first rows are looked at, and told so")
  func large() throws {
    let setup = Sample.network([2, 300, 2], rows: 100, batch: .full)
    let screen = AtWorkScreen(learner(setup).state.scene(ActivationsModel.self))
    #expect(try #require(screen.layer).sums.count == 66 * 300)
    #expect(screen.headings[1] == "its z now: 300 units × first 66 of 100 rows = 19800")
  }

  @Test("says of a cross-entropy's output that its f′ slows nothing")
  func sideRoad() {
    let setup = Sample.network(
      [2, 2, 1], hidden: .tanh, output: .sigmoid, loss: .binaryCrossEntropy)
    let remarks = AtWorkScreen(learner(setup, "j").state.scene(ActivationsModel.self)).remarks
    #expect(
      remarks.last
        == "The binary-cross-entropy gives the output's slope at once: here f′ slows nothing.")
  }

  @Test("takes PReLU's slope as the iteration has it")
  func prelu() throws {
    let setup = Sample.network([2, 3, 2], hidden: .prelu(initialSlope: 0.25))
    let state = learner(setup, "]").state
    let record = state.run.current.steps.record
    let slope = record.value(of: .slope(layer: 1))
    #expect(slope != 0.25)
    #expect(
      try #require(
        AtWorkScreen(state.scene(ActivationsModel.self)).layer?.curve
      ).derivative(at: -1) == slope)
  }

  @Test("without an open network says what to do")
  func closed() throws {
    let experiment = try Sample.builtIn("xor")
    let state = State(
      entries: [],
      beginning: OpenedExperiment(
        source: .builtIn("xor"), title: "XOR", experiment: experiment))
    let screen = AtWorkScreen(state.scene(ActivationsModel.self))
    #expect(screen.layer == nil && screen.rows.isEmpty)
    #expect(screen.instead[1].contains("Esc leads back; open an experiment there, then F5 and 3"))
  }
}
