import Engine
import Experiments
import Testing

@Suite("Writing an experiment")
struct ExperimentWriterTests {
  private static let everySetting = Experiment(
    title: "All: settings",
    data: .rows(Dataset(rows: [(x: [0.05, 0.1], y: [1]), (x: [-1, 1e-7], y: [0])])),
    network: Network(
      inputs: 2,
      layers: [
        DenseLayer(
          units: 2, activation: .leakyReLU(slope: 0.01),
          given: .all(weights: [[0.15, 0.2], [0.25, 0.3]], biases: [0.35, 0])),
        DenseLayer(units: 1, activation: .sigmoid, given: .biases([0.5])),
      ],
      frozen: Frozen(biases: true, layers: [2, 1]), initializer: Initializer(.heNormal, seed: 7)),
    loss: .huber(delta: 1),
    optimizer: Optimizer(
      .momentum(beta: 0.9, nesterov: true), learningRate: 0.5, weightDecay: 0.01, clipNorm: 5),
    training: Training(batch: .rows(1), shuffle: true, seed: 3, epochs: 10))

  @Test("a file looks as one writes it by hand")
  func style() throws {
    #expect(
      Self.everySetting.yaml == """
        title: "All: settings"
        data:
          rows:
            - {x: [0.05, 0.1], y: [1]}
            - {x: [-1, 1e-7], y: [0]}
        network:
          inputs: 2
          layers:
            - units: 2
              activation: {kind: leaky-relu, slope: 0.01}
              weights: [[0.15, 0.2], [0.25, 0.3]]
              biases: [0.35, 0]
            - units: 1
              activation: sigmoid
              biases: [0.5]
          frozen: [biases, 1, 2]
          initializer: {kind: he-normal, seed: 7}
        loss: {kind: huber, delta: 1}
        optimizer: {kind: momentum, learning-rate: 0.5, beta: 0.9, nesterov: true, \
        weight-decay: 0.01, clip-norm: 5}
        training: {batch: 1, shuffle: true, seed: 3, epochs: 10}

        """)
    #expect(try Sample.read(Self.everySetting.yaml) == Self.everySetting)
  }

  @Test("a thousand experiments read back as they were", arguments: 0..<10)
  func roundTrip(_ seed: Int) throws {
    var source = ExperimentSource(seed: UInt64(seed))
    for _ in 0..<100 {
      let experiment = source.next()
      let read = try Sample.read(experiment.yaml)
      #expect(read == experiment)
      #expect(read.yaml == experiment.yaml)
    }
  }
}
