/// A setting of a rule, by what it means: rules that have the same setting share its name.
///
/// What it is called anywhere, in a file, in a formula, in a menu, comes from `terms`. The order is
/// that in which settings are listed.
public enum SettingName: Hashable, Sendable, CaseIterable {
  /// η, how long a step is.
  case learningRate
  /// Which of the two ways of writing an optimizer's rule is meant.
  case form
  /// β, how much of a past average stays.
  case beta
  /// Whether momentum looks one velocity ahead.
  case nesterov
  /// ρ of Adadelta, its β.
  case rho
  /// β₁, how much of the past average of gradients stays.
  case beta1
  /// β₂, how much of the past average of squares stays.
  case beta2
  /// ε, which keeps a divisor above 0.
  case epsilon
  /// λ, how much of a parameter is taken off it.
  case weightDecay
  /// c, the longest that all gradients together may be.
  case clipNorm
  /// d, where Huber's loss turns straight.
  case delta
  /// s, the fixed slope of a leaky ReLU below 0.
  case slope
  /// The slope that a parametric ReLU starts with; from then on it is a parameter.
  case initialSlope
  /// α of ELU, how deep it goes below 0.
  case alpha

  /// What the setting is called.
  public var terms: SettingTerms {
    switch self {
    case .learningRate: .init("learning-rate", "η", "eta", "the learning rate", "lr, step size")
    case .form: .init("form", nil, nil, "the form", "lecture, standard, notes, paper")
    case .beta: .init("beta", "β", "beta", "beta", "momentum, memory, decay of the average")
    case .nesterov: .init("nesterov", nil, nil, "Nesterov's momentum", "look ahead, momentum")
    case .rho: .init("rho", "ρ", "rho", "rho", "memory, decay of the average")
    case .beta1: .init("beta1", "β₁", "beta1", "beta 1", "momentum, decay of the average")
    case .beta2: .init("beta2", "β₂", "beta2", "beta 2", "memory, decay of the squares")
    case .epsilon: .init("epsilon", "ε", "epsilon", "epsilon", "eps, keeps a divisor above 0")
    case .weightDecay:
      .init("weight-decay", "λ", "lambda", "the weight decay", "L2, ridge, regularization")
    case .clipNorm: .init("clip-norm", "c", "c", "the largest norm allowed", "clipping, gradient")
    case .delta: .init("delta", "d", "d", "the threshold of the Huber loss", "Huber, outliers")
    case .slope: .init("slope", "s", "s", "the slope of leaky ReLU", "leak, below 0")
    case .initialSlope: .init("slope", nil, nil, "the slope that PReLU starts with", "leak")
    case .alpha: .init("alpha", "α", "alpha", "the alpha of ELU", "ELU, below 0")
    }
  }

  /// The name in an experiment file, such as `weight-decay`.
  public var key: String { terms.key }

  /// The name in plain words, such as `weight decay`.
  public var title: String { terms.key.split(separator: "-").joined(separator: " ") }
}

/// What a setting is called in files, in formulas, aloud, and by those who look for it.
public struct SettingTerms: Hashable, Sendable {
  /// The name in an experiment file.
  public let key: String
  /// The symbol in formulas, such as `β₁`; nil for what stands in none.
  public let symbol: String?
  /// The symbol in seven bits, such as `beta1`.
  public let ascii: String?
  /// The name within a sentence, such as `the weight decay`.
  public let phrase: String
  /// Other words that one may look for, with commas between them.
  public let words: String

  init(_ key: String, _ symbol: String?, _ ascii: String?, _ phrase: String, _ words: String) {
    self.key = key
    self.symbol = symbol
    self.ascii = ascii
    self.phrase = phrase
    self.words = words
  }
}
