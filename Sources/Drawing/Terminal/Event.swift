import Text

/// Something that happened at the terminal.
public enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// A button or the wheel of the mouse was used; only while it is captured.
  case mouse(Mouse)
  /// The terminal has another size; what was painted is void.
  case resize(Size)
  /// The process was asked to end.
  case signal(Signal)
  /// The terminal went away or its input ended: there will be no more keys.
  case endOfInput
  /// Another part of the program asked for attention.
  case wakeUp
}

/// A request to end, from outside the program.
public enum Signal: Hashable, Sendable, CaseIterable {
  /// INT, as `kill -INT` sends; Ctrl-C at the keyboard is a key.
  case interrupt
  /// TERM, as `kill` sends.
  case terminate
  /// HUP: the terminal was closed.
  case hangUp
  /// QUIT.
  case quit
}

/// What the mouse did, and where.
public struct Mouse: Hashable, Sendable {
  /// What it did.
  public enum Action: Hashable, Sendable {
    /// The first button, usually the left one, went down.
    case press
    /// The wheel turned away from the user.
    case scrollUp
    /// The wheel turned toward the user.
    case scrollDown
  }

  /// What it did.
  public var action: Action
  /// The cell under it.
  public var point: Point

  /// An action at a cell.
  public init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}
