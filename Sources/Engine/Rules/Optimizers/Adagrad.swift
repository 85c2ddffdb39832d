/// α += g²; w −= η/(√α+ε)·g.
///
/// Duchi, Hazan and Singer 2011.
struct AdagradRule: UpdateRule {
  static let rule = RuleDescription<Optimizer.Kind>(
    "adagrad", formula: "α += g²; w −= η/(√α+ε)·g", paper: "Duchi, Hazan and Singer 2011",
    facts: Optimizer.Kind.Facts(
      standard: OptimizerState([.squareSum]), lecture: OptimizerState([.squareSum]),
      surfaceRate: 0.4),
    setting: .number(.epsilon, .positive, standard: 1e-10),
    value: { if case .adagrad(let epsilon) = $0 { epsilon } else { nil } },
    make: { .adagrad(epsilon: $0) })

  static let buffers = 1
  let rate: Lanes
  let epsilon: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ alpha: inout Lanes, _ second: inout Lanes) {
    alpha = alpha + g * g
    w = w - rate / (alpha.squareRoot() + epsilon) * g
  }
}

/// α += g²; w −= η/√(α+ε)·g.
///
/// The lecture form.
struct LectureAdagradRule: UpdateRule {
  static let buffers = 1
  let rate: Lanes
  let epsilon: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ alpha: inout Lanes, _ second: inout Lanes) {
    alpha = alpha + g * g
    w = w - rate / (alpha + epsilon).squareRoot() * g
  }
}
