import Session
import Text

/// A line of the menu of places to go to.
public struct GoToEntry: Sendable {
  /// What chooses it.
  public let key: String
  /// Where it goes.
  public let summary: String
  /// The key that a click on it presses; nil where a number has to be typed first.
  let press: Key?

  private init(_ key: String, _ summary: String, _ press: Key?) {
    self.key = key
    self.summary = summary
    self.press = press
  }
}

extension GoToEntry {
  /// The menu.
  public static let menu = [
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

extension State {
  mutating func pressInMenu(_ key: Key) -> [Effect] {
    guard case .character(let character) = key else { return performOver(key) }
    overlay = .none
    switch character {
    case "1"..."9": ask(.step, String(character))
    case "i": ask(.iteration)
    case "b": ask(.epochStart)
    case "e": ask(.epochEnd)
    case "s": return choose(.runStart)
    case "f": return choose(.firstNotFinite)
    case "h": return choose(.home)
    case "q": return quit()
    case "?", "g": break
    default: overlay = .goToMenu
    }
    return []
  }

  private mutating func ask(_ kind: Prompt.PlaceKind, _ text: String = "") {
    let what: String
    switch kind {
    case .step: what = "Go to step"
    case .iteration: what = "Go to iteration"
    case .epochStart: what = "Go to the beginning of epoch"
    case .epochEnd: what = "Go to the end of epoch"
    }
    ask(Prompt(.place(kind), what, text: text))
  }
}
