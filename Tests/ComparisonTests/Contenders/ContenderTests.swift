import Comparison
import Engine
import Experiments
import Testing

@Suite("Contenders")
struct ContenderTests {
  /// Momentum with settings that all carry over, on two hidden layers unlike each other.
  static let experiment = Experiment(
    title: "T",
    data: .rows(Dataset(rows: [(x: [1, 2], y: [1, 0]), (x: [3, 4], y: [0, 1])])),
    network: Network(
      inputs: 2,
      layers: [
        DenseLayer(units: 3, activation: .tanh, given: .biases([1, 2, 3])),
        DenseLayer(units: 5, activation: .relu), DenseLayer(units: 2, activation: .softmax),
      ], frozen: Frozen(layers: [1, 3])),
    loss: .squaredError,
    optimizer: Optimizer(
      .momentum(beta: 0.5, nesterov: false), learningRate: 0.3, form: .lecture,
      weightDecay: 0.01, clipNorm: 2))

  /// The experiment as a contender has it.
  private func contender(
    _ dimension: ContenderDimension, _ text: String,
    of change: (inout Experiment) -> Void = { _ in }
  ) throws -> Experiment {
    var experiment = Self.experiment
    change(&experiment)
    let contender = try Contender(dimension, text, of: experiment)
    #expect(contender.dimension == dimension && contender.change.dimension == dimension)
    #expect(contender.id == 0, "it has an id from when it is compared on")
    return experiment.changed(by: contender)
  }

  @Test(
    "An optimizer has the defaults of its kind, and the rate, form, decay and clip of the file",
    arguments: [
      ("momentum", Optimizer.Kind.momentum(beta: 0.9, nesterov: false)),
      ("gradient-descent", .gradientDescent), ("adagrad", .adagrad(epsilon: 1e-10)),
      ("rmsprop", .rmsprop(beta: 0.9, epsilon: 1e-8)),
      ("adadelta", .adadelta(rho: 0.9, epsilon: 1e-6)),
      ("adam", .adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8)),
      ("adam:beta2=.5,epsilon=1e-3", .adam(beta1: 0.9, beta2: 0.5, epsilon: 1e-3)),
    ])
  func optimizer(_ text: String, _ kind: Optimizer.Kind) throws {
    var expected = Self.experiment
    expected.optimizer.kind = kind
    #expect(try contender(.optimizer, text) == expected)
  }

  @Test("What is typed for an optimizer counts more than what the file says")
  func typed() throws {
    let text = "momentum:form=standard,nesterov=true,learning-rate=2,weight-decay=0,clip-norm=1e3"
    #expect(
      try contender(.optimizer, text).optimizer
        == Optimizer(.momentum(beta: 0.9, nesterov: true), learningRate: 2, clipNorm: 1e3))
  }

  @Test("Standard Adadelta keeps its rate of 1, the lecture's takes the file's")
  func adadelta() throws {
    func rate(_ text: String, _ form: Optimizer.Form) throws -> Double {
      try contender(.optimizer, text) { $0.optimizer.form = form }.optimizer
        .learningRate
    }
    #expect(try rate("adadelta", .standard) == 1)
    #expect(try rate("adadelta", .lecture) == 0.3)
    #expect(try rate("adadelta:form=standard", .lecture) == 1)
    #expect(try rate("adadelta:form=lecture", .standard) == 0.3)
    #expect(try rate("adadelta:learning-rate=0.5", .standard) == 0.5)
    #expect(try rate("adam", .standard) == 0.3)
  }

  @Test("A rate of any bits carries over with all of them")
  func bits() throws {
    var random = SplitMix64(seed: 5)
    for _ in 0..<200 {
      let rate = abs(Double(bitPattern: random.next()))
      guard rate > 0, rate.isFinite else { continue }
      let contender = try contender(.optimizer, "adam") { $0.optimizer.learningRate = rate }
      #expect(contender.optimizer.learningRate == rate)
    }
  }

  @Test("An activation is that of all hidden layers and not of the output")
  func activation() throws {
    var expected = Self.experiment
    expected.network.layers[0].activation = .leakyReLU(slope: 0.1)
    expected.network.layers[1].activation = .leakyReLU(slope: 0.1)
    #expect(try contender(.activation, "leaky-relu:slope=0.1") == expected)
  }

  @Test("A loss, a batch and a learning rate change nothing else")
  func others() throws {
    var expected = Self.experiment
    expected.loss = .huber(delta: 0.5)
    #expect(try contender(.loss, "huber:delta=0.5") == expected)
    expected.loss = .categoricalCrossEntropy
    #expect(try contender(.loss, "categorical-cross-entropy") == expected)
    expected = Self.experiment
    expected.training.batch = .rows(7)
    #expect(try contender(.batch, "7") == expected)
    #expect(try contender(.batch, "full") == Self.experiment)
    expected = Self.experiment
    expected.optimizer.learningRate = 1e-3
    #expect(
      try contender(.learningRate, "1e-3") == expected)
  }

  @Test("Hidden layers are each like the first, biases and freezing too", arguments: [0, 1, 4])
  func depth(_ depth: Int) throws {
    let network = try contender(.depth, "\(depth)").network
    #expect(network.layers.count == depth + 1)
    for layer in network.layers.dropLast() {
      #expect(layer == Self.experiment.network.layers[0])
    }
    #expect(network.layers.last == Self.experiment.network.layers.last)
    #expect(network.frozen.layers == Set(1...depth + 1))
    #expect(Trainer(Self.experiment.setup).parameters.biases[0] == [1, 2, 3])
  }

  @Test("What is frozen in between goes with its layer")
  func frozenBetween() throws {
    let contender = try contender(.depth, "3") { $0.network.frozen.layers = [2] }
    #expect(contender.network.frozen.layers.isEmpty)
  }

  @Test("A network without hidden layers can be compared with itself alone")
  func noHiddenLayers() throws {
    let flat = try contender(.depth, "0") { $0.network.layers.removeFirst(2) }
    #expect(flat.network.layers.count == 1)
  }

  @Test("Where nothing is named, the kinds of optimizers of the notes contend")
  func defaults() {
    let contenders = Contender.defaults(of: Self.experiment)
    #expect(contenders.allSatisfy { $0.dimension == .optimizer })
    #expect(contenders.map(\.optimizer.kind) == Optimizer.Kind.all.filter { $0.name != "adamw" })
  }

  @Test("Contenders of any experiment are experiments that a file could hold")
  func files() throws {
    var source = RandomExperiments(seed: 11)
    for _ in 0..<100 {
      let experiment = source.next()
      for contender in Contender.defaults(of: experiment) {
        let changed = experiment.changed(by: contender)
        #expect(try Experiment(yaml: changed.yaml, file: "", read: { _ in [] }) == changed)
      }
    }
  }
}
