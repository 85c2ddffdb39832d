/// The loss of one sample over its K outputs; the cost of a batch is the mean over its samples.
///
/// The functions and their derivatives stand side by side in `LossFunctions.swift`.
public enum Loss: Hashable, Sendable {
  /// Σₖ(y−ŷ)².
  case squaredError
  /// ½Σₖ(y−ŷ)².
  case halfSquaredError
  /// (1/K)Σₖ(y−ŷ)².
  case meanSquaredError
  /// (1/K)Σₖ|y−ŷ|.
  case meanAbsoluteError
  /// (1/K)Σₖ ½r² if |r| ≤ delta, else delta·|r| − ½delta², with r = y−ŷ.
  case huber(delta: Double)
  /// (1/K)Σₖ −[y ln ŷ + (1−y) ln(1−ŷ)], from the logits of a sigmoid output.
  case binaryCrossEntropy
  /// −Σₖ yₖ ln ŷₖ, from the logits of a softmax output.
  case categoricalCrossEntropy

  /// The name of the kind in an experiment file, such as `half-squared-error`.
  public var name: String {
    switch self {
    case .squaredError: "squared-error"
    case .halfSquaredError: "half-squared-error"
    case .meanSquaredError: "mean-squared-error"
    case .meanAbsoluteError: "mean-absolute-error"
    case .huber: "huber"
    case .binaryCrossEntropy: "binary-cross-entropy"
    case .categoricalCrossEntropy: "categorical-cross-entropy"
    }
  }

  /// Whether the sum over the outputs is divided by their number K.
  public var isMeanOverOutputs: Bool {
    switch self {
    case .meanSquaredError, .meanAbsoluteError, .huber, .binaryCrossEntropy: true
    case .squaredError, .halfSquaredError, .categoricalCrossEntropy: false
    }
  }

  /// Whether the loss is computed from the logits, and the output's δ without ∂L/∂ŷ.
  public var isCrossEntropy: Bool {
    switch self {
    case .binaryCrossEntropy, .categoricalCrossEntropy: true
    default: false
    }
  }

  /// Whether the loss may follow an output layer with this activation.
  ///
  /// Binary cross-entropy needs sigmoid, categorical cross-entropy needs softmax.
  public func allows(output activation: Activation) -> Bool {
    switch self {
    case .binaryCrossEntropy: activation == .sigmoid
    case .categoricalCrossEntropy: activation == .softmax
    default: true
    }
  }

  /// One loss of each kind, with the default parameters of the experiment file.
  public static let all: [Loss] = [
    .squaredError, .halfSquaredError, .meanSquaredError, .meanAbsoluteError, .huber(delta: 1),
    .binaryCrossEntropy, .categoricalCrossEntropy,
  ]
}
