/// −y ln ŷ of ŷ = softmax(z), from the logits as y(m + ln Σⱼe^{zⱼ−m} − z) with m the largest of
/// them; δ = ŷ−y.
enum CategoricalCrossEntropy {
  static let rule = RuleDescription<Loss>(
    "categorical-cross-entropy", formula: "−Σₖ yₖ ln ŷₖ", paper: "Good 1952",
    facts: Loss.Facts(isMeanOverOutputs: false, needs: .softmax, square: .none),
    .categoricalCrossEntropy)

  @inline(__always)
  static func term(_ y: Double, _ z: Double, largest: Double, logOfSum: Double) -> Double {
    y * (largest + logOfSum - z)
  }

  struct Deltas: ElementwiseLoss {
    @inline(__always) func term(_ y: Lanes, _ prediction: Lanes, _ z: Lanes) -> Lanes { y }
    @inline(__always) func derivative(_ y: Lanes, _ prediction: Lanes) -> Lanes { prediction - y }
  }
}
