/// w −= ηg.
///
/// Cauchy 1847; with batches, Robbins and Monro 1951.
struct GradientDescentRule: UpdateRule {
  static let rule = RuleDescription<Optimizer.Kind>(
    "gradient-descent", formula: "w −= ηg", paper: "Cauchy 1847; Robbins and Monro 1951",
    facts: Optimizer.Kind.Facts(standard: .none, lecture: OptimizerState.none, surfaceRate: nil),
    .gradientDescent)

  static let buffers = 0
  let rate: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ first: inout Lanes, _ second: inout Lanes) {
    w = w - rate * g
  }
}
