/// s = ρs+(1−ρ)g²; Δ = √(u+ε)/√(s+ε)·g; u = ρu+(1−ρ)Δ²; w −= ηΔ.
///
/// Zeiler 2012.
struct AdadeltaRule: UpdateRule {
  static let rule = RuleDescription<Optimizer.Kind>(
    "adadelta",
    formula: "s = ρs+(1−ρ)g²; Δ = √(u+ε)/√(s+ε)·g; u = ρu+(1−ρ)Δ²; w −= ηΔ", paper: "Zeiler 2012",
    facts: Optimizer.Kind.Facts(
      standard: OptimizerState(
        [.squareMean, .changeMean], steps: [.squareMean, .change, .changeMean]),
      lecture: OptimizerState([.squareMean]), learningRate: 1, surfaceRate: 1),
    settings: [
      .number(.rho, .belowOne, standard: 0.9), .number(.epsilon, .positive, standard: 1e-6),
    ],
    values: { kind in
      guard case .adadelta(let rho, let epsilon) = kind else { return [] }
      return [.number(rho), .number(epsilon)]
    },
    make: { .adadelta(rho: $0[0].number, epsilon: $0[1].number) })

  static let buffers = 2
  let rate: Lanes
  let rho: Lanes
  let epsilon: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ s: inout Lanes, _ u: inout Lanes) {
    s = rho * s + (1 - rho) * (g * g)
    let change = (u + epsilon).squareRoot() / (s + epsilon).squareRoot() * g
    u = rho * u + (1 - rho) * (change * change)
    w = w - rate * change
  }
}
