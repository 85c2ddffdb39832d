import Derivation
import Engine
import Session
import Testing

@Suite("The ledger of the layers")
struct LayerLedgerTests {
  @Test("has the very bits that the trace has, in a chain and in a wide stack", arguments: [1, 4])
  func bits(width: Int) {
    let ledger = StackSample.ledger(iteration: 3) {
      $0.width = width
      if width > 1 { $0.start = .drawn(.heNormal) }
    }
    let steps = ledger.steps
    var seen = 0
    for index in 0..<steps.count {
      let address = steps.plan.address(at: index)
      guard let layer = address.layer, let unit = address.unit,
        let number = Self.number(ledger, address, layer, unit)
      else { continue }
      #expect(number.bitPattern == steps.value(at: index).bitPattern, "\(address)")
      seen += 1
    }
    let (units, weights) = width == 1 ? (5, 5) : (17, 4 + 3 * 16 + 4)
    #expect(seen == 4 * units + 3 * weights)
  }

  private static func number(
    _ ledger: LayerLedger, _ address: StepAddress, _ layer: Int, _ unit: Int
  ) -> Double? {
    switch address.kind {
    case .weightedSum: ledger.weightedSums(of: layer)[unit - 1]
    case .activation: ledger.activations(of: layer)[unit - 1]
    case .activationDerivative: ledger.activationDerivatives(of: layer)[unit - 1]
    case .outputDerivative, .pathSum: ledger.outputDerivatives(of: layer)[unit - 1]
    case .weightGradient: address.from.map { ledger.gradients(of: layer)[unit - 1][$0 - 1] }
    case .batchMean: address.from.map { ledger.gradients(of: layer)[unit - 1][$0 - 1] }
    case .parameterUpdate: address.from.map { ledger.newWeights(of: layer)[unit - 1][$0 - 1] }
    default: nil
    }
  }

  @Test("of the notes' chain has the notes' numbers")
  func chain() {
    let ledger = StackSample.ledger()
    let expected: [(z: Double, o: Double, slope: Double, product: Double, gradient: Double)] = [
      (1, 0.7311, 0.1966, 0.001630, 0.0003205), (0.7311, 0.6750, 0.2194, 0.007431, 0.001192),
      (0.6750, 0.6626, 0.2236, 0.03324, 0.005016), (0.6626, 0.6599, 0.2244, 0.1481, 0.02203),
      (0.6599, 0.6592, 0.2246, 0.6592, 0.09772),
    ]
    func isNear(_ number: Double, _ four: Double) -> Bool { abs(number - four) < four * 5e-4 }
    for (place, row) in expected.enumerated() {
      let layer = place + 1
      #expect(isNear(ledger.weightedSums(of: layer)[0], row.z))
      #expect(isNear(ledger.activations(of: layer)[0], row.o))
      #expect(isNear(ledger.activationDerivatives(of: layer)[0], row.slope))
      #expect(isNear(ledger.factors(of: layer)[0][0], row.slope))
      #expect(isNear(ledger.outputDerivatives(of: layer)[0], row.product))
      #expect(isNear(ledger.gradients(of: layer)[0][0], row.gradient))
    }
  }

  @Test("multiplies up: the factors from the loss back give every gradient")
  func product() {
    let ledger = StackSample.ledger(iteration: 5) {
      ($0.depth, $0.bias, $0.start) = (7, 0.3, .alike(weight: -1.5))
    }
    let last = ledger.outputDerivatives(of: 7)[0]
    let factors = (2...7).map { ledger.factors(of: $0)[0][0] }
    let first = factors.reduce(last, *) * ledger.activationDerivatives(of: 1)[0] * 1
    #expect(abs(first - ledger.gradients(of: 1)[0][0]) < 1e-14 * abs(first))
    #expect(first != 0)
  }

  @Test("has factors that are the slope of the unit times the weight")
  func factors() {
    let ledger = StackSample.ledger { ($0.width, $0.start) = (3, .drawn(.xavierNormal)) }
    for layer in 1...5 {
      let (slopes, weights) = (ledger.activationDerivatives(of: layer), ledger.weights(of: layer))
      let factors = ledger.factors(of: layer)
      for unit in slopes.indices {
        #expect(factors[unit] == weights[unit].map { slopes[unit] * $0 })
      }
    }
  }

  @Test("w 5, b −2.5 and x 0.5 make a factor above 1 of a sigmoid")
  func aboveOne() {
    let ledger = StackSample.ledger {
      ($0.start, $0.bias, $0.input) = (.alike(weight: 5), -2.5, 0.5)
    }
    #expect((1...5).allSatisfy { ledger.factors(of: $0)[0][0] == 1.25 })
  }
}
