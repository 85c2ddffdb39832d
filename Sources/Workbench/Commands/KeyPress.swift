/// A key that was pressed, whatever the terminal calls it.
public enum KeyPress: Hashable, Sendable {
  /// A printable character, blank included.
  case character(Character)
  /// A letter with Ctrl, in lower case.
  case control(Character)
  /// The arrows.
  case up, down, left, right
  /// To the start, to the end, a screenful back, a screenful on.
  case home, end, pageUp, pageDown
  /// Tab and Shift-Tab.
  case tab, backTab
  /// Return.
  case enter
  /// Esc.
  case escape
  /// Deletes to the left.
  case backspace
  /// Deletes under the cursor.
  case delete
  /// A function key, from 1.
  case function(Int)

  /// How the key is written in the footer and in the help; `ascii` leaves arrows as words.
  public func label(ascii: Bool = false) -> String {
    switch self {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .up: ascii ? "Up" : "↑"
    case .down: ascii ? "Down" : "↓"
    case .left: ascii ? "Left" : "←"
    case .right: ascii ? "Right" : "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .enter: "Enter"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .function(let number): "F\(number)"
    }
  }
}
