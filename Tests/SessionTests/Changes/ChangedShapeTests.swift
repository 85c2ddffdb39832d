import Engine
import Experiments
import Session
import Testing

@Suite("Networks whose shape is changed")
struct ChangedShapeTests {
  /// 2-3-2-1, the first layer frozen, with a learned slope in the second.
  private let setup: Setup = {
    var setup = Example.xor
    setup.network.layers = [
      DenseLayer(units: 3, activation: .tanh),
      DenseLayer(units: 2, activation: .prelu(initialSlope: 0.25)),
      DenseLayer(units: 1, activation: .sigmoid),
    ]
    setup.network.frozen = Frozen(layers: [1, 2])
    return setup
  }()

  private func record(_ change: Change) throws -> (before: IterationRecord, after: IterationRecord)
  {
    var run = Run(setup)
    run.perform(.iteration(5))
    let before = run.current.steps.record
    try run.change(change)
    return (before, run.current.steps.record)
  }

  /// Checks that all parameters have the value of their origin, and that those without are new.
  private func expect(
    _ change: Change, units: [Int], frozen: Set<Int>, _ origin: (Parameter) -> Parameter?
  ) throws {
    let (before, after) = try record(change)
    let network = after.setup.network
    #expect(network.layers.map(\.units) == units && network.frozen.layers == frozen)
    var fresh: Set<Double> = []
    for parameter in network.parameters {
      guard let source = origin(parameter) else {
        if case .weight = parameter { fresh.insert(after.value(of: parameter)) }
        if case .bias = parameter { #expect(after.value(of: parameter) == 0) }
        for buffer in [OptimizerBuffer.mean, .squareMean] {
          #expect(after.kept(buffer, of: parameter, before: true) == 0)
        }
        continue
      }
      #expect(after.value(of: parameter) == before.value(of: source))
      for buffer in [OptimizerBuffer.mean, .squareMean] {
        #expect(
          after.kept(buffer, of: parameter, before: true)
            == before.kept(buffer, of: source, before: true))
      }
    }
    let old = Set(before.setup.network.parameters.map(before.value))
    #expect(fresh.isDisjoint(with: old) && !fresh.contains(0))
    let count = network.parameters.filter { parameter in
      if case .weight = parameter { origin(parameter) == nil } else { false }
    }.count
    #expect(fresh.count == count)
  }

  @Test("A new unit is the last of its layer, with new weights into it and out of it")
  func addUnit() throws {
    try expect(.addUnit(layer: 1), units: [4, 2, 1], frozen: [1, 2]) { parameter in
      switch parameter {
      case .weight(1, 4, _), .bias(1, 4), .weight(2, _, 4): nil
      default: parameter
      }
    }
  }

  @Test("A unit that goes takes the weights into it and out of it")
  func removeUnit() throws {
    try expect(.removeUnit(layer: 1, unit: 2), units: [2, 2, 1], frozen: [1, 2]) { parameter in
      switch parameter {
      case .weight(1, 2, let from): .weight(layer: 1, unit: 3, from: from)
      case .bias(1, 2): .bias(layer: 1, unit: 3)
      case .weight(2, let unit, 2): .weight(layer: 2, unit: unit, from: 3)
      default: parameter
      }
    }
  }

  @Test("A new layer has new weights into it and out of it")
  func addLayer() throws {
    let change = Change.addLayer(after: 1, units: 4, .prelu(initialSlope: 0.5))
    try expect(change, units: [3, 4, 2, 1], frozen: [1, 3]) { parameter in
      switch parameter {
      case .weight(2, _, _), .bias(2, _), .slope(2), .weight(3, _, _): nil
      case .bias(3, let unit): .bias(layer: 2, unit: unit)
      case .slope: .slope(layer: 2)
      case .weight(4, let unit, let from): .weight(layer: 3, unit: unit, from: from)
      case .bias(4, let unit): .bias(layer: 3, unit: unit)
      default: parameter
      }
    }
    #expect(try record(change).after.value(of: .slope(layer: 2)) == 0.5)
    let first = try record(.addLayer(after: 0, units: 1, .relu)).after.setup.network
    #expect(first.layers.map(\.units) == [1, 3, 2, 1] && first.frozen.layers == [2, 3])
  }

  @Test("Where a layer goes the one above gets new weights")
  func removeLayer() throws {
    try expect(.removeLayer(1), units: [2, 1], frozen: [1]) { parameter in
      switch parameter {
      case .weight(1, _, _): nil
      case .bias(let layer, let unit): .bias(layer: layer + 1, unit: unit)
      case .slope(let layer): .slope(layer: layer + 1)
      case .weight(let layer, let unit, let from):
        .weight(layer: layer + 1, unit: unit, from: from)
      }
    }
  }

  @Test("A learned slope comes with PReLU and goes with it")
  func slope() throws {
    let gone = try record(.activation(layer: 2, .relu)).after
    #expect(!gone.setup.network.parameters.contains(.slope(layer: 2)))
    let new = try record(.activation(layer: 1, .prelu(initialSlope: 0.125)))
    #expect(new.after.value(of: .slope(layer: 1)) == 0.125)
    let bias = Parameter.bias(layer: 3, unit: 1)
    #expect(new.after.value(of: bias) == new.before.value(of: bias))
    let again = try record(.activation(layer: 2, .prelu(initialSlope: 0.75))).after
    #expect(again.value(of: .slope(layer: 2)) == 0.75)
  }

  @Test("The same change draws the same weights, one more unit others")
  func deterministic() throws {
    var run = Run(setup)
    try run.change(.addUnit(layer: 1))
    let first = run.current.steps.record
    try run.change(.addUnit(layer: 1))
    let second = run.current.steps.record
    let drawn = second.value(of: .weight(layer: 1, unit: 5, from: 1))
    #expect(drawn != first.value(of: .weight(layer: 1, unit: 4, from: 1)))
    var other = Run(setup)
    try other.change(.addUnit(layer: 1))
    try other.change(.addUnit(layer: 1))
    #expect(other.current.steps.record.hasSameState(as: second))
  }

  @Test("The output keeps its units, a layer its last unit, and a network its bounds")
  func problems() {
    let wide = Setup(
      network: Network(
        inputs: 1,
        layers: [
          DenseLayer(units: 4096, activation: .relu), DenseLayer(units: 4096, activation: .relu),
          DenseLayer(units: 1, activation: .identity),
        ]), data: Dataset(rows: [([1], [1])]), loss: .squaredError,
      optimizer: Optimizer(.gradientDescent, learningRate: 0.1), training: Training())
    var deep = wide
    deep.network.layers = Array(
      repeating: DenseLayer(units: 1, activation: .identity), count: Limits.layers)
    let cases: [(Change, Setup, ChangeProblem)] = [
      (.addUnit(layer: 3), setup, .outputIsFixed(targets: 1)),
      (.addUnit(layer: 0), setup, .missing(.layer, found: 0, count: 3)),
      (.removeUnit(layer: 3, unit: 1), setup, .outputIsFixed(targets: 1)),
      (.removeUnit(layer: 1, unit: 4), setup, .missing(.unit, found: 4, count: 3)),
      (.removeLayer(3), setup, .outputIsFixed(targets: 1)),
      (.removeLayer(4), setup, .missing(.layer, found: 4, count: 3)),
      (.removeUnit(layer: 1, unit: 1), Example.diverging, .outputIsFixed(targets: 1)),
      (.removeUnit(layer: 1, unit: 1), deep, .lastUnit(layer: 1)),
      (.addLayer(after: 3, units: 1, .relu), setup, .outputIsFixed(targets: 1)),
      (.addLayer(after: -1, units: 1, .relu), setup, .noPlaceForLayer(above: -1, highest: 2)),
      (.addLayer(after: 4, units: 1, .relu), setup, .noPlaceForLayer(above: 4, highest: 2)),
      (.addLayer(after: 1, units: 0, .relu), setup, .units(found: 0)),
      (.addLayer(after: 1, units: 5000, .relu), setup, .tooMany(.units, found: 5000)),
      (.addUnit(layer: 1), wide, .tooMany(.units, found: 4097)),
      (
        .addLayer(after: 1, units: 4096, .relu), wide, .tooMany(.parameters, found: 33_574_913)
      ),
      (.addLayer(after: 1, units: 1, .relu), deep, .tooMany(.layers, found: 257)),
    ]
    for (change, setup, problem) in cases {
      #expect(throws: problem) { try change.applied(to: setup) }
    }
  }
}
