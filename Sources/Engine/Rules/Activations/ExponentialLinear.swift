/// z if z > 0, else α(eᶻ−1).
struct ExponentialLinear: ElementwiseActivation {
  static let rule = RuleDescription<Activation>(
    "elu", formula: "z if z > 0, else α(eᶻ−1)", paper: "Clevert, Unterthiner and Hochreiter 2015",
    facts: Activation.Facts(hasKink: true, flatness: .saturates, derivativeTakes: .input),
    setting: .number(.alpha, .positive, standard: 1),
    value: { if case .elu(let alpha) = $0 { alpha } else { nil } }, make: { .elu(alpha: $0) })

  let alpha: Lanes

  init(alpha: Double) { self.alpha = Lanes(repeating: alpha) }

  var steepest: Double { max(1, alpha[0]) }

  @inline(__always) func value(_ z: Lanes) -> Lanes {
    (alpha * Elementary.expm1(z)).replacing(with: z, where: z .> 0)
  }
  @inline(__always) func derivative(_ z: Lanes, _ a: Lanes) -> Lanes {
    (alpha * Elementary.exp(z)).replacing(with: Lanes(repeating: 1), where: z .> 0)
  }
}
