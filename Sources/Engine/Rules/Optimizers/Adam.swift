/// m = β₁m+(1−β₁)g; s = β₂s+(1−β₂)g²; m̂ = m/(1−β₁ᵗ); ŝ = s/(1−β₂ᵗ); w −= η·m̂/(√ŝ+ε).
///
/// Kingma and Ba 2015.
struct AdamRule: UpdateRule {
  static let rule = RuleDescription<Optimizer.Kind>(
    "adam",
    formula: "m = β₁m+(1−β₁)g; s = β₂s+(1−β₂)g²; m̂ = m/(1−β₁ᵗ); ŝ = s/(1−β₂ᵗ); w −= η·m̂/(√ŝ+ε)",
    paper: "Kingma and Ba 2015",
    facts: Optimizer.Kind.Facts(
      standard: OptimizerState(
        [.mean, .squareMean], steps: [.mean, .squareMean, .correctedMean, .correctedSquareMean]),
      lecture: OptimizerState([.mean, .squareMean]), surfaceRate: 0.2),
    settings: [
      .number(.beta1, .belowOne, standard: 0.9), .number(.beta2, .belowOne, standard: 0.999),
      .number(.epsilon, .positive, standard: 1e-8),
    ],
    values: { kind in
      guard case .adam(let beta1, let beta2, let epsilon) = kind else { return [] }
      return [.number(beta1), .number(beta2), .number(epsilon)]
    },
    make: { .adam(beta1: $0[0].number, beta2: $0[1].number, epsilon: $0[2].number) })

  static let buffers = 2
  let rate: Lanes
  let beta1: Lanes
  let beta2: Lanes
  let epsilon: Lanes
  /// 1−β₁ᵗ and 1−β₂ᵗ of this iteration.
  let correction1: Lanes
  let correction2: Lanes

  init(rate: Lanes, beta1: Lanes, beta2: Lanes, epsilon: Lanes, _ powers: BetaPowers) {
    self.rate = rate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    correction1 = Lanes(repeating: 1 - powers.first)
    correction2 = Lanes(repeating: 1 - powers.second)
  }

  /// Whether 1−β₁ᵗ has rounded to 1.
  var isLate: Bool { correction1[0] == 1 }

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ m: inout Lanes, _ s: inout Lanes) {
    m = beta1 * m + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * (g * g)
    let corrected = m / correction1
    let square = s / correction2
    w = w - rate * corrected / (square.squareRoot() + epsilon)
  }
}

/// Adam once 1−β₁ᵗ has rounded to 1: m̂ = m, and a division less gives the same bits.
struct LateAdamRule: UpdateRule {
  static let buffers = 2
  let early: AdamRule

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ m: inout Lanes, _ s: inout Lanes) {
    m = early.beta1 * m + (1 - early.beta1) * g
    s = early.beta2 * s + (1 - early.beta2) * (g * g)
    let square = s / early.correction2
    w = w - early.rate * m / (square.squareRoot() + early.epsilon)
  }
}

/// m = β₁m+(1−β₁)g; s = β₂s+(1−β₂)g²; w −= η/√(s+ε)·m.
///
/// The lecture form: no bias correction.
struct LectureAdamRule: UpdateRule {
  static let buffers = 2
  let rate: Lanes
  let beta1: Lanes
  let beta2: Lanes
  let epsilon: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ m: inout Lanes, _ s: inout Lanes) {
    m = beta1 * m + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * (g * g)
    w = w - rate / (s + epsilon).squareRoot() * m
  }
}
