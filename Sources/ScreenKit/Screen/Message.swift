import Comparison
import Experiments
import Lessons
import Session
import Text

/// Something that happened.
public enum Message: Sendable {
  /// A key was pressed.
  case keyPressed(Key)
  /// A command was chosen, in whatever way.
  case commandChosen(Command)
  /// Something of the screen, or of what lies over it, was pointed at.
  case pointed(Target)
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

/// Something of a lesson that one can point at.
public enum LessonTarget: Hashable, Sendable {
  /// An answer of a choice, from 0.
  case answer(Int)
  /// The line to type in.
  case box
  /// The text, where the wheel turns, by lines; positive is toward the user.
  case text(Int)
}

extension Message {
  /// A command of a family was chosen.
  public static func chosen(_ command: some ScreenCommand) -> Message {
    .commandChosen(command.erased)
  }
}
