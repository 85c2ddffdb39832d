/// How the gradients of a batch become a change of the parameters.
public struct Optimizer: Hashable, Sendable {
  /// The rule and the settings that only it has.
  ///
  /// What each of them is stands in a file of `Rules/Optimizers`: formula, state and arithmetic.
  public enum Kind: Rule {
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
    /// Adam whose decay acts on the parameters beside its step.
    case adamw(beta1: Double, beta2: Double, epsilon: Double)

    /// What it is.
    public var rule: RuleDescription<Kind> {
      switch self {
      case .gradientDescent: GradientDescentRule.rule
      case .momentum: MomentumRule.rule
      case .adagrad: AdagradRule.rule
      case .rmsprop: RMSpropRule.rule
      case .adadelta: AdadeltaRule.rule
      case .adam: AdamRule.rule
      case .adamw: AdamWRule.rule
      }
    }

    /// One of each kind, with the default parameters of the experiment file.
    public static let all: [Kind] = [
      .gradientDescent, .momentum(beta: 0.9, nesterov: false), .adagrad(epsilon: 1e-10),
      .rmsprop(beta: 0.9, epsilon: 1e-8), .adadelta(rho: 0.9, epsilon: 1e-6),
      .adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8),
      .adamw(beta1: 0.9, beta2: 0.999, epsilon: 1e-8),
    ]

    /// β₁ and β₂ of a rule that corrects the bias of its averages; nil for the others.
    var correctedBetas: (first: Double, second: Double)? {
      switch self {
      case .adam(let beta1, let beta2, _), .adamw(let beta1, let beta2, _): (beta1, beta2)
      case .gradientDescent, .momentum, .adagrad, .rmsprop, .adadelta: nil
      }
    }
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

  /// An optimizer; without the optional settings it decays as its kind does, and does not clip.
  public init(
    _ kind: Kind, learningRate: Double, form: Form = .standard, weightDecay: Double? = nil,
    clipNorm: Double? = nil
  ) {
    self.kind = kind
    self.form = form
    self.learningRate = learningRate
    self.weightDecay = weightDecay ?? kind.rule.facts.weightDecay
    self.clipNorm = clipNorm
  }

  /// Whether the update has a step that adds λw to the gradient.
  public var decays: Bool { weightDecay != 0 && !kind.rule.facts.decouplesDecay }

  /// Whether λw is taken off beside the step.
  public var decaysApart: Bool { weightDecay != 0 && kind.rule.facts.decouplesDecay }

  /// Does something with the arithmetic of the rule in its form, as it is at some powers of its β.
  @inline(__always)
  func accept<Visitor: UpdateVisitor>(_ visitor: Visitor, _ powers: BetaPowers) -> Visitor.Result {
    let rate = Lanes(repeating: learningRate)
    func spread(_ number: Double) -> Lanes { Lanes(repeating: number) }
    switch (kind, form) {
    case (.gradientDescent, _): return visitor.visit(GradientDescentRule(rate: rate))
    case (.momentum(let beta, true), .standard):
      return visitor.visit(NesterovRule(rate: rate, beta: spread(beta)))
    case (.momentum(let beta, _), .standard):
      return visitor.visit(MomentumRule(rate: rate, beta: spread(beta)))
    case (.momentum(let beta, _), .lecture):
      return visitor.visit(AveragedMomentumRule(rate: rate, beta: spread(beta)))
    case (.adagrad(let epsilon), .standard):
      return visitor.visit(AdagradRule(rate: rate, epsilon: spread(epsilon)))
    case (.adagrad(let epsilon), .lecture):
      return visitor.visit(LectureAdagradRule(rate: rate, epsilon: spread(epsilon)))
    case (.rmsprop(let beta, let epsilon), .standard):
      return visitor.visit(RMSpropRule(rate: rate, beta: spread(beta), epsilon: spread(epsilon)))
    case (.rmsprop(let beta, let epsilon), .lecture), (.adadelta(let beta, let epsilon), .lecture):
      return visitor.visit(
        LectureRMSpropRule(rate: rate, beta: spread(beta), epsilon: spread(epsilon)))
    case (.adadelta(let rho, let epsilon), .standard):
      return visitor.visit(AdadeltaRule(rate: rate, rho: spread(rho), epsilon: spread(epsilon)))
    case (.adam(let beta1, let beta2, let epsilon), .standard):
      let rule = AdamRule(
        rate: rate, beta1: spread(beta1), beta2: spread(beta2), epsilon: spread(epsilon), powers)
      return rule.isLate ? visitor.visit(LateAdamRule(early: rule)) : visitor.visit(rule)
    case (.adamw(let beta1, let beta2, let epsilon), _):
      let adam = AdamRule(
        rate: rate, beta1: spread(beta1), beta2: spread(beta2), epsilon: spread(epsilon), powers)
      return decaysApart
        ? visitor.visit(AdamWRule(adam: adam, decay: spread(weightDecay))) : visitor.visit(adam)
    case (.adam(let beta1, let beta2, let epsilon), .lecture):
      return visitor.visit(
        LectureAdamRule(
          rate: rate, beta1: spread(beta1), beta2: spread(beta2), epsilon: spread(epsilon)))
    }
  }
}

extension Optimizer.Kind {
  /// What is known of an optimizer beside its arithmetic.
  public struct Facts: Sendable {
    /// What it makes for each parameter in its standard form.
    public let standard: OptimizerState
    /// The same in the form of the lecture notes; nil where it has none.
    public let lecture: OptimizerState?
    /// The learning rate that the standard form has of its own; nil where it must be given.
    public let learningRate: Double?
    /// λ unless given.
    public let weightDecay: Double
    /// Whether λw is taken off beside the step, not added to the gradient.
    public let decouplesDecay: Bool
    /// A learning rate at which its way over a surface is seen; nil where the rate multiplies the
    /// slope, so that it depends on the surface.
    public let surfaceRate: Double?

    init(
      standard: OptimizerState, lecture: OptimizerState?, learningRate: Double? = nil,
      weightDecay: Double = 0, decouplesDecay: Bool = false, surfaceRate: Double?
    ) {
      self.standard = standard
      self.lecture = lecture
      self.learningRate = learningRate
      self.weightDecay = weightDecay
      self.decouplesDecay = decouplesDecay
      self.surfaceRate = surfaceRate
    }
  }

  /// Those with which comparisons begin: the ones that the lecture notes have.
  public static let usual = all.filter { $0.forms.contains(.lecture) }

  /// The forms that it has.
  public var forms: [Optimizer.Form] {
    rule.facts.lecture == nil ? [.standard] : Optimizer.Form.allCases
  }
}

/// What an optimizer makes for each parameter on the way to its update.
public struct OptimizerState: Hashable, Sendable {
  /// What is kept from iteration to iteration, in the order of the buffers.
  public let kept: [OptimizerBuffer]
  /// What is computed before the update, in order.
  public let steps: [OptimizerBuffer]

  /// Unless told otherwise just what is kept is computed.
  init(_ kept: [OptimizerBuffer], steps: [OptimizerBuffer]? = nil) {
    self.kept = kept
    self.steps = steps ?? kept
  }

  static let none = OptimizerState([])
}

// MARK: - Settings

extension Optimizer {
  private static let learningRateSetting = RuleSetting(
    .learningRate, .number(.positive), standard: nil)
  private static let formSetting = RuleSetting(.form, .form, standard: .form(.standard))
  private static let clipSetting = RuleSetting(
    .clipNorm, .optionalNumber(.positive), standard: SettingValue.none)

  /// All settings of an optimizer of its kind and form, in the order of the experiment file.
  public var settings: [(setting: RuleSetting, value: SettingValue)] {
    let own = kind.settings.filter { form == .standard || $0.setting.isInLectureForm }
    let decay = RuleSetting.number(
      .weightDecay, .nonNegative, standard: kind.rule.facts.weightDecay)
    return [(Self.learningRateSetting, .number(learningRate))]
      + (kind.forms.count > 1 ? [(Self.formSetting, .form(form))] : []) + own
      + [
        (decay, .number(weightDecay)),
        (Self.clipSetting, clipNorm.map { .number($0) } ?? SettingValue.none),
      ]
  }

  /// What a setting is set to; nil where the rule has none of that name.
  public subscript(name: SettingName) -> SettingValue? {
    switch name {
    case .learningRate: return .number(learningRate)
    case .weightDecay: return .number(weightDecay)
    case .clipNorm: return clipNorm.map { .number($0) } ?? SettingValue.none
    case .form: return kind.forms.count > 1 ? .form(form) : nil
    default:
      let isThere =
        form == .standard || kind.rule.settings.contains { $0.name == name && $0.isInLectureForm }
      return isThere ? kind[name] : nil
    }
  }

  /// The same with a setting changed; the same where it has none of that name.
  public func setting(_ name: SettingName, to value: SettingValue) -> Optimizer {
    var changed = self
    switch name {
    case .learningRate: if case .number(let rate) = value { changed.learningRate = rate }
    case .form: if case .form(let form) = value { changed.form = form }
    case .weightDecay: if case .number(let decay) = value { changed.weightDecay = decay }
    case .clipNorm: changed.clipNorm = if case .number(let norm) = value { norm } else { nil }
    default: changed.kind = kind.setting(name, to: value)
    }
    return changed
  }
}
