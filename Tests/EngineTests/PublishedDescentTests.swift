import Engine
import Testing

/// Optimizers on functions whose way down is known in closed form, written as networks.
@Suite("Published descents")
struct PublishedDescentTests {
  @Test(
    "10 steps down x² from 10",
    arguments: [(0.2, "0.0604661760"), (0.05, "3.4867844"), (1.1, "61.917364")])
  func square(learningRate: Double, published: String) throws {
    let trainer = Self.bowl(
      curvatures: [2], from: [10], Optimizer(.gradientDescent, learningRate: learningRate))
    for _ in 0..<10 { trainer.step() }
    try expect(Self.place(trainer)[0], prints: published)
  }

  @Test(
    "20 steps down the ravine 0.1x₁² + 2x₂² from (−5, −2)",
    arguments: [(0.4, ["-0.943467", "-0.000073"]), (0.6, ["-0.387814", "-1673.365"])])
  func ravine(learningRate: Double, published: [String]) throws {
    let trainer = Self.bowl(
      curvatures: [0.2, 4], from: [-5, -2],
      Optimizer(.gradientDescent, learningRate: learningRate))
    let start = trainer.costOnAllRows()
    #expect(abs(start - 10.5) < 1e-13)
    for _ in 0..<20 { trainer.step() }
    try expect(Self.place(trainer), print: published)
  }

  @Test(
    "momentum on a quadratic converges below ηλ = 2 + 2β and diverges above",
    arguments: [0.0, 0.3, 0.5, 0.9], [0.5, 3.0])
  func momentumEdge(beta: Double, curvature: Double) {
    let edge = (2 + 2 * beta) / curvature
    let kind = Optimizer.Kind.momentum(beta: beta, nesterov: false)
    let ends = [0.98, 1.02].map { factor in
      let trainer = Self.bowl(
        curvatures: [curvature], from: [1], Optimizer(kind, learningRate: factor * edge))
      for _ in 0..<600 { trainer.step() }
      return abs(Self.place(trainer)[0])
    }
    #expect(ends[0] < 1e-6)
    #expect(ends[1] > 1e6)
  }

  @Test(
    "the best plain rate is (κ−1)/(κ+1), with momentum (√κ−1)/(√κ+1)", arguments: [9.0, 25, 100])
  func bestRates(condition: Double) {
    let root = condition.squareRoot()
    let plain = Optimizer(.gradientDescent, learningRate: 2 / (1 + condition))
    let rate = (root - 1) / (root + 1)
    let momentum = Optimizer(
      .momentum(beta: rate * rate, nesterov: false), learningRate: 4 / ((1 + root) * (1 + root)))
    #expect(
      abs(Self.shrinkage(condition, plain) - (condition - 1) / (condition + 1)) < 1e-6)
    #expect(abs(Self.shrinkage(condition, momentum) - rate) < 0.01)
  }

  /// The mean factor by which the distance to the minimum shrinks between steps 200 and 300.
  private static func shrinkage(_ condition: Double, _ optimizer: Optimizer) -> Double {
    let trainer = bowl(curvatures: [1, condition], from: [1, 1], optimizer)
    var lengths: [Double] = []
    for _ in 0..<300 {
      trainer.step()
      let place = place(trainer)
      lengths.append((place[0] * place[0] + place[1] * place[1]).squareRoot())
    }
    // The 100th root.
    return root(root(lengths[299] / lengths[199], 10), 10)
  }

  /// The n-th root of a number above 0, by bisection.
  private static func root(_ number: Double, _ n: Int) -> Double {
    var (low, high) = (0.0, 2.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if (0..<n).reduce(1.0, { power, _ in power * middle }) < number {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }

  /// ½Σλᵢwᵢ² as a network: one identity unit without a bias, and for each weight a row that feeds
  /// it alone, with the target 0.
  private static func bowl(
    curvatures: [Double], from start: [Double], _ optimizer: Optimizer
  ) -> Trainer {
    let rows = curvatures.indices.map { place in
      (
        x: curvatures.indices.map { input in
          input == place ? (curvatures[place] * Double(curvatures.count)).squareRoot() : 0
        },
        y: [0.0]
      )
    }
    let unit = DenseLayer(
      units: 1, activation: .identity, given: .all(weights: [start], biases: [0]))
    return Trainer(
      Setup(
        network: Network(
          inputs: start.count, layers: [unit], frozen: Frozen(biases: true)),
        data: Dataset(rows: rows), loss: .halfSquaredError, optimizer: optimizer,
        training: Training()))
  }

  private static func place(_ trainer: Trainer) -> [Double] {
    trainer.parameters.weights[0][0]
  }
}
