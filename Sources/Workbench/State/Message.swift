/// Something that happened.
public enum Message: Hashable, Sendable {
  /// A key was pressed.
  case keyPressed(KeyPress)
  /// A command was chosen, in whatever way.
  case commandChosen(Command)
  /// While time runs by itself: a frame is due.
  case frameDue
}

/// Something that the program around the state has to do.
public enum Effect: Hashable, Sendable {
  /// Paint everything again.
  case redraw
  /// Give the terminal back until the user continues.
  case suspend
  /// End the program.
  case quit
}
