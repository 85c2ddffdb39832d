import App
import Home
import LessonPlayer
import Lessons
import ScreenKit
import Step

/// What the screen is opened with.
struct ScreenArguments {
  /// What is shown first.
  enum Beginning {
    /// An experiment that was named on the command line.
    case experiment(ExperimentFile)
    /// The list of experiments.
    case home
    /// The guided tour.
    case tour
    /// A lesson that was read.
    case lesson(OpenedLesson, Progress)
    /// The list of lessons.
    case lessons

    /// What happens first.
    var message: Message? {
      switch self {
      case .experiment, .home: nil
      case .tour: .chosen(StepCommand.tour)
      case .lesson(let opened, let progress): .lessonOpened(opened, progress)
      case .lessons: .chosen(LessonListCommand.show)
      }
    }
  }

  /// What is shown first.
  let beginning: Beginning
  /// The lessons, which one comes to from everywhere.
  let lessons: LessonMailbox
  /// What the user prefers.
  let preferences: Preferences
  /// What is wrong with the file of settings, a line each.
  let warnings: [String]

  init(_ beginning: Beginning, _ options: ScreenOptions, lessons: LessonMailbox = LessonMailbox()) {
    self.beginning = beginning
    self.lessons = lessons
    (preferences, warnings) = options.read()
  }
}
