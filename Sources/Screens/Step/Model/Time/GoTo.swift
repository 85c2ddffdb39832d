import ScreenKit
import Session

extension GoToEntry {
  /// The menu of the step screen.
  static let steps = [
    GoToEntry("1-9", "a step of this iteration, by its number", nil),
    GoToEntry("i", "an iteration, by its number", .character("i")),
    GoToEntry("b", "the beginning of an epoch", .character("b")),
    GoToEntry("e", "the end of an epoch", .character("e")),
    GoToEntry("s", "the start of the run", .character("s")),
    GoToEntry("f", "the first number that is not finite", .character("f")),
    GoToEntry("h", "home: the list of experiments", .character("h")),
    GoToEntry("Esc", "nowhere", .escape),
  ]
}

extension Scene<StepModel> {
  /// Takes a key of the menu of places, which is closed; returns whether it is one of them.
  mutating func press(inPlaces key: Character) -> Bool {
    switch key {
    case "1"..."9": ask(.step, String(key))
    case "i": ask(.iteration)
    case "b": ask(.epochStart)
    case "e": ask(.epochEnd)
    case "s": ask(for: .choose(StepCommand.runStart.erased))
    case "f": ask(for: .choose(StepCommand.firstNotFinite.erased))
    case "h": ask(for: .chooseNamed("home"))
    case "q": ask(for: .choose(ProgramCommand.quit.erased))
    case "?", "g": break
    default: return false
    }
    return true
  }

  private mutating func ask(_ kind: PlaceKind, _ text: String = "") {
    let what: String
    switch kind {
    case .step: what = "Go to step"
    case .iteration: what = "Go to iteration"
    case .epochStart: what = "Go to the beginning of epoch"
    case .epochEnd: what = "Go to the end of epoch"
    }
    ask(Prompt(StepPurpose.place(kind), what, text: text))
  }
}
