/// The loss of one sample over its K outputs; the cost of a batch is the mean over its samples.
///
/// What each of them is stands in a file of `Rules/Losses`: formula, terms and derivative.
public enum Loss: Rule {
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
  /// (1/K)Σₖ ln cosh(ŷ−y).
  case logCosh
  /// (1/K)Σₖ −[y ln ŷ + (1−y) ln(1−ŷ)], from the logits of a sigmoid output.
  case binaryCrossEntropy
  /// −Σₖ yₖ ln ŷₖ, from the logits of a softmax output.
  case categoricalCrossEntropy

  /// What it is.
  public var rule: RuleDescription<Loss> {
    switch self {
    case .squaredError: SquaredError.rule
    case .halfSquaredError: HalfSquaredError.rule
    case .meanSquaredError: MeanSquaredError.rule
    case .meanAbsoluteError: MeanAbsoluteError.rule
    case .huber: Huber.rule
    case .logCosh: LogCosh.rule
    case .binaryCrossEntropy: BinaryCrossEntropy.rule
    case .categoricalCrossEntropy: CategoricalCrossEntropy.rule
    }
  }

  /// One loss of each kind, with the default parameters of the experiment file.
  public static let all: [Loss] = [
    .squaredError, .halfSquaredError, .meanSquaredError, .meanAbsoluteError, .huber(delta: 1),
    .logCosh, .binaryCrossEntropy, .categoricalCrossEntropy,
  ]

  /// Does something with the arithmetic; nil for categorical cross-entropy, whose terms take all
  /// outputs of a sample at once.
  @inline(__always)
  func accept<Visitor: LossVisitor>(_ visitor: Visitor, outputs: Double) -> Visitor.Result? {
    switch self {
    case .squaredError: visitor.visit(SquaredError())
    case .halfSquaredError: visitor.visit(HalfSquaredError())
    case .meanSquaredError: visitor.visit(MeanSquaredError(outputs: outputs))
    case .meanAbsoluteError: visitor.visit(MeanAbsoluteError(outputs: outputs))
    case .huber(let delta): visitor.visit(Huber(delta: delta, outputs: outputs))
    case .logCosh: visitor.visit(LogCosh(outputs: outputs))
    case .binaryCrossEntropy: visitor.visit(BinaryCrossEntropy(outputs: outputs))
    case .categoricalCrossEntropy: nil
    }
  }
}

extension Loss {
  /// What is known of a loss beside its arithmetic.
  public struct Facts: Sendable {
    /// Whether the sum over the outputs is divided by their number K.
    public let isMeanOverOutputs: Bool
    /// What it needs of the output layer and of the targets.
    public let needs: Needs
    /// Where the derivative has a kink.
    public let kink: Kink
    /// What stands before the square, if there is one.
    public let square: Square

    init(isMeanOverOutputs: Bool, needs: Needs = .nothing, kink: Kink = .none, square: Square) {
      self.isMeanOverOutputs = isMeanOverOutputs
      self.needs = needs
      self.kink = kink
      self.square = square
    }
  }

  /// What a loss needs of the output layer and of the targets.
  public enum Needs: Hashable, Sendable {
    /// Nothing.
    case nothing
    /// A sigmoid output, and targets from 0 to 1; it is computed from the logits.
    case sigmoid
    /// A softmax output, and targets of at least 0 that sum to 1; it is computed from the logits.
    case softmax
  }

  /// Where the derivative of a loss has a kink.
  public enum Kink: Hashable, Sendable {
    /// Nowhere.
    case none
    /// Where the residual is 0.
    case zero
    /// Where the residual is as large as a setting.
    case setting(SettingName)
  }

  /// What stands before the square of a residual.
  public enum Square: Hashable, Sendable {
    /// There is no square.
    case none
    /// Nothing: the 2 of the square stays in the derivative.
    case whole
    /// A half, which takes the 2 away.
    case half
    /// The same, but only where the residual is small.
    case halfWhereSmall
  }

  /// Whether the sum over the outputs is divided by their number K.
  public var isMeanOverOutputs: Bool { rule.facts.isMeanOverOutputs }

  /// Whether the loss is computed from the logits, and the output's δ without ∂L/∂ŷ.
  public var isCrossEntropy: Bool { rule.facts.needs != .nothing }

  /// Whether the loss may follow an output layer with this activation.
  ///
  /// Binary cross-entropy needs sigmoid, categorical cross-entropy needs softmax.
  public func allows(output activation: Activation) -> Bool {
    switch rule.facts.needs {
    case .nothing: true
    case .sigmoid: activation == .sigmoid
    case .softmax: activation == .softmax
    }
  }

  /// The size of a residual at which the derivative has a kink; nil where it has none.
  var kink: Double? {
    switch rule.facts.kink {
    case .none: nil
    case .zero: 0
    case .setting(let name): self[name]?.number
    }
  }
}
