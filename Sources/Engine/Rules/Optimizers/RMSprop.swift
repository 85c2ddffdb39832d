/// s = βs+(1−β)g²; w −= η/(√s+ε)·g.
///
/// Tieleman and Hinton 2012.
struct RMSpropRule: UpdateRule {
  static let rule = RuleDescription<Optimizer.Kind>(
    "rmsprop", formula: "s = βs+(1−β)g²; w −= η/(√s+ε)·g", paper: "Tieleman and Hinton 2012",
    facts: Optimizer.Kind.Facts(
      standard: OptimizerState([.squareMean]), lecture: OptimizerState([.squareMean]),
      surfaceRate: 0.05),
    settings: [
      .number(.beta, .belowOne, standard: 0.9), .number(.epsilon, .positive, standard: 1e-8),
    ],
    values: { kind in
      guard case .rmsprop(let beta, let epsilon) = kind else { return [] }
      return [.number(beta), .number(epsilon)]
    },
    make: { .rmsprop(beta: $0[0].number, epsilon: $0[1].number) })

  static let buffers = 1
  let rate: Lanes
  let beta: Lanes
  let epsilon: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ s: inout Lanes, _ second: inout Lanes) {
    s = beta * s + (1 - beta) * (g * g)
    w = w - rate / (s.squareRoot() + epsilon) * g
  }
}

/// s = βs+(1−β)g²; w −= η/√(s+ε)·g.
///
/// The lecture form, of RMSprop and of Adadelta.
struct LectureRMSpropRule: UpdateRule {
  static let buffers = 1
  let rate: Lanes
  let beta: Lanes
  let epsilon: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ s: inout Lanes, _ second: inout Lanes) {
    s = beta * s + (1 - beta) * (g * g)
    w = w - rate / (s + epsilon).squareRoot() * g
  }
}
