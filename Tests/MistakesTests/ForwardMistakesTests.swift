import Derivation
import Engine
import Mistakes
import Testing

struct ForwardMistakesTests {
  private let z = Quantity.weightedSum(layer: 1, unit: 2)

  private func values(_ quantity: Quantity, _ mistake: Mistake) throws -> [Double] {
    try #require(AskedMazur().asked(quantity)).mistakes.filter { $0.mistake == mistake }
      .map(\.equation.value)
  }

  @Test("Without its bias a weighted sum is its products")
  func bias() throws {
    #expect(try values(z, .noBias) == [0.25 * 0.05 + 0.3 * 0.1])
    #expect(try values(.product(layer: 1, unit: 2, from: 1), .noBias) == [])
  }

  @Test("Transposed weights are those of the other unit")
  func transposed() throws {
    #expect(try values(z, .wrongIndex) == [0.2 * 0.05 + 0.3 * 0.1 + 0.35])
    #expect(try values(.product(layer: 1, unit: 2, from: 1), .wrongIndex) == [0.2 * 0.05])
    #expect(try values(.product(layer: 1, unit: 2, from: 2), .wrongIndex) == [])
    #expect(try values(.delta(layer: 1, unit: 2), .wrongIndex) == [])
  }

  @Test("The exponent with the other sign gives 1 − a, on both sides of 0")
  func exponent() throws {
    for inputs in [[0.05, 0.1], [-5, -7]] {
      var setup = AskedMazur.setup
      setup.data = Dataset(rows: [(inputs, [0.01, 0.99])])
      let steps = IterationSteps(Trainer(setup).recordStep())
      let address = try #require(steps.address(of: .activation(layer: 1, unit: 1), sample: 1))
      let asked = AskedNumber(steps, address)
      let made = try #require(asked.mistakes.first { $0.mistake == .expSign })
      #expect((made.equation.value - (1 - asked.value)).magnitude < 1e-15)
    }
  }

  @Test("Weights of layers that are too small have no other place")
  func shapes() throws {
    var setups = RandomSetups(seed: 540)
    for _ in 0..<20 {
      let setup = setups.setup(
        hidden: [.tanh, .sigmoid], output: .identity, loss: .squaredError,
        optimizer: RandomSetups.optimizers[0])
      let steps = IterationSteps(Trainer(setup).recordStep())
      for layer in 1...3 {
        let (units, inputs) = (
          setup.network.layers[layer - 1].units, setup.network.inputs(ofLayer: layer - 1)
        )
        for unit in 1...units {
          let address = try #require(
            steps.address(of: .weightedSum(layer: layer, unit: unit), sample: 1))
          let isPossible = unit <= inputs && inputs <= units && inputs > 1
          let isMade = AskedNumber(steps, address).mistakes.contains { $0.mistake == .wrongIndex }
          #expect(isMade == isPossible, "unit \(unit) of \(units), from \(inputs)")
        }
      }
    }
  }
}
