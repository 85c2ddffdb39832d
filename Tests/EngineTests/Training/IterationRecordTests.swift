import Engine
import Testing

@Suite("Records of iterations")
struct IterationRecordTests {
  @Test("Its numbers are those of the pass that trained", arguments: RandomSetups.outputs.indices)
  func passNumbers(index: Int) {
    let (output, loss) = RandomSetups.outputs[index]
    var random = RandomSetups(seed: 91)
    let setup = random.setup(
      widths: [5, 3], hidden: .prelu(initialSlope: 0.2), output: output, loss: loss, rows: 6,
      batch: .rows(4))
    let trainer = Trainer(setup)
    for _ in 1...4 {
      let record = trainer.recordStep()
      #expect(record.iteration == trainer.iteration)
      #expect(record.epoch == (record.iteration + 1) / 2)
      #expect(record.cost == trainer.cost)
      for sample in 1...record.rows.count {
        for (layer, units) in [(1, 5), (2, 3)] {
          let numbers = (1...units).map { unit in
            [
              record.weightedSum(sample: sample, layer: layer, unit: unit),
              record.activation(sample: sample, layer: layer, unit: unit),
              record.delta(sample: sample, layer: layer, unit: unit),
            ]
          }
          #expect(numbers.map { $0[0] } == trainer.weightedSums(sample: sample, layer: layer))
          #expect(numbers.map { $0[1] } == trainer.activations(sample: sample, layer: layer))
          #expect(numbers.map { $0[2] } == trainer.deltas(sample: sample, layer: layer))
        }
      }
    }
  }

  @Test("Its numbers hang together", arguments: RandomSetups.outputs.indices)
  func consistency(index: Int) {
    let (output, loss) = RandomSetups.outputs[index]
    var random = RandomSetups(seed: 92)
    let setup = random.setup(
      widths: [4, 3], hidden: .prelu(initialSlope: 0.2), output: output, loss: loss)
    let record = Trainer(setup).recordStep()
    for sample in 1...2 {
      let terms = (1...3).map { record.lossTerm(sample: sample, $0) }
      #expect(record.loss(sample: sample) == sum(terms) / (loss.isMeanOverOutputs ? 3 : 1))
      #expect(record.isSideRoad(2) == loss.isCrossEntropy)
      #expect(!record.isSideRoad(1))
      #expect(
        (record.outputDerivative(sample: sample, layer: 2, unit: 1) == nil) == loss.isCrossEntropy)
      for unit in 1...4 {
        let outer = record.outputDerivative(sample: sample, layer: 1, unit: unit) ?? .nan
        let inner = record.activationDerivative(sample: sample, layer: 1, unit: unit) ?? .nan
        #expect(record.delta(sample: sample, layer: 1, unit: unit) == outer * inner)
      }
      let routes = (1...4).map { unit in
        (record.outputDerivative(sample: sample, layer: 1, unit: unit) ?? .nan)
          * min(0, record.weightedSum(sample: sample, layer: 1, unit: unit))
      }
      #expect(record.slopeGradient(sample: sample, layer: 1) == sum(routes))
    }
    let hasNoSlope = output == .softmax || loss.isCrossEntropy
    #expect((record.activationDerivative(sample: 1, layer: 2, unit: 1) == nil) == hasNoSlope)
    if output == .softmax {
      let logits = (1...3).map { record.weightedSum(sample: 1, layer: 2, unit: $0) }
      #expect(record.largestLogit(sample: 1, layer: 2) == logits.max())
    }
  }

  @Test("It shows the data of its rows, and layer 0 is the inputs")
  func data() {
    var random = RandomSetups(seed: 93)
    let setup = random.setup()
    let record = Trainer(setup).recordStep()
    for (index, row) in record.rows.enumerated() {
      let sample = index + 1
      #expect((1...2).map { record.input(sample: sample, $0) } == Array(setup.data.input(row: row)))
      #expect(
        (1...2).map { record.target(sample: sample, $0) } == Array(setup.data.target(row: row)))
      #expect(
        record.activation(sample: sample, layer: 0, unit: 2) == record.input(sample: sample, 2))
    }
  }

  @Test("Parameters, gradients and what the optimizer keeps are the trainer's")
  func parameters() {
    var random = RandomSetups(seed: 94)
    for optimizer in RandomSetups.optimizers {
      let trainer = Trainer(random.setup(optimizer: optimizer))
      var previous = trainer.recordStep()
      for _ in 0..<3 {
        let record = trainer.recordStep()
        #expect(record.before.isIdentical(to: previous.after))
        for parameter in trainer.setup.network.parameters {
          #expect(record.value(of: parameter) == previous.updated(parameter))
          #expect(record.updated(parameter) == trainer.value(of: parameter))
          #expect(record.gradient(of: parameter) == trainer.gradient(of: parameter))
          for buffer in OptimizerBuffer.allCases {
            let kept = record.kept(buffer, of: parameter, before: true)
            #expect(kept == previous.kept(buffer, of: parameter, before: false))
            #expect((kept != nil) == optimizer.keptBuffers.contains(buffer))
          }
        }
        previous = record
      }
    }
  }

  @Test("It reaches every sample of a batch that does not fit its memory")
  func largeBatch() {
    var random = RandomSetups(seed: 95)
    let setup = random.setup(
      widths: [900, 1], inputs: 1, rows: 1200, batch: .full, shuffle: false)
    let record = Trainer(setup).recordStep()
    for sample in [1, 1200, 600, 1199, 2] {
      var single = setup
      single.data = Dataset(rows: [
        (x: [record.input(sample: sample, 1)], y: [record.target(sample: sample, 1)])
      ])
      let alone = Trainer(single).recordStep()
      #expect(record.loss(sample: sample) == alone.loss(sample: 1))
      #expect(record.lossTerm(sample: sample, 1) == alone.lossTerm(sample: 1, 1))
      for unit in [1, 450, 900] {
        #expect(
          record.delta(sample: sample, layer: 1, unit: unit)
            == alone.delta(sample: 1, layer: 1, unit: unit))
      }
    }
    #expect(record.costAfterUpdate() == Trainer.continuing(record).step())
    #expect(record.lossTerm(sample: 1, 1) == record.loss(sample: 1))
  }

  @Test("The cost after the update is the next cost of a full batch")
  func costAfterUpdate() {
    var random = RandomSetups(seed: 96)
    for (output, loss) in RandomSetups.outputs {
      let trainer = Trainer(
        random.setup(output: output, loss: loss, rows: 70, batch: .full, shuffle: false))
      let record = trainer.recordStep()
      #expect(record.costAfterUpdate() == trainer.step())
      #expect(record.loss(sample: 3) == record.lossTerms(sample: 3))
    }
  }
}

extension Trainer {
  fileprivate static func continuing(_ record: IterationRecord) -> Trainer {
    let trainer = Trainer(record.setup)
    trainer.restore(record.after)
    return trainer
  }
}

extension IterationRecord {
  /// The loss from its terms, which the pass makes anew.
  fileprivate func lossTerms(sample: Int) -> Double {
    let outputs = setup.network.outputs
    let total = sum((1...outputs).map { lossTerm(sample: sample, $0) })
    return setup.loss.isMeanOverOutputs ? total / Double(outputs) : total
  }
}
