/// A key, as a terminal reports it.
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
  /// The key that inserts.
  case insert
  /// A function key, from 1.
  case function(Int)
}
