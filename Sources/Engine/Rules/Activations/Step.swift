/// The threshold of the first perceptrons; a z that is not a number stays one.
struct Step: ElementwiseActivation {
  static let rule = RuleDescription<Activation>(
    "step", formula: "1 if z ≥ 0, else 0", paper: "McCulloch and Pitts 1943",
    facts: Activation.Facts(hasKink: true, flatness: .everywhere, derivativeTakes: .numbers), .step)

  let steepest = 0.0
  @inline(__always) func value(_ z: Lanes) -> Lanes {
    Lanes(repeating: 1).replacing(with: Lanes(repeating: 0), where: z .< 0)
      .replacing(with: z, where: z .!= z)
  }
  @inline(__always) func derivative(_ z: Lanes, _ a: Lanes) -> Lanes { Lanes(repeating: 0) }
}
