import Engine
import Testing

@Suite("The update")
struct UpdateTests {
  @Test("Gradients are clipped first, then the weight decay is added")
  func order() {
    var random = RandomSetups(seed: 82)
    var setup = random.setup()
    setup.optimizer.clipNorm = 0.125
    setup.optimizer.weightDecay = 0.5
    let trainer = Trainer(setup)
    for _ in 0..<5 {
      let record = trainer.recordStep()
      let norm = record.gradientNorm ?? 0
      #expect(norm > 0.125)
      for parameter in setup.network.parameters {
        let clipped = record.gradient(of: parameter) * (0.125 / norm)
        let decayed = clipped + 0.5 * record.value(of: parameter)
        #expect(record.updated(parameter) == record.value(of: parameter) - 0.1 * decayed)
      }
    }
  }

  @Test("The norm is over the trainable parameters, in the order of the trace")
  func norm() {
    var random = RandomSetups(seed: 83)
    for frozen in [Frozen(), Frozen(biases: true), Frozen(layers: [1])] {
      var setup = random.setup(hidden: .prelu(initialSlope: 0.3), frozen: frozen)
      setup.optimizer.clipNorm = 1
      let trainer = Trainer(setup)
      trainer.step()
      let squares = setup.network.parameters.filter(setup.network.isTrainable).map {
        trainer.gradient(of: $0) * trainer.gradient(of: $0)
      }
      #expect(trainer.gradientNorm == sum(squares).squareRoot())
    }
  }

  @Test("Gradients shorter than the limit are left as they are")
  func shortGradients() {
    var random = RandomSetups(seed: 84)
    let setup = random.setup()
    var clipped = setup
    clipped.optimizer.clipNorm = 1e6
    expectSameTraining(setup, clipped)
    let still = Trainer(
      output: .identity, logits: [1], targets: [1], loss: .squaredError,
      optimizer: Optimizer(.gradientDescent, learningRate: 0.1, clipNorm: 1))
    still.step()
    #expect(still.gradientNorm == 0)
    #expect(still.parameters.biases == [[1]])
    #expect(!still.hasDiverged)
  }

  @Test("Weight decay pulls every trainable parameter, slopes and biases too")
  func decay() {
    let layer = DenseLayer(
      units: 1, activation: .prelu(initialSlope: 0.5), given: .all(weights: [[2]], biases: [4]))
    let trainer = Trainer(
      Setup(
        network: Network(inputs: 1, layers: [layer]), data: Dataset(rows: [(x: [1], y: [6])]),
        loss: .squaredError,
        optimizer: Optimizer(.gradientDescent, learningRate: 0.25, weightDecay: 0.5),
        training: Training()))
    trainer.step()
    #expect(trainer.parameters.weights == [[[1.75]]])
    #expect(trainer.parameters.biases == [[3.5]])
    #expect(trainer.parameters.slopes == [0.4375])
  }

  @Test("The padding stays zero", arguments: RandomSetups.optimizers.indices)
  func padding(index: Int) {
    var random = RandomSetups(seed: 85)
    var optimizer = RandomSetups.optimizers[index]
    optimizer.weightDecay = 0.1
    optimizer.clipNorm = 5
    for (output, loss) in RandomSetups.outputs {
      let setup = random.setup(
        widths: [3, 9, 5], hidden: .prelu(initialSlope: 0.25), output: output, loss: loss,
        optimizer: optimizer, rows: 3)
      let trainer = Trainer(setup)
      for _ in 0..<3 { trainer.step() }
      let used = Set(setup.network.parameters.map { trainer.layout.offset(of: $0) })
      let snapshot = trainer.snapshot
      for numbers in [snapshot.parameters] + snapshot.buffers {
        let unused = numbers.indices.filter { !used.contains($0) }
        #expect(unused.allSatisfy { numbers[$0] == 0 }, "\(output.name), \(loss.name)")
      }
    }
  }

  private func expectSameTraining(_ setup: Setup, _ other: Setup) {
    let (first, second) = (Trainer(setup), Trainer(other))
    for _ in 0..<5 { #expect(first.step() == second.step()) }
    #expect(first.snapshot.isIdentical(to: second.snapshot))
  }
}
