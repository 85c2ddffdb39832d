import ScreenKit
import Text

/// What is on the screen, in words.
struct PlainScreen<Bench: LessonBench> {
  let bench: Bench

  /// The lines, the first of which says which screen it is.
  var lines: [String] {
    (bench.shown.spoken(bench.context) + overlay).flatMap { PlainProse.wrapped($0) }
  }

  /// What lies over it.
  private var overlay: [String] {
    switch bench.overlay {
    case .none: return []
    case .list(let list):
      return ["Over it lies a list, searched for \"\(list.field.text)\". Esc closes it."]
    case .goToMenu: return ["Over it lies the menu of places to go to. Esc closes it."]
    case .settings(let chosen):
      let rows = bench.shown.settings(chosen: chosen, bench.context)?.rows ?? []
      let row = rows.first(where: \.isChosen).map { "\($0.name) is \($0.value)" } ?? ""
      return ["Over it lie the settings; \(row) is chosen. Esc closes them."]
    case .prompt(let prompt):
      let problem = prompt.problem.map { " \($0.text)" } ?? ""
      return [
        "It asks: \(Spoken.joined(prompt.question)) \(prompt.field.text)\(problem)",
        "type TEXT fills it in, press Enter takes it, press Esc leaves it.",
      ]
    }
  }
}
