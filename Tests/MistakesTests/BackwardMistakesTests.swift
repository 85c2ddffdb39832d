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
  func derivativeForgotten() throws {
    let steps = steps()
    let first = try number(steps, .outputDerivative(layer: 2, unit: 1))
    let second = try number(steps, .outputDerivative(layer: 2, unit: 2))
    #expect(try values(steps, .delta(layer: 2, unit: 1), .derivativeForgotten) == [first])
    #expect(
      try values(steps, .route(layer: 1, unit: 1, to: 2), .derivativeForgotten) == [second * 0.5])
    #expect(
      try values(steps, .outputDerivative(layer: 1, unit: 1), .derivativeForgotten)
        == [first * 0.4 + second * 0.5])
    #expect(
      try values(steps, .lossGradient(.bias(layer: 2, unit: 1)), .derivativeForgotten) == [first])
    let carried = try number(steps, .activation(layer: 1, unit: 2))
    #expect(
      try values(steps, .lossGradient(.weight(layer: 2, unit: 1, from: 2)), .derivativeForgotten)
        == [first * carried])
  }

  @Test("Where the slope is 1, or the loss gives δ at once, it cannot be forgotten")
  func noSlope() throws {
    let delta = Quantity.delta(layer: 2, unit: 1)
    #expect(try values(steps(output: .identity), delta, .derivativeForgotten) == [])
    #expect(try values(steps(loss: .binaryCrossEntropy), delta, .derivativeForgotten) == [])
    #expect(
      try values(
        steps(loss: .binaryCrossEntropy), .outputDerivative(layer: 1, unit: 1), .derivativeForgotten
      )
        == [])
  }

  @Test("The slope is taken at a, or a(1−a) with z")
  func derivativeAtA() throws {
    let sigmoid = steps()
    let slope = Quantity.activationDerivative(layer: 2, unit: 1, with: nil)
    let a = try number(sigmoid, .activation(layer: 2, unit: 1))
    let z = try number(sigmoid, .weightedSum(layer: 2, unit: 1))
    let twice = 1 / (1 + Elementary.exp(-a))
    #expect(try values(sigmoid, slope, .derivativeAtA) == [twice * (1 - twice), z * (1 - z)])
    let tanh = steps(hidden: .tanh)
    let inner = Quantity.activationDerivative(layer: 1, unit: 1, with: nil)
    let out = Elementary.tanh(try number(tanh, .activation(layer: 1, unit: 1)))
    let net = try number(tanh, .weightedSum(layer: 1, unit: 1))
    #expect(try values(tanh, inner, .derivativeAtA) == [1 - out * out, 1 - net * net])
    #expect(try values(steps(hidden: .relu), inner, .derivativeAtA) == [])
    let elu = steps(hidden: .elu(alpha: 1))
    #expect(try values(elu, inner, .derivativeAtA) == [1])
    #expect(try values(elu, .delta(layer: 1, unit: 1), .derivativeAtA).count == 1)
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
      try values(steps, .lossGradient(.weight(layer: 2, unit: 1, from: 2)), .wrongCarrier)
        == wrong.map { delta * $0 })
    #expect(
      try values(steps, .lossGradient(.weight(layer: 1, unit: 1, from: 2)), .wrongCarrier).count
        == 3)
    #expect(try values(steps, .lossGradient(.bias(layer: 2, unit: 1)), .wrongCarrier) == [])
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
        let made = try values(steps, .outputDerivative(layer: 1, unit: 1), mistake)
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
        == [try number(steps, .outputDerivative(layer: 2, unit: 2)) * (a * (1 - a))])
    func entry(_ with: Int) throws -> [Double] {
      try values(
        steps, .activationDerivative(layer: 2, unit: 2, with: with), .softmaxDiagonal)
    }
    #expect(try entry(1) == [0])
    #expect(try entry(2) == [])
  }
}
