/// (y−ŷ)², slope 2(ŷ−y).
struct SquaredError: ElementwiseLoss {
  static let rule = RuleDescription<Loss>(
    "squared-error", formula: "Σₖ(y−ŷ)²", paper: "Legendre 1805",
    facts: Loss.Facts(isMeanOverOutputs: false, square: .whole), .squaredError)

  @inline(__always) func term(_ y: Lanes, _ prediction: Lanes, _ z: Lanes) -> Lanes {
    let residual = y - prediction
    return residual * residual
  }
  @inline(__always) func derivative(_ y: Lanes, _ prediction: Lanes) -> Lanes {
    2 * (prediction - y)
  }
}
