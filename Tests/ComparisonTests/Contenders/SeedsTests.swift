import Comparison
import Engine
import Experiments
import Testing

@Suite("What comes from a seed")
struct SeedsTests {
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
