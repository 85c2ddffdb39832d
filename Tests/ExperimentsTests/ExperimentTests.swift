import Engine
import Experiments
import Testing

@Suite("Experiments")
struct ExperimentTests {
  @Test("the setup is what the file says")
  func setup() {
    let network = Network(inputs: 2, layers: [DenseLayer(units: 1, activation: .tanh)])
    let optimizer = Optimizer(.adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8), learningRate: 0.1)
    let training = Training(batch: .rows(3), shuffle: true, seed: 4, epochs: 5)
    let experiment = Experiment(
      title: "T", data: .toy(.nand), network: network, loss: .squaredError, optimizer: optimizer,
      training: training)
    #expect(
      experiment.setup
        == Setup(
          network: network, data: ToyData.nand.dataset, loss: .squaredError, optimizer: optimizer,
          training: training))
  }
}
