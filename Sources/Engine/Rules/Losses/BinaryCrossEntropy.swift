/// −[y ln ŷ + (1−y) ln(1−ŷ)] of ŷ = σ(z), from the logit as max(z,0) − yz + ln1p(e^{−|z|}), which
/// stays finite where ŷ saturates; δ = (ŷ−y)/K.
struct BinaryCrossEntropy: ElementwiseLoss {
  static let rule = RuleDescription<Loss>(
    "binary-cross-entropy", formula: "(1/K)Σₖ −[y ln ŷ + (1−y) ln(1−ŷ)]", paper: "Good 1952",
    facts: Loss.Facts(isMeanOverOutputs: true, needs: .sigmoid, square: .none), .binaryCrossEntropy)

  let outputs: Double

  @inline(__always) func term(_ y: Lanes, _ prediction: Lanes, _ z: Lanes) -> Lanes {
    let isNegative = z .< 0
    let positivePart = z.replacing(with: Lanes(repeating: 0), where: isNegative)
    let minusSize = (-z).replacing(with: z, where: isNegative)
    return positivePart - y * z + Elementary.ln1p(Elementary.exp(minusSize))
  }
  @inline(__always) func derivative(_ y: Lanes, _ prediction: Lanes) -> Lanes {
    (prediction - y) / outputs
  }
}
