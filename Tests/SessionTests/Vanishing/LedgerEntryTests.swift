import Derivation
import Engine
import Session
import Testing

@Suite("The entries of the ledger")
struct LedgerEntryTests {
  @Test("of a chain are the numbers themselves, bit for bit")
  func chain() {
    let ledger = StackSample.ledger(iteration: 2)
    for layer in 1...5 {
      func value(_ entry: LedgerEntry) -> Double? { ledger.value(of: entry, layer: layer) }
      #expect(value(.weightedSum) == ledger.weightedSums(of: layer)[0])
      #expect(value(.activation) == ledger.activations(of: layer)[0])
      #expect(value(.activationDerivative) == ledger.activationDerivatives(of: layer)[0])
      #expect(value(.oldWeight) == ledger.weights(of: layer)[0][0])
      #expect(value(.factor) == ledger.factors(of: layer)[0][0])
      #expect(value(.outputDerivative) == ledger.outputDerivatives(of: layer)[0])
      #expect(value(.gradient) == ledger.gradients(of: layer)[0][0])
      #expect(value(.newWeight) == ledger.newWeights(of: layer)[0][0])
      #expect(value(.change) == -0.01 * ledger.gradients(of: layer)[0][0])
    }
  }

  @Test("of a wide stack are means and norms, and factors lead from norm to norm")
  func wide() throws {
    let ledger = StackSample.ledger { ($0.width, $0.start) = (4, .drawn(.heNormal)) }
    func norm(_ numbers: [Double]) -> Double {
      numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    for layer in 1...5 {
      let gradient = try #require(ledger.value(of: .gradient, layer: layer))
      #expect(abs(gradient - norm(Array(ledger.gradients(of: layer).joined()))) <= 1e-15)
      let slopes = ledger.activationDerivatives(of: layer)
      let mean = try #require(ledger.value(of: .activationDerivative, layer: layer))
      #expect(abs(mean - slopes.reduce(0, +) / Double(slopes.count)) <= 1e-15)
      let factor = ledger.value(of: .factor, layer: layer)
      guard layer > 1 else {
        #expect(factor == nil)
        continue
      }
      let (above, below) = (
        ledger.outputDerivatives(of: layer), ledger.outputDerivatives(of: layer - 1)
      )
      #expect(abs(try #require(factor) - norm(below) / norm(above)) <= 1e-14)
    }
  }

  @Test("there is no factor where nothing comes back that could be multiplied")
  func none() {
    let ledger = StackSample.ledger {
      ($0.width, $0.start, $0.target) = (4, .drawn(.zeros), 1)
    }
    #expect((1...5).map { ledger.value(of: .factor, layer: $0) } == [nil, nil, nil, nil, 0])
    #expect(ledger.value(of: .outputDerivative, layer: 1) == 0)
  }

  @Test("dead units have a slope of 0 exactly, saturated ones a small one")
  func units() {
    let dead = StackSample.ledger { ($0.activation, $0.bias, $0.input) = (.relu, -2, 1) }
    #expect(dead.deadUnits(of: 1) == 1 && dead.saturatedUnits(of: 1) == 0)
    let saturated = StackSample.ledger { $0.start = .alike(weight: 8) }
    #expect(saturated.deadUnits(of: 1) == 0 && saturated.saturatedUnits(of: 1) == 1)
    let plain = StackSample.ledger()
    #expect((1...5).allSatisfy { plain.deadUnits(of: $0) + plain.saturatedUnits(of: $0) == 0 })
  }
}
