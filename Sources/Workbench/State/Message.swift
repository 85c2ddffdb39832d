/// Something that happened.
public enum Message: Hashable, Sendable {
  /// A key was pressed.
  case keyPressed(KeyPress)
  /// A command was chosen, in whatever way.
  case commandChosen(Command)
  /// While time runs by itself: a frame is due.
  case frameDue
  /// A file was saved, under this path.
  case saved(path: String, note: String)
  /// A file could not be saved.
  case saveFailed(reason: String)
}

/// Something that the program around the state has to do.
public enum Effect: Hashable, Sendable {
  /// Paint everything again.
  case redraw
  /// Give the terminal back until the user continues.
  case suspend
  /// Save a text in a new file; `note` is to be said with it.
  case save(name: String, text: String, note: String)
  /// End the program.
  case quit
}
