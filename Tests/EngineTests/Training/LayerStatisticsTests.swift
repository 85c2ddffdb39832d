import Engine
import Testing

@Suite("What happens inside layers")
struct LayerStatisticsTests {
  private static func setup(
    _ activation: Activation, weights: [[Double]], biases: [Double], output: [Double]
  ) -> Setup {
    Setup(
      network: Network(
        inputs: 2,
        layers: [
          DenseLayer(
            units: weights.count, activation: activation,
            given: .all(weights: weights, biases: biases)),
          DenseLayer(units: 1, activation: .identity, given: .all(weights: [output], biases: [0])),
        ]),
      data: Dataset(rows: [
        (x: [1, 2], y: [1]), (x: [2, -1], y: [0]), (x: [0.5, 1], y: [2]),
      ]),
      loss: .halfSquaredError, optimizer: Optimizer(.gradientDescent, learningRate: 0.1),
      training: Training(batch: .full))
  }

  private static func statistics(_ setup: Setup) -> [LayerStatistics] {
    LayerStatistics.all(setup, at: Trainer(setup).snapshot)
  }

  @Test("a unit whose z is never above 0 is dead under ReLU, and under leaky ReLU it is not")
  func dead() {
    let (weights, biases) = ([[1.0, 1], [-1, -1], [0, 0]], [0, -9, 0.0])
    let relu = Self.statistics(
      Self.setup(.relu, weights: weights, biases: biases, output: [1, 1, 1]))
    #expect(relu[0].deadUnits == 2, "a z of exactly 0 has no slope either")
    #expect(relu[0].flat == 2.0 / 3)
    #expect(relu[1].deadUnits == 0 && relu[1].flat == 0)
    let leaky = Self.statistics(
      Self.setup(.leakyReLU(slope: 0.1), weights: weights, biases: biases, output: [1, 1, 1]))
    #expect(leaky[0].deadUnits == 0 && leaky[0].flat == 0)
  }

  @Test("far out a sigmoid and a tanh are flat, in the middle they are not")
  func flat() {
    for activation in [Activation.sigmoid, .tanh] {
      let statistics = Self.statistics(
        Self.setup(activation, weights: [[0.1, 0], [0, 0]], biases: [0, 30], output: [1, 1]))
      #expect(statistics[0].flat == 0.5)
    }
  }

  @Test("units with the same bits are twins; other ways out give them other gradients")
  func twins() {
    let weights = [[0.5, 0.5], [0.5, 0.5], [0.5, 0.25], [0.5, 0.5]]
    let alike = Self.statistics(
      Self.setup(.tanh, weights: weights, biases: [0, 0, 0, 1], output: [2, 2, 2, 2]))
    #expect(alike[0].twins == 2 && alike[0].twinsShareGradients)
    let parted = Self.statistics(
      Self.setup(.tanh, weights: weights, biases: [0, 0, 0, 1], output: [2, 1, 2, 2]))
    #expect(parted[0].twins == 2 && !parted[0].twinsShareGradients)
    #expect(parted[1].twins == 1 && !parted[1].twinsShareGradients)
  }

  @Test("the gradient is that of the full batch that trains, and z that of its pass")
  func gradient() {
    let setup = Self.setup(
      .sigmoid, weights: [[0.1, 0.7], [0.3, -2]], biases: [0.1, 0.2], output: [1.5, -1])
    var sums: [[Double]] = []
    let statistics = LayerStatistics.all(setup, at: Trainer(setup).snapshot, sums: 1) { _, z in
      sums.append(Array(z))
    }
    let record = Trainer(setup).recordStep()
    for layer in 1...2 {
      var sum = -0.0
      for parameter in setup.network.parameters(ofLayer: layer) {
        guard case .weight = parameter else { continue }
        sum += record.gradient(of: parameter) * record.gradient(of: parameter)
      }
      #expect(statistics[layer - 1].gradientNorm == sum.squareRoot())
    }
    for row in 0..<3 {
      for unit in 0..<2 {
        #expect(
          sums[row][unit] == record.weightedSum(sample: row + 1, layer: 1, unit: unit + 1))
      }
    }
  }

  @Test("where the pass needs no slope none is told of")
  func skipped() {
    var setup = Self.setup(.tanh, weights: [[1, 1]], biases: [0], output: [1])
    setup.network.layers[1].activation = .sigmoid
    setup.loss = .binaryCrossEntropy
    #expect(Self.statistics(setup)[1].deadUnits == nil && Self.statistics(setup)[1].flat == nil)
  }

  @Test("errors are what the same rows cost under their losses, bit for bit")
  func errors() throws {
    var setup = Self.setup(.tanh, weights: [[1, 0.3]], biases: [0.1], output: [0.7])
    setup.loss = .huber(delta: 0.5)
    let trainer = Trainer(setup)
    let plain = Evaluator(setup, rows: setup.data).measure(trainer)
    let measured = Evaluator(setup, rows: setup.data).measure(trainer, withErrors: true)
    #expect(plain.errors == nil && plain.cost == measured.cost)
    let errors = try #require(measured.errors)
    for (loss, error) in [
      (Loss.meanSquaredError, errors.squared), (.meanAbsoluteError, errors.absolute),
    ] {
      var other = setup
      other.loss = loss
      #expect(Evaluator(other, rows: setup.data).measure(trainer).cost == error)
    }
  }
}
