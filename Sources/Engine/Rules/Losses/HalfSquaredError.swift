/// ½(y−ŷ)², slope ŷ−y.
struct HalfSquaredError: ElementwiseLoss {
  static let rule = RuleDescription<Loss>(
    "half-squared-error", formula: "½Σₖ(y−ŷ)²", paper: "Legendre 1805",
    facts: Loss.Facts(isMeanOverOutputs: false, square: .half), .halfSquaredError)

  @inline(__always) func term(_ y: Lanes, _ prediction: Lanes, _ z: Lanes) -> Lanes {
    let residual = y - prediction
    return 0.5 * (residual * residual)
  }
  @inline(__always) func derivative(_ y: Lanes, _ prediction: Lanes) -> Lanes { prediction - y }
}
