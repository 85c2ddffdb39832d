import Engine
import Testing

@Suite("Moving one number of a pass")
struct MovableTests {
  private static func record(_ index: Int, seed: UInt64 = 17) -> IterationRecord {
    let (output, loss) = RandomSetups.outputs[index]
    var random = RandomSetups(seed: seed)
    let setup = random.setup(
      widths: [4, 3], hidden: .tanh, output: output, loss: loss, rows: 5, batch: .rows(3))
    return Trainer(setup).recordStep()
  }

  /// The numbers of a sample's pass with where they stand now.
  private static func numbers(_ record: IterationRecord, sample: Int) -> [(Movable, Double)] {
    var all: [(Movable, Double)] = [
      (.input(2), record.input(sample: sample, 2)), (.target(3), record.target(sample: sample, 3)),
    ]
    for parameter in record.setup.network.parameters {
      all.append((.parameter(parameter), record.value(of: parameter)))
    }
    for (layer, units) in [(1, 4), (2, 3)] {
      for unit in 1...units {
        let z = record.weightedSum(sample: sample, layer: layer, unit: unit)
        all.append((.weightedSum(layer: layer, unit: unit), z))
        let a = record.activation(sample: sample, layer: layer, unit: unit)
        all.append((.activation(layer: layer, unit: unit), a))
      }
    }
    return all
  }

  @Test("to where it is changes no bit of the loss", arguments: RandomSetups.outputs.indices)
  func identity(_ index: Int) {
    let record = Self.record(index)
    for sample in 1...3 {
      let loss = record.loss(sample: sample)
      for (movable, value) in Self.numbers(record, sample: sample) {
        #expect(record.loss(sample: sample, with: movable, at: value) == loss, "\(movable)")
      }
      #expect(record.loss(sample: sample) == loss, "the record is as it was")
    }
  }

  @Test(
    "a little moves the loss as its slope says",
    arguments: RandomSetups.outputs.indices.filter {
      // The loss of an output that is a step, or has a kink, has no slope to compare with.
      ![.step, .relu].contains(RandomSetups.outputs[$0].activation)
        && RandomSetups.outputs[$0].loss != .meanAbsoluteError
    })
  func slopes(_ index: Int) {
    let record = Self.record(index)
    let h = 1e-5
    for sample in 1...3 {
      for (movable, value) in Self.numbers(record, sample: sample) {
        let slope: Double?
        switch movable {
        case .weightedSum(let layer, let unit):
          slope = record.delta(sample: sample, layer: layer, unit: unit)
        case .activation(let layer, let unit):
          slope = record.outputDerivative(sample: sample, layer: layer, unit: unit)
        default: slope = nil
        }
        guard let slope else { continue }
        let above = record.loss(sample: sample, with: movable, at: value + h)
        let below = record.loss(sample: sample, with: movable, at: value - h)
        let difference = (above - below) / (2 * h)
        #expect(abs(difference - slope) < 1e-5 * max(1, abs(slope)), "\(movable)")
      }
    }
  }

  @Test("that is an input or a target is the loss of a run with that data")
  func data() {
    for (movable, x, y) in [(Movable.input(1), 0.75, nil), (.target(1), nil, 0.25)]
      as [(Movable, Double?, Double?)]
    {
      var random = RandomSetups(seed: 5)
      var setup = random.setup(rows: 1, batch: .full)
      let record = Trainer(setup).recordStep()
      var (inputs, targets) = (setup.data.inputs, setup.data.targets)
      if let x { inputs[0] = x }
      if let y { targets[0] = y }
      setup.data = Dataset(
        inputCount: setup.data.inputCount, targetCount: setup.data.targetCount, inputs: inputs,
        targets: targets)
      let changed = Trainer(setup).recordStep()
      let value = x ?? y ?? 0
      #expect(record.loss(sample: 1, with: movable, at: value) == changed.loss(sample: 1))
    }
  }

  @Test("of an output does not move a cross-entropy, which is computed from z")
  func crossEntropy() {
    var random = RandomSetups(seed: 8)
    let setup = random.setup(
      widths: [2, 1], output: .sigmoid, loss: .binaryCrossEntropy, rows: 2, batch: .full)
    let record = Trainer(setup).recordStep()
    let moved = record.loss(sample: 1, with: .activation(layer: 2, unit: 1), at: 0.5)
    #expect(moved == record.loss(sample: 1))
  }
}
