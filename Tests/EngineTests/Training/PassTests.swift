import Engine
import Testing

@Suite("Forward and backward")
struct PassTests {
  @Test("Every sample's numbers are those of plain loops", arguments: Activation.all)
  func numbers(hidden: Activation) {
    var random = RandomSetups(seed: 121)
    for (output, loss) in RandomSetups.outputs {
      for (widths, batch) in [([3, 2], 5), ([1, 1], 3), ([5, 4, 9], 2), ([4, 4, 4], 1)] {
        let setup = random.setup(
          widths: widths, hidden: hidden, output: output, loss: loss, inputs: 3,
          batch: .rows(batch))
        let trainer = Trainer(setup)
        let plain = PlainNetwork(setup, trainer.parameters)
        let record = trainer.recordStep()
        for (index, row) in record.rows.enumerated() {
          let sample = plain.run(row: row)
          for layer in widths.indices {
            #expect(
              trainer.weightedSums(sample: index + 1, layer: layer + 1)
                == sample.weightedSums[layer])
            #expect(
              trainer.activations(sample: index + 1, layer: layer + 1) == sample.activations[layer])
            #expect(trainer.deltas(sample: index + 1, layer: layer + 1) == sample.deltas[layer])
          }
        }
      }
    }
  }

  @Test(
    "A learned slope has the mean of its samples' slopes, units in order", arguments: [1, 3, 9])
  func learnedSlope(units: Int) {
    var random = RandomSetups(seed: 122)
    let trainer = Trainer(
      random.setup(
        widths: [units, 2], hidden: .prelu(initialSlope: 0.3), rows: 70, batch: .full))
    let record = trainer.recordStep()
    let slopes = (1...70).map { sample in
      sum(
        (1...units).map { unit in
          (record.outputDerivative(sample: sample, layer: 1, unit: unit) ?? .nan)
            * min(0, record.weightedSum(sample: sample, layer: 1, unit: unit))
        })
    }
    #expect(record.gradient(of: .slope(layer: 1)) == sum(slopes) / 70)
  }

  @Test("One that is not a number flows on, whatever the padding holds", arguments: Activation.all)
  func notANumber(hidden: Activation) {
    var random = RandomSetups(seed: 123)
    var setup = random.setup(widths: [3, 5], hidden: hidden, rows: 2, batch: .full, shuffle: false)
    setup.data = Dataset(
      inputCount: 2, targetCount: 5, inputs: [.nan, 1, 1, 1],
      targets: Array(repeating: 0, count: 10))
    let trainer = Trainer(setup)
    #expect(trainer.step().isNaN)
    #expect(trainer.hasDiverged)
    #expect(trainer.activations(sample: 1, layer: 2).allSatisfy { $0.isNaN })
    #expect(trainer.activations(sample: 2, layer: 2).allSatisfy { $0.isFinite })
  }
}
