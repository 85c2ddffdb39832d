/// v = βv+g; w −= ηv.
///
/// Polyak 1964.
struct MomentumRule: UpdateRule {
  static let rule = RuleDescription<Optimizer.Kind>(
    "momentum", formula: "v = βv+g; w −= ηv", paper: "Polyak 1964; Nesterov 1983",
    facts: Optimizer.Kind.Facts(
      standard: OptimizerState([.velocity]), lecture: OptimizerState([.velocity]),
      surfaceRate: nil),
    settings: [
      .number(.beta, .belowOne, standard: 0.9),
      RuleSetting(.nesterov, .flag, standard: .flag(false), isInLectureForm: false),
    ],
    values: { kind in
      guard case .momentum(let beta, let nesterov) = kind else { return [] }
      return [.number(beta), .flag(nesterov)]
    },
    make: { .momentum(beta: $0[0].number, nesterov: $0[1].isOn) })

  static let buffers = 1
  let rate: Lanes
  let beta: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ v: inout Lanes, _ second: inout Lanes) {
    v = beta * v + g
    w = w - rate * v
  }
}

/// v = βv+(1−β)g; w −= ηv.
///
/// The lecture form: an exponentially weighted average.
struct AveragedMomentumRule: UpdateRule {
  static let buffers = 1
  let rate: Lanes
  let beta: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ v: inout Lanes, _ second: inout Lanes) {
    v = beta * v + (1 - beta) * g
    w = w - rate * v
  }
}

/// v = βv+g; w −= η(g+βv) with the new v.
///
/// Nesterov 1983, as Sutskever and others 2013 write it.
struct NesterovRule: UpdateRule {
  static let buffers = 1
  let rate: Lanes
  let beta: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ v: inout Lanes, _ second: inout Lanes) {
    v = beta * v + g
    w = w - rate * (g + beta * v)
  }
}
