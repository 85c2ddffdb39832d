import Engine
import Testing

@Suite("Training")
struct TrainerTests {
  @Test("Every activation trains as plain loops do, bit for bit", arguments: Activation.all)
  func hiddenActivations(hidden: Activation) {
    var random = RandomSetups(seed: 71)
    for (output, loss) in RandomSetups.outputs {
      expectPlainBits(
        random.setup(
          widths: [5, 4, 3], hidden: hidden, output: output, loss: loss, inputs: 3, rows: 7,
          batch: .rows(3)))
    }
  }

  @Test(
    "Every width trains as plain loops do, bit for bit", arguments: [1, 2, 3, 4, 5, 8, 9, 16, 33])
  func widths(units: Int) {
    var random = RandomSetups(seed: UInt64(units))
    for batch in [1, 2, 3, 4, 5, 8] {
      let widths = [units, units, max(1, units / 2)]
      expectPlainBits(
        random.setup(widths: widths, inputs: units, rows: 8, batch: .rows(batch)))
      expectPlainBits(
        random.setup(
          widths: widths, output: .sigmoid, loss: .binaryCrossEntropy, inputs: 1, rows: 8,
          batch: .rows(batch)))
      expectPlainBits(
        random.setup(
          widths: widths, hidden: .relu, output: .softmax, loss: .categoricalCrossEntropy,
          inputs: 9, rows: 8, batch: .rows(batch)))
    }
  }

  @Test("Batches of more than one tile train as plain loops do", arguments: [64, 65, 128, 200])
  func tiles(batch: Int) {
    var random = RandomSetups(seed: 72)
    for widths in [[1, 1], [2, 2], [4, 4], [9, 3], [40, 10]] {
      expectPlainBits(
        random.setup(widths: widths, inputs: 3, rows: 210, batch: .rows(batch)), iterations: 4)
    }
  }

  @Test("Rows are fed in the order of the epoch, the last batch with the rows it has")
  func shuffling() {
    var random = RandomSetups(seed: 73)
    for shuffle in [true, false] {
      let setup = random.setup(rows: 7, batch: .rows(3), shuffle: shuffle)
      let trainer = Trainer(setup)
      for iteration in 1...9 {
        let epoch = (iteration - 1) / 3 + 1
        let order =
          shuffle
          ? SplitMix64.order(of: 7, seed: setup.training.seed, epoch: epoch) : Array(0..<7)
        let batch = Array(order.dropFirst((iteration - 1) % 3 * 3).prefix(3))
        let record = trainer.recordStep()
        #expect(record.rows == batch)
        let losses = (1...batch.count).map { record.loss(sample: $0) }
        #expect(record.cost == sum(losses) / Double(batch.count))
      }
    }
  }

  @Test("Frozen parameters never move, the others do", arguments: RandomSetups.optimizers.indices)
  func frozen(index: Int) {
    var random = RandomSetups(seed: 74)
    var optimizer = RandomSetups.optimizers[index]
    optimizer.weightDecay = 0.1
    optimizer.clipNorm = 10
    let choices = [
      Frozen(), Frozen(weights: true), Frozen(biases: true), Frozen(slopes: true),
      Frozen(layers: [2]), Frozen(biases: true, layers: [1, 3]),
      Frozen(weights: true, biases: true, slopes: true),
    ]
    for frozen in choices {
      let setup = random.setup(
        widths: [3, 5, 2], hidden: .prelu(initialSlope: 0.2), optimizer: optimizer, frozen: frozen)
      let trainer = Trainer(setup)
      let start = setup.network.parameters.map { trainer.value(of: $0) }
      for _ in 0..<5 { trainer.step() }
      for (parameter, value) in zip(setup.network.parameters, start) {
        let moved = trainer.value(of: parameter) != value
        #expect(moved == setup.network.isTrainable(parameter), "\(parameter)")
      }
    }
  }

  @Test("Before its first iteration it has no cost; restoring takes the latest one away")
  func costs() {
    var random = RandomSetups(seed: 75)
    var setup = random.setup()
    setup.optimizer.clipNorm = 1
    let trainer = Trainer(setup)
    #expect(trainer.cost.isNaN)
    #expect(trainer.gradientNorm == nil)
    let start = trainer.snapshot
    #expect(trainer.step() == trainer.cost)
    #expect(trainer.gradientNorm != nil)
    trainer.restore(start)
    #expect(trainer.iteration == 0)
    #expect(trainer.cost.isNaN)
    #expect(trainer.gradientNorm == nil)
  }

  @Test("It tells of a number that is not finite, wherever it stands")
  func divergence() {
    let cost = Trainer(
      output: .identity, logits: [1e200], targets: [-1e200], loss: .squaredError)
    cost.step()
    #expect(cost.hasDiverged)
    // The cost is still finite when the parameter that descent leaves is not.
    let parameter = Trainer(
      output: .identity, logits: [1], targets: [0], loss: .squaredError,
      optimizer: Optimizer(.gradientDescent, learningRate: 1.7e308))
    #expect(parameter.step() == 1)
    #expect(parameter.hasDiverged)
    let buffer = Trainer(
      output: .identity, logits: [1e154], targets: [0], loss: .meanAbsoluteError,
      optimizer: Optimizer(
        .adagrad(epsilon: 1e-10), learningRate: 0.1, weightDecay: 1e10))
    buffer.step()
    #expect(buffer.hasDiverged)
    cost.restore(Trainer(cost.setup).snapshot)
    #expect(!cost.hasDiverged)
  }

  @Test("The gradient of a frozen parameter counts too")
  func frozenDivergence() {
    let layer = DenseLayer(
      units: 1, activation: .identity, given: .all(weights: [[0]], biases: [1]))
    for frozen in [Frozen(), Frozen(weights: true), Frozen(layers: [1])] {
      let trainer = Trainer(
        Setup(
          network: Network(inputs: 1, layers: [layer], frozen: frozen),
          data: Dataset(rows: [(x: [1.7e308], y: [0])]), loss: .squaredError,
          optimizer: Optimizer(.gradientDescent, learningRate: 1e-300),
          training: Training()))
      #expect(trainer.step() == 1)
      #expect(trainer.hasDiverged)
    }
  }

  @Test("What the padding holds is no divergence")
  func paddingDoesNotCount() {
    // With so small an ε an unused place of a buffer multiplies ∞ by 0.
    var random = RandomSetups(seed: 76)
    let trainer = Trainer(
      random.setup(
        widths: [5, 3],
        optimizer: Optimizer(.adagrad(epsilon: .leastNonzeroMagnitude), learningRate: 0.1)))
    for _ in 0..<10 { trainer.step() }
    #expect(trainer.snapshot.parameters.contains { $0.isNaN })
    #expect(!trainer.hasDiverged)
  }

  /// Trains with the engine and with plain loops, and expects the same bits.
  private func expectPlainBits(_ setup: Setup, iterations: Int = 6) {
    let trainer = Trainer(setup)
    var plain = PlainNetwork(setup, trainer.parameters)
    let what = setup.network.layers.map { "\($0.units) \($0.activation.name)" }.description
    for _ in 0..<iterations {
      let record = trainer.recordStep()
      plain.slopes = plain.slopes.indices.map { index in
        plain.slopes[index].map { _ in record.value(of: .slope(layer: index + 1)) }
      }
      let (cost, samples) = plain.descend(rows: record.rows)
      #expect(record.cost == cost, "\(what), \(setup.loss.name)")
      for (index, sample) in samples.enumerated() {
        #expect(record.loss(sample: index + 1) == sample.loss)
      }
      #expect(plain.agrees(with: trainer.parameters), "\(what), \(setup.loss.name)")
    }
  }
}
