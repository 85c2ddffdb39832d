/// ln(1+eᶻ), as max(z, 0) + ln1p(e^{−|z|}), which overflows nowhere; its derivative is σ(z).
struct SoftPlus: ElementwiseActivation {
  static let rule = RuleDescription<Activation>(
    "softplus", formula: "ln(1+eᶻ) = max(z, 0) + ln(1+e^{−|z|})",
    paper: "Dugas, Bengio and others 2001",
    facts: Activation.Facts(hasKink: false, flatness: .saturates, derivativeTakes: .input),
    .softplus)

  let steepest = 1.0

  @inline(__always) func value(_ z: Lanes) -> Lanes {
    let isNegative = z .< 0
    let positivePart = z.replacing(with: Lanes(repeating: 0), where: isNegative)
    let minusSize = (-z).replacing(with: z, where: isNegative)
    return positivePart + Elementary.ln1p(Elementary.exp(minusSize))
  }

  /// σ(z).
  @inline(__always) func derivative(_ z: Lanes, _ a: Lanes) -> Lanes { Sigmoid().value(z) }
}
