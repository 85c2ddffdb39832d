import Engine

/// A number of the screens that a condition of a lesson can ask for, by its raw value.
///
/// Each screen has a family of its own. Where there is nothing to be asked, as of a comparison before
/// one was begun, it has no number.
public enum Fact: Hashable, Sendable {
  /// Which screen is shown, and what of it.
  case screen(ScreenFact)
  /// Of the run that is open.
  case step(StepFact)
  /// On the screen of activations.
  case activations(ActivationsFact)
  /// On the screen of losses.
  case losses(LossesFact)
  /// On the screen of vanishing gradients.
  case vanishing(VanishingFact)
  /// On the compare screen.
  case compare(CompareFact)
}

/// Which screen is shown, and what of it.
public enum ScreenFact: String, Hashable, Sendable, CaseIterable {
  /// 1 on this screen, else 0.
  case onStep = "screen.step"
  case onCompare = "screen.compare"
  case onActivations = "screen.activations"
  case onLosses = "screen.losses"
  case onVanishing = "screen.vanishing"
  /// The number of the page of the screen that is shown, from 1; 0 where it has none.
  case page
}

/// A number of the run that is open, where it is stepped through.
public enum StepFact: String, Hashable, Sendable, CaseIterable {
  /// How many changes of the run are in force.
  case changes
  /// How many steps the nudged number is moved, with its sign.
  case nudges
}

/// A number of the screen of activations.
public enum ActivationsFact: Hashable, Sendable, CaseIterable {
  /// The marker's z, the value and the slope there, the parameter.
  case z, value, slope, parameter
  /// 1 where the function of that name is chosen, else 0.
  case chosen(String)

  /// All of them: one for each activation that there is.
  public static let allCases: [ActivationsFact] =
    [.z, .value, .slope, .parameter] + Activation.all.map { .chosen($0.name) }

  /// The word that conditions have for it.
  var rawValue: String {
    switch self {
    case .z: "activations.z"
    case .value: "activations.value"
    case .slope: "activations.slope"
    case .parameter: "activations.parameter"
    case .chosen(let name): "activations." + name.filter { $0 != "-" }
    }
  }
}

/// A number of the screen of losses.
public enum LossesFact: String, Hashable, Sendable, CaseIterable {
  /// y − ŷ, the logit, and how far rows are dragged together.
  case residual = "losses.residual"
  case logit = "losses.logit"
  case dragged = "losses.dragged"
}

/// A number of the chosen stack on the screen of vanishing gradients.
public enum VanishingFact: String, Hashable, Sendable, CaseIterable {
  /// Its settings.
  case depth = "vanishing.depth"
  case width = "vanishing.width"
  case weight = "vanishing.weight"
  case bias = "vanishing.bias"
  case input = "vanishing.input"
  case target = "vanishing.target"
  case rate = "vanishing.eta"
  /// The iteration that is looked at.
  case iteration = "vanishing.iteration"
  /// ‖∂C/∂W‖ of the first layer, of the last, and the first over the last.
  case first = "vanishing.first"
  case last = "vanishing.last"
  case ratio = "vanishing.ratio"
  /// 1 where the chosen stack has that activation, else 0.
  case sigmoid = "vanishing.sigmoid"
  case tanh = "vanishing.tanh"
  case relu = "vanishing.relu"
}

/// A number of the compare screen.
public enum CompareFact: String, Hashable, Sendable, CaseIterable {
  /// How many iterations all have done, and how many contenders there are.
  case iteration = "compare.iteration"
  case contenders = "compare.contenders"
  /// The lowest cost now; of the chosen contender its place from 1, its cost and learning rate.
  case best = "compare.best"
  case chosen = "compare.chosen"
  case cost = "compare.cost"
  case rate = "compare.eta"
  /// The β of the page of averages.
  case beta = "compare.beta"
}

extension Fact: CaseIterable {
  /// All facts, family by family.
  public static let allCases: [Fact] =
    ScreenFact.allCases.map(Fact.screen) + StepFact.allCases.map(Fact.step)
    + ActivationsFact.allCases.map(Fact.activations) + LossesFact.allCases.map(Fact.losses)
    + VanishingFact.allCases.map(Fact.vanishing) + CompareFact.allCases.map(Fact.compare)

  private static let byWord = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The fact of a word, such as `vanishing.depth`; nil if there is none.
  public init?(rawValue: String) {
    guard let fact = Self.byWord[rawValue] else { return nil }
    self = fact
  }

  /// The word that conditions have for it.
  public var rawValue: String {
    switch self {
    case .screen(let fact): fact.rawValue
    case .step(let fact): fact.rawValue
    case .activations(let fact): fact.rawValue
    case .losses(let fact): fact.rawValue
    case .vanishing(let fact): fact.rawValue
    case .compare(let fact): fact.rawValue
    }
  }
}
