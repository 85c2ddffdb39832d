struct HyperbolicTangent: ElementwiseActivation {
  static let rule = RuleDescription<Activation>(
    "tanh", formula: "tanh z = (eᶻ−e⁻ᶻ)/(eᶻ+e⁻ᶻ)", paper: nil,
    facts: Activation.Facts(
      letter: "tanh", hasKink: false, flatness: .saturates, derivativeTakes: .output), .tanh)

  let steepest = 1.0
  @inline(__always) func value(_ z: Lanes) -> Lanes { Elementary.tanh(z) }
  /// tanh′ = 1−a².
  @inline(__always) func derivative(_ z: Lanes, _ a: Lanes) -> Lanes { 1 - a * a }
}
