import Comparison
import Derivation
import Experiments
import Session

/// What a screen asks of the program around it: all that is not its own.
public enum Request {
  /// Says something in the row for messages; nil takes away what is there.
  case say(Notice?)
  /// Puts something over the screen, or with `.none` takes it away.
  case overlay(Overlay)
  /// Shows a screen.
  case go(ScreenID)
  /// Shows a page of a screen, by its name.
  case goToPage(String, of: ScreenID)
  /// Shows the home screen, with the run that is open chosen.
  case goHome
  /// Back to the screen from which one came.
  case goBack
  /// Keeps a run that another takes the place of, if it was changed.
  case keep(OpenRun)
  /// Does what a command says, on whatever screen.
  case choose(Command)
  /// Does what the command of a name says: one of another screen.
  case chooseNamed(String)
  /// Moves through the time of the run that is open.
  case move(Move)
  /// Opens an experiment in place of the run that is open, which is kept if it was changed; then does
  /// what a command says.
  case open(ExperimentSource, then: Command?)
  /// Opens a run that a screen made, at an iteration of it, and says something.
  case stepInto(OpenRun, at: Int, Notice)
  /// Writes numbers and names in another way.
  case display(Display)
  /// Remembers what was taken of a prompt.
  case remember(topic: String, text: String)
  /// Something of the world outside.
  case effect(Effect)
}

/// What was pointed at with the mouse, in the terms of what a screen shows.
public enum Target: Hashable, Sendable {
  /// A command.
  case command(Command)
  /// A step of this iteration, by its place from 0.
  case step(Int)
  /// A number.
  case number(Quantity)
  /// A row, a panel, a name of a row of names: by its place from 0.
  case row(Int)
  /// A number along the axis of a plot.
  case place(Double)
  /// The wheel, by rows; positive is toward the user.
  case wheel(Int)
}

/// What reached the program that more than one screen may want to know.
public enum News: Sendable {
  /// An experiment was read for a picture.
  case previewed(ExperimentSource, Experiment)
  /// An experiment could not be read.
  case notRead(ExperimentSource, reason: String)
  /// The lessons were read.
  case lessonsListed(LessonList)
  /// Contenders of a comparison told where they are.
  case told(ComparisonNews)
  /// A page of a lesson opens a run of its own: what was made of another is not the lesson's.
  case lessonBegan
}
