import Derivation
import Engine
import Mistakes
import Testing

struct BackwardMistakesTests {
  private func steps(
    hidden: Activation = .sigmoid, output: Activation = .sigmoid, loss: Loss = .halfSquaredError
  ) -> IterationSteps {
    var setup = AskedMazur.setup
    setup.network.layers[0].activation = hidden
    setup.network.layers[1].activation = output
    setup.loss = loss
    return IterationSteps(Trainer(setup).recordStep())
  }

  private func values(
    _ steps: IterationSteps, _ quantity: Quantity, _ mistake: Mistake
  ) throws -> [Double] {
    let address = try #require(steps.address(of: quantity, sample: 1))
    return AskedNumber(steps, address).mistakes.filter { $0.mistake == mistake }
      .map(\.equation.value)
  }

  private func number(_ steps: IterationSteps, _ quantity: Quantity) throws -> Double {
    try #require(steps.value(of: quantity, sample: 1))
  }

  @Test("Without the slope of the activation δ is ∂L/∂a, in all that it goes into")
  func slopeForgotten() throws {
    let steps = steps()
    let first = try number(steps, .outputSlope(layer: 2, unit: 1))
    let second = try number(steps, .outputSlope(layer: 2, unit: 2))
    #expect(try values(steps, .delta(layer: 2, unit: 1), .slopeForgotten) == [first])
    #expect(
      try values(steps, .route(layer: 1, unit: 1, to: 2), .slopeForgotten) == [second * 0.5])
    #expect(
      try values(steps, .outputSlope(layer: 1, unit: 1), .slopeForgotten)
        == [first * 0.4 + second * 0.5])
    #expect(try values(steps, .slope(.bias(layer: 2, unit: 1)), .slopeForgotten) == [first])
    let carried = try number(steps, .activation(layer: 1, unit: 2))
    #expect(
      try values(steps, .slope(.weight(layer: 2, unit: 1, from: 2)), .slopeForgotten)
        == [first * carried])
  }

  @Test("Where the slope is 1, or the loss gives δ at once, it cannot be forgotten")
  func noSlope() throws {
    let delta = Quantity.delta(layer: 2, unit: 1)
    #expect(try values(steps(output: .identity), delta, .slopeForgotten) == [])
    #expect(try values(steps(loss: .binaryCrossEntropy), delta, .slopeForgotten) == [])
    #expect(
      try values(steps(loss: .binaryCrossEntropy), .outputSlope(layer: 1, unit: 1), .slopeForgotten)
        == [])
  }

  @Test("The slope is taken at a, or a(1−a) with z")
  func slopeAtA() throws {
    let sigmoid = steps()
    let slope = Quantity.activationSlope(layer: 2, unit: 1, with: nil)
    let a = try number(sigmoid, .activation(layer: 2, unit: 1))
    let z = try number(sigmoid, .weightedSum(layer: 2, unit: 1))
    let twice = 1 / (1 + Elementary.exp(-a))
    #expect(try values(sigmoid, slope, .slopeAtA) == [twice * (1 - twice), z * (1 - z)])
    let tanh = steps(hidden: .tanh)
    let inner = Quantity.activationSlope(layer: 1, unit: 1, with: nil)
    let out = Elementary.tanh(try number(tanh, .activation(layer: 1, unit: 1)))
    let net = try number(tanh, .weightedSum(layer: 1, unit: 1))
    #expect(try values(tanh, inner, .slopeAtA) == [1 - out * out, 1 - net * net])
    #expect(try values(steps(hidden: .relu), inner, .slopeAtA) == [])
    let elu = steps(hidden: .elu(alpha: 1))
    #expect(try values(elu, inner, .slopeAtA) == [1])
    #expect(try values(elu, .delta(layer: 1, unit: 1), .slopeAtA).count == 1)
  }

  @Test("A weight's slope is δ times what enters it, not what leaves it or the weight")
  func carriers() throws {
    let steps = steps()
    let delta = try number(steps, .delta(layer: 2, unit: 1))
    let wrong = try [
      number(steps, .activation(layer: 2, unit: 1)),
      number(steps, .weightedSum(layer: 2, unit: 1)), 0.45,
      number(steps, .weightedSum(layer: 1, unit: 2)),
    ]
    #expect(
      try values(steps, .slope(.weight(layer: 2, unit: 1, from: 2)), .wrongCarrier)
        == wrong.map { delta * $0 })
    #expect(
      try values(steps, .slope(.weight(layer: 1, unit: 1, from: 2)), .wrongCarrier).count == 3)
    #expect(try values(steps, .slope(.bias(layer: 2, unit: 1)), .wrongCarrier) == [])
  }

  @Test("One route has nothing to be added")
  func oneRoute() throws {
    var setups = RandomSetups(seed: 550)
    var found: Set<Int> = []
    for _ in 0..<12 {
      let setup = setups.setup(
        hidden: [.tanh], output: .sigmoid, loss: .squaredError,
        optimizer: RandomSetups.optimizers[0])
      let steps = IterationSteps(Trainer(setup).recordStep())
      let count = setup.network.outputs
      found.insert(count)
      for mistake in [Mistake.onePath, .absPath, .averagedPaths] {
        let made = try values(steps, .outputSlope(layer: 1, unit: 1), mistake)
        #expect(made.count == (count == 1 ? 0 : mistake == .onePath ? count : 1))
      }
    }
    #expect(found == [1, 2, 3])
  }

  @Test("Of softmax's Jacobian only the diagonal is taken, and 0 elsewhere")
  func diagonal() throws {
    let steps = steps(output: .softmax)
    let delta = Quantity.delta(layer: 2, unit: 2)
    let a = try number(steps, .activation(layer: 2, unit: 2))
    #expect(
      try values(steps, delta, .softmaxDiagonal)
        == [try number(steps, .outputSlope(layer: 2, unit: 2)) * (a * (1 - a))])
    func entry(_ with: Int) throws -> [Double] {
      try values(
        steps, .activationSlope(layer: 2, unit: 2, with: with), .softmaxDiagonal)
    }
    #expect(try entry(1) == [0])
    #expect(try entry(2) == [])
  }
}
