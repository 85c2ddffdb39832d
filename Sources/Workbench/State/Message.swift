import Comparison
import Derivation
import Experiments
import Lessons
import Session

/// Something that happened.
public enum Message: Sendable {
  /// A key was pressed.
  case keyPressed(KeyPress)
  /// A command was chosen, in whatever way.
  case commandChosen(Command)
  /// A step of this iteration was chosen, by its place from 0.
  case stepChosen(Int)
  /// A number was pointed at.
  case numberChosen(Quantity)
  /// A row of a list, a menu or the home screen was chosen, from 0.
  case rowChosen(Int)
  /// A number along the axis of a plot was pointed at.
  case placeChosen(Double)
  /// The wheel was turned, by rows; positive is toward the user.
  case scrolled(Int)
  /// Something of a lesson was pointed at.
  case lessonPointed(LessonTarget)
  /// Contenders of a comparison told where they are.
  case told(ComparisonNews)
  /// Time or work goes on by itself: a frame is due.
  case frameDue
  /// The program has to end, whatever the user wants.
  case ended
  /// A file was saved, under this path.
  case saved(path: String, note: String)
  /// The screen was written to a file.
  case exported(path: String)
  /// A file could not be saved.
  case saveFailed(reason: String)
  /// A text went to the clipboard, or could not.
  case copied(Bool)
  /// An experiment was read.
  case opened(OpenedExperiment)
  /// An experiment was read for a picture: on the home screen, or where an outlier is dragged.
  case previewed(ExperimentSource, Experiment)
  /// The lessons were read.
  case lessonsListed(LessonList)
  /// A lesson was read, to be taken.
  case lessonOpened(OpenedLesson, Progress)
  /// The file of the lesson that is taken was changed.
  case lessonChanged(OpenedLesson)
  /// A lesson could not be read, or what was done in it not be written.
  case lessonProblem(String)
  /// A whole line was typed into the box of a lesson.
  case lineTyped(String)
  /// An experiment could not be read.
  case openFailed(ExperimentSource, reason: String)
}

/// Something that the program around the state has to do.
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
