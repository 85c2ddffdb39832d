import Derivation
import Engine
import Mistakes
import Testing

struct MistakeTests {
  @Test(
    "The classic mistakes in Mazur's network are recognised by name",
    arguments: [
      (.delta(layer: 2, unit: 1), ".7414", "slope-forgotten"),
      (.delta(layer: 2, unit: 1), ".1615", "slope-at-a"),
      (.delta(layer: 2, unit: 1), "-.1385", "sign"),
      (.outputDerivative(layer: 2, unit: 1), "-.7414", "sign"),
      (.updated(.weight(layer: 2, unit: 1, from: 1)), ".4411", "ascent"),
      (.updated(.weight(layer: 2, unit: 1, from: 1)), ".3178", "no-rate"),
      (.weightedSum(layer: 1, unit: 1), ".0275", "no-bias"),
      (.activation(layer: 1, unit: 1), ".4067", "exp-sign"),
      (.outputDerivative(layer: 1, unit: 1), ".0554", "one-path"),
      (.outputDerivative(layer: 1, unit: 1), "−.0190", "one-path"),
      (.outputDerivative(layer: 1, unit: 1), ".0744", "abs-path"),
      (.outputDerivative(layer: 1, unit: 1), ".0182", "averaged-paths"),
      (.outputDerivative(layer: 1, unit: 1), ".0383", "wrong-index"),
      (.outputDerivative(layer: 1, unit: 1), ".0302", "stale-weights"),
      (.lossGradient(.weight(layer: 2, unit: 1, from: 1)), ".1041", "wrong-carrier"),
      (.lossGradient(.weight(layer: 2, unit: 1, from: 1)), "0,0523", "wrong-carrier"),
      (.lossTerm(1), ".5496", "half/two"),
      (.lossGradient(.weight(layer: 1, unit: 1, from: 1)), ".0364", "other-number"),
      (.delta(layer: 1, unit: 1), ".2413", "other-number"),
      (.delta(layer: 2, unit: 1), "1.385", "slip"),
      (.lossGradient(.weight(layer: 2, unit: 1, from: 1)), ".0826", "slip"),
    ] as [(Quantity, String, String)])
  func mazur(_ quantity: Quantity, _ text: String, _ name: String) throws {
    #expect(try AskedMazur().names(quantity, text) == [name])
  }

  @Test(
    "The right numbers of Mazur's network are right",
    arguments: [
      (.delta(layer: 2, unit: 1), ".1385"), (.weightedSum(layer: 1, unit: 1), ".3775"),
      (.activation(layer: 1, unit: 1), ".5933"),
      (.outputDerivative(layer: 1, unit: 1), ".03635"),
      (.lossGradient(.weight(layer: 2, unit: 1, from: 1)), ".0822"),
      (.updated(.weight(layer: 2, unit: 1, from: 1)), "0.4-0.5*0.08217"),
      (.updated(.weight(layer: 2, unit: 1, from: 1)), ".3589"),
      (.activationDerivative(layer: 2, unit: 1, with: nil), ".7514*(1-.7514)"),
    ] as [(Quantity, String)])
  func right(_ quantity: Quantity, _ text: String) throws {
    #expect(try AskedMazur().names(quantity, text) == nil)
  }

  /// The kinds of steps that a mistake is found at.
  private static let kinds: [Mistake: Set<StepKind>] = [
    .derivativeForgotten: [.delta, .product, .pathSum, .weightGradient, .biasGradient],
    .derivativeAtA: [.activationDerivative, .delta],
    .sign: [
      .product, .outputDerivative, .pathSum, .delta, .weightGradient, .biasGradient, .slopeGradient,
      .batchMean,
    ],
    .ascent: [.parameterUpdate], .noRate: [.parameterUpdate], .noBias: [.weightedSum],
    .expSign: [.activation], .onePath: [.pathSum], .absPath: [.pathSum],
    .averagedPaths: [.pathSum],
    .wrongIndex: [.product, .weightedSum, .pathSum, .weightGradient],
    .staleWeights: [.product, .pathSum], .wrongCarrier: [.weightGradient],
    .halfOrTwo: [.lossTerm, .loss, .cost, .outputDerivative, .delta],
    .mean: [
      .loss, .cost, .outputDerivative, .delta, .weightGradient, .biasGradient, .slopeGradient,
      .batchMean,
    ],
    .log: [.lossTerm], .softmaxDiagonal: [.delta, .activationDerivative],
    .betaSwapped: [.optimizerState],
    .notSquared: [.optimizerState, .parameterUpdate, .gradientNorm],
    .epsilonSide: [.optimizerState, .parameterUpdate],
    .noCorrection: [.optimizerState, .parameterUpdate],
  ]

  @Test("Every mistake is recognised in random networks, at the steps where it can be made")
  func recognised() throws {
    var found: [Mistake: Set<StepKind>] = [:]
    var counts: [Mistake: Int] = [:]
    try AskedAtRandom.forEach(seed: 510, rounds: 3, stride: 3) { asked, address in
      guard asked.isAskable else { return }
      let (names, right) = (AskedMazur.names, asked.interval)
      for made in asked.mistakes {
        let answer = try Answer(NumberFormat.short.text(made.equation.value))
        let interval = made.equation.expression.interval(shownAs: .short)
        guard !answer.interval.meets(right), interval.isBounded else { continue }
        guard case .mistakes(let named) = asked.diagnose(answer, names: names) else {
          Issue.record("\(made.mistake) of \(address): \(answer.text) has no name")
          continue
        }
        #expect(named.contains { $0.mistake == made.mistake }, "\(made.mistake) of \(address)")
        found[made.mistake, default: []].insert(address.kind)
        counts[made.mistake, default: 0] += 1
      }
    }
    #expect(found == Self.kinds)
    for mistake in Self.kinds.keys {
      #expect(counts[mistake, default: 0] > 10, "\(mistake): \(counts[mistake, default: 0])")
    }
  }

  @Test("A formula of a mistake is another than the right one, of the same quantity")
  func formulas() {
    AskedAtRandom.forEach(seed: 511, stride: 7) { asked, address in
      for made in asked.mistakes {
        #expect(made.equation.expression != asked.equation.expression, "\(made) of \(address)")
        #expect(made.equation.quantity == asked.equation.quantity)
        #expect(made.equation.value.isFinite)
      }
    }
  }

  @Test("Mistakes have the names of the table")
  func names() {
    #expect(
      Mistake.allCases.map(\.rawValue) == [
        "slope-forgotten", "slope-at-a", "sign", "ascent", "no-rate", "no-bias", "exp-sign",
        "one-path", "abs-path", "averaged-paths", "wrong-index", "stale-weights", "wrong-carrier",
        "half/two", "mean", "log", "softmax-diagonal", "beta-swapped", "not-squared",
        "epsilon-side", "no-correction", "other-number", "slip",
      ])
  }
}
