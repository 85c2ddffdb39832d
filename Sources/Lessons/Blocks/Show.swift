import Derivation

/// What a lesson puts on the screen; what is nil stays as it is.
public struct Show: Hashable, Sendable {
  /// The screens that a lesson can show.
  public enum Screen: String, Hashable, Sendable, CaseIterable {
    /// One iteration, step by step.
    case step
    /// Contenders side by side.
    case compare
    /// Activation functions.
    case activations
    /// Losses.
    case losses
    /// The vanishing gradient.
    case vanishing
  }

  /// The panes below the equation.
  public enum Pane: String, Hashable, Sendable, CaseIterable {
    /// What belongs to the step: routes, the rule of the update.
    case context
    /// All parameters.
    case parameters
    /// The cost by iteration.
    case cost
    /// One number by iteration.
    case history
    /// A layer as matrices.
    case matrices
    /// Slopes by nudging against those of backpropagation.
    case check
    /// What the cost does when a number moves.
    case nudge
  }

  /// A step of an iteration.
  public enum Step: Hashable, Sendable {
    /// By its number, from 1.
    case number(Int)
    /// The one that makes a quantity.
    case making(LessonFormula)
  }

  /// The line of the block.
  public let line: Int
  /// The screen.
  public let screen: Screen?
  /// The experiment to open.
  public let experiment: ExperimentName?
  /// The iteration to go to, from 1.
  public let iteration: Int?
  /// The step to go to.
  public let step: Step?
  /// How far one goes with a key.
  public let granularity: Granularity?
  /// The pane below the equation.
  public let pane: Pane?
  /// The page of the screen: its number or its name.
  public let page: String?
  /// The quantities to light up.
  public let highlight: [LessonFormula]
  /// What is pressed then, to set the screen up.
  public let keys: [LessonInput]

  static let keys = [
    "screen", "experiment", "iteration", "step", "granularity", "pane", "page", "highlight", "keys",
  ]

  /// Reads a block; nil if it has no keys.
  init?(_ yaml: [String], line: Int, problems: inout Problems) {
    guard
      let fields = YAMLFields(
        yaml, of: BlockWord.show.rawValue, fenceLine: line, keys: Self.keys, problems: &problems)
    else { return nil }
    self.line = line
    screen = fields.optionalName(
      "screen", of: Screen.allCases.map(\.rawValue), problems: &problems
    ).flatMap(Screen.init)
    experiment = ExperimentName(fields, problems: &problems)
    iteration = fields.optionalCount("iteration", atMost: .max, problems: &problems)
    step = Self.step(fields, problems: &problems)
    let granularities = Granularity.allCases
    let name = fields.optionalName(
      "granularity", of: granularities.map(\.name), problems: &problems)
    granularity = granularities.first { $0.name == name }
    pane = fields.optionalName(
      "pane", of: Pane.allCases.map(\.rawValue), problems: &problems
    ).flatMap(Pane.init)
    keys = fields.inputs("keys", problems: &problems) ?? []
    page = fields.optionalText("page", problems: &problems)?.text
    highlight = fields.texts("highlight", of: "quantity", problems: &problems).compactMap {
      let name = LessonFormula(.quantity, $0.text, line: $0.line)
      return name.check(problems: &problems) ? name : nil
    }
  }

  private static func step(_ fields: YAMLFields, problems: inout Problems) -> Step? {
    guard let found = fields.optionalText("step", problems: &problems) else { return nil }
    if let number = Int(found.text), number >= 1 { return .number(number) }
    let name = LessonFormula(.quantity, found.text, line: found.line)
    return name.check(problems: &problems) ? .making(name) : nil
  }
}
