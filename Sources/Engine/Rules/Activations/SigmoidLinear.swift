/// z·σ(z); known as swish too.
struct SigmoidLinear: ElementwiseActivation {
  static let rule = RuleDescription<Activation>(
    "silu", formula: "z·σ(z) = z/(1+e⁻ᶻ)",
    paper: "Elfwing, Uchibe and Doya 2018; Ramachandran, Zoph and Le 2017",
    facts: Activation.Facts(hasKink: false, flatness: .saturates, derivativeTakes: .input), .silu)

  /// At z = 2.3993572805154677.
  let steepest = 1.0998393201288669

  @inline(__always) func value(_ z: Lanes) -> Lanes { z * Sigmoid().value(z) }

  /// σ(z)·(1 + z(1−σ(z))).
  @inline(__always) func derivative(_ z: Lanes, _ a: Lanes) -> Lanes {
    let share = Sigmoid().value(z)
    return share * (1 + z * (1 - share))
  }
}
