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

extension KeyPress {
  /// The key of a name, as settings files and labels have it: `x`, `space`, `Ctrl-X`, `F5`, `Tab`.
  ///
  /// Names of more than one character may be in any case; nil if no key has the name.
  public init?(named name: String) {
    if let key = Self.named[name.lowercased()] {
      self = key
      return
    }
    if name.count == 1, let character = name.first {
      guard !character.isWhitespace, character.unicodeScalars.allSatisfy({ $0.value >= 32 }) else {
        return nil
      }
      self = .character(character)
      return
    }
    let lower = name.lowercased()
    if lower.hasPrefix("ctrl-"), lower.count == 6, let letter = lower.last, letter.isASCII {
      self = .control(letter)
    } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), 1...12 ~= number {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static let named: [String: KeyPress] = [
    "space": .character(" "), "up": .up, "down": .down, "left": .left, "right": .right,
    "↑": .up, "↓": .down, "←": .left, "→": .right, "home": .home, "end": .end, "pgup": .pageUp,
    "pgdn": .pageDown, "tab": .tab, "shift-tab": .backTab, "enter": .enter, "esc": .escape,
    "backspace": .backspace, "del": .delete,
  ]

  /// Whether terminals send it for another key, or multiplexers and flow control keep it.
  public var isTakenElsewhere: Bool {
    if case .control(let letter) = self { return "imh[abqs".contains(letter) }
    return false
  }
}
