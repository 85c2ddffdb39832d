import Comparison
import Engine
import Experiments
import Testing

@Suite("Variants of an experiment")
struct VariantsTests {
  @Test("Another learning rate changes nothing else")
  func learningRate() {
    var expected = ContenderTests.experiment
    expected.optimizer.learningRate = 7
    #expect(ContenderTests.experiment.withLearningRate(7) == expected)
  }

  @Test("Another seed is that of the weights and of the order, while the data stay")
  func seed() {
    var experiment = ContenderTests.experiment
    experiment.data = .toy(ToyData(.blobs, seed: 3, testFraction: 0.2))
    var expected = experiment
    expected.network.initializer.seed = 9
    expected.training.seed = 9
    #expect(experiment.seeded(9) == expected)
  }

  @Test("Seeds matter where weights are drawn or rows are shuffled")
  func draws() {
    var experiment = ContenderTests.experiment
    #expect(experiment.drawsFromSeed)
    experiment.network.initializer.kind = .zeros
    #expect(!experiment.drawsFromSeed)
    experiment.network.initializer.kind = .constant(value: 1)
    #expect(!experiment.drawsFromSeed)
    experiment.training.shuffle = true
    #expect(experiment.drawsFromSeed)
    experiment.training.shuffle = false
    experiment.network.initializer.kind = .heNormal
    #expect(experiment.drawsFromSeed)
    experiment.network = Network(
      inputs: 2,
      layers: [
        DenseLayer(
          units: 2, activation: .softmax, given: .all(weights: [[1, 2], [3, 4]], biases: [0, 0]))
      ])
    #expect(!experiment.drawsFromSeed)
  }
}
