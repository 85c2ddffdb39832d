/// |y−ŷ|, slope ±1/K by the sign of ŷ−y, 0 where they are equal.
struct MeanAbsoluteError: ElementwiseLoss {
  static let rule = RuleDescription<Loss>(
    "mean-absolute-error", formula: "(1/K)Σₖ|y−ŷ|", paper: "Boscovich 1757",
    facts: Loss.Facts(isMeanOverOutputs: true, kink: .zero, square: .none), .meanAbsoluteError)

  let outputs: Double

  @inline(__always) func term(_ y: Lanes, _ prediction: Lanes, _ z: Lanes) -> Lanes {
    let residual = y - prediction
    return residual.replacing(with: -residual, where: residual .< 0)
  }
  @inline(__always) func derivative(_ y: Lanes, _ prediction: Lanes) -> Lanes {
    Lanes(repeating: 0).replacing(with: Lanes(repeating: 1), where: prediction .> y)
      .replacing(with: Lanes(repeating: -1), where: y .> prediction) / outputs
  }
}
