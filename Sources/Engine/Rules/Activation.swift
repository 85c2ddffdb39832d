/// What a layer applies to its weighted sums, with the parameters that the experiment fixes.
///
/// What each of them is stands in a file of `Rules/Activations`: formula, value and derivative.
public enum Activation: Rule {
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
  /// f(z) = z·Φ(z), with Φ the share of a normal distribution below z.
  case gelu
  /// f(z) = z·σ(z).
  case silu
  /// f(z) = ln(1+eᶻ).
  case softplus
  /// f(z)ᵢ = e^{zᵢ}/Σⱼe^{zⱼ}, over the units of the layer.
  case softmax

  /// What it is.
  public var rule: RuleDescription<Activation> {
    switch self {
    case .identity: Identity.rule
    case .step: Step.rule
    case .sigmoid: Sigmoid.rule
    case .tanh: HyperbolicTangent.rule
    case .relu: RectifiedLinear.rule
    case .leakyReLU: LeakyRectifiedLinear.rule
    case .prelu: ParametricRectifiedLinear.rule
    case .elu: ExponentialLinear.rule
    case .gelu: GaussianErrorLinear.rule
    case .silu: SigmoidLinear.rule
    case .softplus: SoftPlus.rule
    case .softmax: Softmax.rule
    }
  }

  /// One activation of each kind, with the default parameters of the experiment file.
  public static let all: [Activation] = [
    .identity, .step, .sigmoid, .tanh, .relu, .leakyReLU(slope: 0.01), .prelu(initialSlope: 0.25),
    .elu(alpha: 1), .gelu, .silu, .softplus, .softmax,
  ]

  /// Does something with the arithmetic; nil for softmax, which takes all units of a layer at once.
  ///
  /// `slope` is PReLU's current slope and is ignored by the others.
  @inline(__always)
  func accept<Visitor: ActivationVisitor>(_ visitor: Visitor, slope: Double) -> Visitor.Result? {
    switch self {
    case .identity: visitor.visit(Identity())
    case .step: visitor.visit(Step())
    case .sigmoid: visitor.visit(Sigmoid())
    case .tanh: visitor.visit(HyperbolicTangent())
    case .relu: visitor.visit(RectifiedLinear())
    case .leakyReLU(let fixed): visitor.visit(LeakyRectifiedLinear(slope: fixed))
    case .prelu: visitor.visit(LeakyRectifiedLinear(slope: slope))
    case .elu(let alpha): visitor.visit(ExponentialLinear(alpha: alpha))
    case .gelu: visitor.visit(GaussianErrorLinear())
    case .silu: visitor.visit(SigmoidLinear())
    case .softplus: visitor.visit(SoftPlus())
    case .softmax: nil
    }
  }
}

extension Activation {
  /// What is known of an activation beside its arithmetic.
  public struct Facts: Sendable {
    /// The name of the function in ASCII where it has one, as σ has; the others are f.
    public let letter: String?
    /// Whether the function or its derivative jumps at z = 0.
    public let hasKink: Bool
    /// What becomes of the derivative away from 0.
    public let flatness: Flatness
    /// What the derivative is written with.
    public let derivativeTakes: Ingredients
    /// Whether the layer has a slope that is learned.
    public let hasLearnedSlope: Bool

    init(
      letter: String? = nil, hasKink: Bool, flatness: Flatness, derivativeTakes: Ingredients,
      hasLearnedSlope: Bool = false
    ) {
      self.letter = letter
      self.hasKink = hasKink
      self.flatness = flatness
      self.derivativeTakes = derivativeTakes
      self.hasLearnedSlope = hasLearnedSlope
    }
  }

  /// What becomes of the derivative away from 0.
  public enum Flatness: Hashable, Sendable {
    /// It is the same everywhere.
    case never
    /// It is 0 everywhere.
    case everywhere
    /// It is 0 on one side.
    case dies
    /// It is small on one side, and never 0.
    case leaks
    /// It comes nearer and nearer to 0.
    case saturates
    /// It is no function of one z.
    case shared
  }

  /// What a derivative is written with.
  public enum Ingredients: Hashable, Sendable {
    /// Numbers alone, whatever z is but for its sign.
    case numbers
    /// z.
    case input
    /// a = f(z), which is at hand already.
    case output
  }

  /// Whether the layer has a slope that is learned.
  public var hasLearnedSlope: Bool { rule.facts.hasLearnedSlope }

  /// What a learned slope starts with; nil where none is learned.
  public var initialSlope: Double? { self[.initialSlope]?.number }
}
