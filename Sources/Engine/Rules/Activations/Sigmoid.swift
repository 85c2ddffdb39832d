/// σ(z) = 1/(1+e⁻ᶻ), for z < 0 as eᶻ/(1+eᶻ), so that the exponential never overflows.
struct Sigmoid: ElementwiseActivation {
  static let rule = RuleDescription<Activation>(
    "sigmoid", formula: "σ(z) = 1/(1+e⁻ᶻ)", paper: "Verhulst 1838",
    facts: Activation.Facts(
      letter: "sigma", hasKink: false, flatness: .saturates, derivativeTakes: .output), .sigmoid)

  let steepest = 0.25
  @inline(__always) func value(_ z: Lanes) -> Lanes {
    let isNegative = z .< 0
    let exponential = Elementary.exp((-z).replacing(with: z, where: isNegative))
    let numerator = Lanes(repeating: 1).replacing(with: exponential, where: isNegative)
    return numerator / (1 + exponential)
  }
  /// σ′ = a(1−a).
  @inline(__always) func derivative(_ z: Lanes, _ a: Lanes) -> Lanes { a * (1 - a) }
}
