/// A key, as a terminal reports it and as commands are bound to it.
public enum Key: Hashable, Sendable {
  /// A printable character, blank included.
  case character(Character)
  /// A letter or sign with Ctrl, in lower case: Ctrl-C is `.control("c")`.
  case control(Character)
  /// The arrows.
  case up, down, left, right
  /// To the start, to the end, a screenful back, a screenful on.
  case home, end, pageUp, pageDown
  /// Tab, also Ctrl-I; and Shift-Tab.
  case tab, backTab
  /// Return, also Ctrl-M and the keypad's.
  case enter
  /// Esc, also Ctrl-[.
  case escape
  /// The key that deletes to the left, also Ctrl-H.
  case backspace
  /// The key that deletes under the cursor.
  case delete
  /// The key that inserts; no name is bound to it.
  case insert
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
    case .insert: "Ins"
    case .function(let number): "F\(number)"
    }
  }
}

extension Key {
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

  private static let named: [String: Key] = [
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
