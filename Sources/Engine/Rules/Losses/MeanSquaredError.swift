/// (y−ŷ)², slope 2(ŷ−y)/K.
struct MeanSquaredError: ElementwiseLoss {
  static let rule = RuleDescription<Loss>(
    "mean-squared-error", formula: "(1/K)Σₖ(y−ŷ)²", paper: "Legendre 1805",
    facts: Loss.Facts(isMeanOverOutputs: true, square: .whole), .meanSquaredError)

  let outputs: Double

  @inline(__always) func term(_ y: Lanes, _ prediction: Lanes, _ z: Lanes) -> Lanes {
    let residual = y - prediction
    return residual * residual
  }
  @inline(__always) func derivative(_ y: Lanes, _ prediction: Lanes) -> Lanes {
    2 * (prediction - y) / outputs
  }
}
