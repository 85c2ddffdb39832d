import Experiments
import Lessons

/// Something that the program around the screens has to do.
public enum Effect: Equatable, Sendable {
  /// Paint everything again.
  case redraw
  /// Give the terminal back until the user continues.
  case suspend
  /// Save a text in a new file; `note` is to be said with it.
  case save(name: String, text: String, note: String)
  /// Write the screen to a new file, a picture where the name ends in `.svg`.
  case export(name: String)
  /// Copy a text to the clipboard.
  case copy(String)
  /// Copy the screen to the clipboard.
  case copyScreen
  /// Take the mouse, or leave it to the terminal.
  case captureMouse(Bool)
  /// Read an experiment and open it.
  case open(ExperimentSource)
  /// Read an experiment for a picture, without opening it.
  case preview(ExperimentSource)
  /// Keep a changed run where the next start finds it, and tell nobody.
  case keep(KeptRun)
  /// Read the list of lessons, and how far one is.
  case listLessons
  /// Read a lesson, to be taken.
  case openLesson(name: String)
  /// Read the lesson that is taken again, if its file was changed.
  case checkLesson(name: String)
  /// Write down what was done in lessons, together with what other windows wrote.
  case record(Progress)
  /// Take a recent file or a kept run off the list.
  case forget(ExperimentSource)
  /// End the program.
  case quit
}
