import Derivation
import Session

extension State {
  /// Why a command does nothing while a question is open: it would change what is asked, or tell it.
  func whyNotWhileAsked(_ command: Command) -> String? {
    guard withheld != nil else { return nil }
    switch command {
    case .edit, .settings, .undo, .redo, .runUntil, .nudgeUp, .nudgeDown, .compareHere,
      .compareScreen, .compareBy:
      return "A question is open: answer it first, or type skip."
    default: return nil
    }
  }
}
