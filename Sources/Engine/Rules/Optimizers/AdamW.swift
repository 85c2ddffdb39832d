/// Adam's averages; w −= η·m̂/(√ŝ+ε) + ηλw: the decay acts on the parameter beside the step, and
/// never enters the averages.
struct AdamWRule: UpdateRule {
  static let rule = RuleDescription<Optimizer.Kind>(
    "adamw",
    formula: "m = β₁m+(1−β₁)g; s = β₂s+(1−β₂)g²; w −= η·m̂/(√ŝ+ε) + ηλw",
    paper: "Loshchilov and Hutter 2019",
    facts: Optimizer.Kind.Facts(
      standard: OptimizerState(
        [.mean, .squareMean], steps: [.mean, .squareMean, .correctedMean, .correctedSquareMean]),
      lecture: nil, weightDecay: 0.01, decouplesDecay: true, surfaceRate: 0.2),
    settings: [
      .number(.beta1, .belowOne, standard: 0.9), .number(.beta2, .belowOne, standard: 0.999),
      .number(.epsilon, .positive, standard: 1e-8),
    ],
    values: { kind in
      guard case .adamw(let beta1, let beta2, let epsilon) = kind else { return [] }
      return [.number(beta1), .number(beta2), .number(epsilon)]
    },
    make: { .adamw(beta1: $0[0].number, beta2: $0[1].number, epsilon: $0[2].number) })

  static let buffers = 2
  let adam: AdamRule
  let decay: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ m: inout Lanes, _ s: inout Lanes) {
    m = adam.beta1 * m + (1 - adam.beta1) * g
    s = adam.beta2 * s + (1 - adam.beta2) * (g * g)
    let corrected = m / adam.correction1
    let square = s / adam.correction2
    w = w - (adam.rate * corrected / (square.squareRoot() + adam.epsilon) + adam.rate * decay * w)
  }
}
