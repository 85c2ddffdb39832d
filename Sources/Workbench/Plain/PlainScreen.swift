import Derivation
import Lessons
import Session

/// What is on the screen, in words.
struct PlainScreen {
  let state: State

  /// The lines, the first of which says which screen it is.
  var lines: [String] {
    (body + overlay).flatMap { PlainProse.wrapped($0) }
  }

  private var body: [String] {
    switch state.screen {
    case .home, .lessons: []
    case .step: step
    case .activations: activations
    case .losses: losses
    case .vanishing: vanishing
    case .compare: compare
    }
  }

  var isASCII: Bool { state.display.glyphs == .ascii }

  // MARK: A step

  private var step: [String] {
    let context = StepContext(state)
    let equation = context.steps.equation(of: context.address)
    let place = context.header.position.dropLast().map(Self.joined).joined(separator: ", ")
    let step = "step \(context.moment.index + 1) of \(context.steps.count)"
    return [
      "On the screen: \(context.header.title), \(place), \(step).",
      "\(context.names.explain(equation.quantity)):",
      Self.text(
        EquationText(equation, context.style(equation)),
        value: context.isResultHidden ? "= ?" : nil),
      "In words: \(equation.spoken(context.names))",
    ]
  }

  /// An equation on one line; another value than its own where that is kept.
  static func text(_ equation: EquationText, value: String? = nil) -> String {
    "\(equation.symbol)\(equation.middle) \(value ?? "\(equation.relation) \(equation.value)")"
  }

  /// Columns of the screen are padded; sentences are not.
  static func joined(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  // MARK: What lies over it

  private var overlay: [String] {
    switch state.overlay {
    case .none: return []
    case .list(let list):
      return ["Over it lies a list, searched for \"\(list.field.text)\". Esc closes it."]
    case .goToMenu: return ["Over it lies the menu of places to go to. Esc closes it."]
    case .settings(let chosen):
      let rows = SettingsMenu(state, chosen: chosen).rows
      let row = rows.first(where: \.isChosen).map { "\($0.name) is \($0.value)" } ?? ""
      return ["Over it lie the settings; \(row) is chosen. Esc closes them."]
    case .prompt(let prompt):
      let problem = prompt.problem.map { " \($0.text)" } ?? ""
      return [
        "It asks: \(Self.joined(prompt.question)) \(prompt.field.text)\(problem)",
        "type TEXT fills it in, press Enter takes it, press Esc leaves it.",
      ]
    }
  }
}
