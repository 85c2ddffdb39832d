import Comparison
import Engine
import Experiments
import Testing

@Suite("What a contender changes")
struct ContenderChangeTests {
  private static let experiment = Experiment(
    data: .rows(Dataset(rows: [(x: [1, 2], y: [1]), (x: [3, 4], y: [0])])),
    network: Network(
      inputs: 2,
      layers: [
        DenseLayer(units: 3, activation: .tanh),
        DenseLayer(units: 1, activation: .sigmoid),
      ], initializer: Initializer(.heUniform, seed: 7)),
    loss: .squaredError, optimizer: Optimizer(.gradientDescent, learningRate: 0.3))

  @Test(
    "its text reads back to it",
    arguments: [
      (ContenderDimension.optimizer, "momentum:beta=0.6,nesterov=true,weight-decay=0.01"),
      (.optimizer, "adam:form=lecture,learning-rate=0.01"), (.activation, "relu"),
      (.activation, "leaky-relu:slope=0.1"), (.activation, "prelu"), (.activation, "elu:alpha=2"),
      (.loss, "huber:delta=0.1"), (.loss, "binary-cross-entropy"), (.batch, "full"), (.batch, "7"),
      (.learningRate, "0.03"), (.depth, "4"), (.initializer, "zeros"),
      (.initializer, "constant:value=0.5"), (.initializer, "uniform:low=-1,high=2"),
      (.initializer, "normal:mean=0.1,deviation=2"), (.initializer, "he-normal:seed=3"),
    ])
  func text(_ dimension: ContenderDimension, _ text: String) throws {
    let contender = try Contender(dimension, text, of: Self.experiment)
    #expect(contender.change.dimension == dimension)
    let again = try Contender(
      dimension, contender.change.text(of: Self.experiment), of: Self.experiment)
    #expect(again.change == contender.change)
    #expect(again.experiment == contender.experiment)
    #expect(contender.experiment == Self.experiment.changed(by: contender.change))
  }

  @Test("an initializer makes all layers draw, from the experiment's seed unless one is typed")
  func initializer() throws {
    var given = Self.experiment
    given.network.layers[0].given = .all(
      weights: [[1, 2], [3, 4], [5, 6]], biases: [1, 2, 3])
    given.network.layers[1].given = .biases([9])
    let own = try Contender(.initializer, "xavier-normal", of: given).experiment
    #expect(own.network.layers.allSatisfy { $0.given == .none })
    #expect(own.network.initializer == Initializer(.xavierNormal, seed: 7))
    let seeded = try Contender(.initializer, "zeros:seed=2", of: given).experiment
    #expect(seeded.network.initializer == Initializer(.zeros, seed: 2))
    #expect(Trainer(seeded.setup).parameters.weights.joined().joined().allSatisfy { $0 == 0 })
  }

  @Test("an initializer is read as a file reads it")
  func problems() {
    for (text, found) in [
      ("he", "found \"he\""), ("constant", "value"), ("normal:mean=0,deviation=-1", "deviation"),
      ("zeros:value=1", "value"), ("uniform:low=2,high=1", "high"),
    ] {
      #expect { try Contender(.initializer, text, of: Self.experiment) } throws: { error in
        "\(error)".hasPrefix("initializer") && "\(error)".contains(found)
      }
    }
  }
}
