import Derivation
import Engine
import Mistakes
import Testing

struct OtherNumbersTests {
  private func others(_ quantity: Quantity, _ text: String) throws -> [Quantity] {
    let asked = try #require(AskedMazur().asked(quantity))
    guard case .mistakes(let found) = asked.diagnose(try Answer(text), names: AskedMazur.names)
    else { return [] }
    return found.filter { $0.mistake == .otherNumber }.map(\.equation.quantity)
  }

  @Test("What the formula is made of is found, with few digits too")
  func leaves() throws {
    #expect(
      try others(.product(layer: 1, unit: 1, from: 1), "0.15") == [
        .parameter(.weight(layer: 1, unit: 1, from: 1))
      ])
    #expect(try others(.product(layer: 1, unit: 1, from: 2), "0.1") == [.input(2)])
    #expect(
      try others(.activation(layer: 1, unit: 1), ".3775") == [.weightedSum(layer: 1, unit: 1)])
  }

  @Test("Numbers of the same unit and of the update are found")
  func unit() throws {
    #expect(
      try others(.delta(layer: 2, unit: 1), "1.106") == [.weightedSum(layer: 2, unit: 1)])
    #expect(
      try others(.updated(.weight(layer: 2, unit: 1, from: 1)), "-.04108")
        == [.change(.weight(layer: 2, unit: 1, from: 1))])
  }

  @Test("Numbers from anywhere in the iteration are found, if three digits were typed")
  func anywhere() throws {
    #expect(
      try others(.weightedSum(layer: 1, unit: 1), ".7514") == [.activation(layer: 2, unit: 1)])
    #expect(try others(.weightedSum(layer: 1, unit: 1), ".298") == [.loss, .cost])
    #expect(try others(.weightedSum(layer: 1, unit: 1), ".75") == [])
    // With two digits a number that is shown just so.
    let product = Quantity.product(layer: 1, unit: 1, from: 1)
    #expect(try others(.product(layer: 1, unit: 1, from: 2), "0.0075") == [product])
    #expect(
      try others(.delta(layer: 2, unit: 1), ".3589")
        == [.updated(.weight(layer: 2, unit: 1, from: 1))])
  }

  @Test("Another number comes with the formula that makes it")
  func equation() throws {
    let asked = try #require(AskedMazur().asked(.activation(layer: 1, unit: 1)))
    guard case .mistakes(let found) = asked.diagnose(try Answer(".3775"), names: AskedMazur.names)
    else {
      Issue.record("z has no name")
      return
    }
    #expect(found[0].equation.expression.leaves.count == 5)
    #expect(found[0].equation.value == 0.3775)
  }

  @Test("In a batch the numbers of the asked sample are searched")
  func samples() throws {
    var setup = AskedMazur.setup
    setup.data = Dataset(rows: [([0.05, 0.1], [0.01, 0.99]), ([0.7, -0.4], [0.3, 0.6])])
    setup.training = Training(batch: .full)
    let steps = IterationSteps(Trainer(setup).recordStep())
    for sample in 1...2 {
      let address = try #require(
        steps.address(of: .weightedSum(layer: 1, unit: 1), sample: sample))
      let other = steps.record.activation(sample: sample, layer: 2, unit: 2)
      let answer = try Answer(NumberFormat.short.text(other))
      let found = AskedNumber(steps, address).diagnose(answer, names: AskedMazur.names)
      guard case .mistakes(let named) = found else {
        Issue.record("sample \(sample): \(found)")
        continue
      }
      #expect(named.map(\.equation.quantity) == [.activation(layer: 2, unit: 2)])
      #expect(named[0].equation.value == other)
    }
  }
}
