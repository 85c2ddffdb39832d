/// What a layer applies to its weighted sums, with the parameters that the experiment fixes.
///
/// The functions and their derivatives stand side by side in `ActivationFunctions.swift`.
public enum Activation: Hashable, Sendable {
  /// f(z) = z.
  case identity
  /// f(z) = 1 if z ≥ 0, else 0; its derivative is 0 everywhere.
  case step
  /// f(z) = 1/(1+e⁻ᶻ).
  case sigmoid
  /// f(z) = (eᶻ−e⁻ᶻ)/(eᶻ+e⁻ᶻ).
  case tanh
  /// f(z) = max(0, z).
  case relu
  /// f(z) = z if z > 0, else slope·z, with a fixed slope.
  case leakyReLU(slope: Double)
  /// f(z) = z if z > 0, else p·z, with one learned p for the layer that starts at `initialSlope`.
  case prelu(initialSlope: Double)
  /// f(z) = z if z > 0, else alpha·(eᶻ−1).
  case elu(alpha: Double)
  /// f(z)ᵢ = e^{zᵢ}/Σⱼe^{zⱼ}, over the units of the layer.
  case softmax

  /// The name of the kind in an experiment file, such as `leaky-relu`.
  public var name: String {
    switch self {
    case .identity: "identity"
    case .step: "step"
    case .sigmoid: "sigmoid"
    case .tanh: "tanh"
    case .relu: "relu"
    case .leakyReLU: "leaky-relu"
    case .prelu: "prelu"
    case .elu: "elu"
    case .softmax: "softmax"
    }
  }

  /// Whether the layer has a slope that is learned.
  public var hasLearnedSlope: Bool {
    if case .prelu = self { true } else { false }
  }

  /// One activation of each kind, with the default parameters of the experiment file.
  public static let all: [Activation] = [
    .identity, .step, .sigmoid, .tanh, .relu, .leakyReLU(slope: 0.01), .prelu(initialSlope: 0.25),
    .elu(alpha: 1), .softmax,
  ]
}
