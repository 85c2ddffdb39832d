struct Identity: ElementwiseActivation {
  static let rule = RuleDescription<Activation>(
    "identity", formula: "z", paper: nil,
    facts: Activation.Facts(hasKink: false, flatness: .never, derivativeTakes: .numbers), .identity)

  let steepest = 1.0
  @inline(__always) func value(_ z: Lanes) -> Lanes { z }
  @inline(__always) func derivative(_ z: Lanes, _ a: Lanes) -> Lanes { Lanes(repeating: 1) }
}
