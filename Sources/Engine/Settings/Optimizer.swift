/// How the gradients of a batch become a change of the parameters.
public struct Optimizer: Hashable, Sendable {
  /// The rule and the settings that only it has.
  public enum Kind: Hashable, Sendable {
    /// w −= ηg; also stochastic and mini-batch descent, by the batch size.
    case gradientDescent
    /// Averaged gradients; `nesterov` belongs to the standard form.
    case momentum(beta: Double, nesterov: Bool)
    /// A learning rate per parameter that only shrinks.
    case adagrad(epsilon: Double)
    /// A learning rate per parameter from averaged squares.
    case rmsprop(beta: Double, epsilon: Double)
    /// Zeiler's rule; in the lecture form RMSprop's formula with `rho` as β.
    case adadelta(rho: Double, epsilon: Double)
    /// Momentum and RMSprop together.
    case adam(beta1: Double, beta2: Double, epsilon: Double)

    /// The name of the kind in an experiment file, such as `gradient-descent`.
    public var name: String {
      switch self {
      case .gradientDescent: "gradient-descent"
      case .momentum: "momentum"
      case .adagrad: "adagrad"
      case .rmsprop: "rmsprop"
      case .adadelta: "adadelta"
      case .adam: "adam"
      }
    }

    /// One of each kind, with the default parameters of the experiment file.
    public static let all: [Kind] = [
      .gradientDescent, .momentum(beta: 0.9, nesterov: false), .adagrad(epsilon: 1e-10),
      .rmsprop(beta: 0.9, epsilon: 1e-8), .adadelta(rho: 0.9, epsilon: 1e-6),
      .adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8),
    ]
  }

  /// Which of the two ways of writing the rule is meant.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// What the lecture notes write.
    case lecture
    /// What the papers and PyTorch use.
    case standard
  }

  /// The rule.
  public var kind: Kind
  /// Its form.
  public var form: Form
  /// η, above 0.
  public var learningRate: Double
  /// λ: λw is added to the gradient of every trainable parameter; 0 adds nothing.
  public var weightDecay: Double
  /// c: all gradients together are scaled by min(1, c/‖g‖) first; nil does not clip.
  public var clipNorm: Double?

  /// An optimizer; without the optional settings it neither decays nor clips.
  public init(
    _ kind: Kind, learningRate: Double, form: Form = .standard, weightDecay: Double = 0,
    clipNorm: Double? = nil
  ) {
    self.kind = kind
    self.form = form
    self.learningRate = learningRate
    self.weightDecay = weightDecay
    self.clipNorm = clipNorm
  }

  /// Whether the update has a step that adds λw.
  public var decays: Bool { weightDecay != 0 }
}
