/// max(0, z); a z that is not a number stays one.
///
/// The derivative at 0 is 0, as in PyTorch.
struct RectifiedLinear: ElementwiseActivation {
  static let rule = RuleDescription<Activation>(
    "relu", formula: "max(0, z)", paper: "Nair and Hinton 2010",
    facts: Activation.Facts(hasKink: true, flatness: .dies, derivativeTakes: .numbers), .relu)

  let steepest = 1.0
  @inline(__always) func value(_ z: Lanes) -> Lanes {
    z.replacing(with: Lanes(repeating: 0), where: z .< 0)
  }
  @inline(__always) func derivative(_ z: Lanes, _ a: Lanes) -> Lanes {
    Lanes(repeating: 0).replacing(with: Lanes(repeating: 1), where: z .> 0)
  }
}
