import Derivation
import Engine
import Mistakes
import Testing

struct AskedNumberTests {
  @Test("A step is asked with its formula, its value, and what counts as right")
  func step() throws {
    let asked = try #require(AskedMazur().asked(.delta(layer: 2, unit: 1)))
    #expect(asked.equation.quantity == .delta(layer: 2, unit: 1))
    #expect((asked.value - 0.138498562).magnitude < 1e-9)
    #expect(asked.isAskable)
    // .7414 ± .00005 times .1868 ± .00005.
    #expect((asked.interval.lower - 0.74135 * 0.18675).magnitude < 1e-12)
    #expect((asked.interval.upper - 0.74145 * 0.18685).magnitude < 1e-12)
  }

  @Test("The mistakes of a step are listed in the order of the table, no formula twice")
  func mistakes() throws {
    let asked = try #require(AskedMazur().asked(.outputDerivative(layer: 1, unit: 1)))
    let mistakes = asked.mistakes
    #expect(
      mistakes.map(\.mistake) == [
        .derivativeForgotten, .sign, .onePath, .onePath, .absPath, .averagedPaths, .wrongIndex,
        .staleWeights,
      ])
    #expect(Set(mistakes.map(\.equation)).count == mistakes.count)
  }

  @Test("A mistake that cannot be made is not listed")
  func impossible() throws {
    var setup = AskedMazur.setup
    setup.network.frozen = Frozen(layers: [1, 2])
    let steps = IterationSteps(Trainer(setup).recordStep())
    let address = try #require(steps.address(of: .outputDerivative(layer: 1, unit: 1), sample: 1))
    #expect(!AskedNumber(steps, address).mistakes.map(\.mistake).contains(.staleWeights))
    let weight = Quantity.product(layer: 1, unit: 1, from: 1)
    #expect(try #require(AskedMazur().asked(weight)).mistakes.map(\.mistake) == [.sign])
  }

  @Test("Routes of one sign cannot be told from their sizes")
  func indistinguishable() throws {
    let mixed = try #require(AskedMazur().asked(.outputDerivative(layer: 1, unit: 1)))
    #expect(mixed.indistinguishable == [])
    var setup = AskedMazur.setup
    setup.data = Dataset(rows: [([0.05, 0.1], [0.01, 0.02])])
    let steps = IterationSteps(Trainer(setup).recordStep())
    let address = try #require(steps.address(of: .outputDerivative(layer: 1, unit: 1), sample: 1))
    #expect(AskedNumber(steps, address).indistinguishable == [.absPath])
  }

  @Test("A bias too small to be seen cannot be missed")
  func smallBias() throws {
    var setup = AskedMazur.setup
    setup.network.layers[0].given = .all(
      weights: [[0.151234567, 0.2], [0.25, 0.3]], biases: [1e-9, 0.35])
    let steps = IterationSteps(Trainer(setup).recordStep())
    let address = try #require(steps.address(of: .weightedSum(layer: 1, unit: 1), sample: 1))
    #expect(AskedNumber(steps, address).indistinguishable == [.noBias])
    #expect(AskedNumber(steps, address, shownAs: .all).indistinguishable == [])
  }

  @Test("A formula without an iteration has the mistakes that it tells of itself")
  func formulaAlone() throws {
    let averages = ExponentialAverage([1, 2, 4], beta: 0.9, start: .zeroCorrected)
    let equations = averages.equations(at: 3)
    let average = AskedNumber(equations[0])
    #expect(average.mistakes.map(\.mistake) == [.betaSwapped])
    let corrected = AskedNumber(equations[1])
    #expect(corrected.mistakes.map(\.mistake) == [.noCorrection])
    let swapped = try Answer(NumberFormat.short.text(average.mistakes[0].equation.value))
    guard case .mistakes(let named) = average.diagnose(swapped, names: AskedMazur.names) else {
      Issue.record("the swapped beta has no name")
      return
    }
    #expect(named.map(\.mistake) == [.betaSwapped])
  }
}
