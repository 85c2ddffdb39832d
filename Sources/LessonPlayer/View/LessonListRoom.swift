import Drawing
import Lessons
import ScreenKit

extension LessonListModel: Screen {
  /// The way in alone.
  public typealias Own = LessonListCommand

  /// The list of lessons.
  public static let id = ScreenID.lessons
  /// Those of all lists.
  public static let commands = ListCommand.entries
  /// F4.
  public static let doors = [Door(LessonListCommand.door)]

  /// Why a command does nothing here and now.
  public static func whyNot(
    _ command: LessonListCommand, _ scene: Scene<LessonListModel>
  ) -> String? { scene.whyNot(command) }

  /// The same for a command of all lists.
  public static func whyNot(
    _ command: ListCommand, _ scene: Scene<LessonListModel>
  ) -> String? { scene.whyNot(command) }

  /// Where commands of other screens work.
  public static func whyNotHere(_ scene: Scene<LessonListModel>) -> String {
    "That works on the step screen; open a lesson or an experiment first."
  }

  /// Comes to be shown.
  public static func perform(
    _ command: LessonListCommand, _ scene: inout Scene<LessonListModel>
  ) { scene.perform(command) }

  /// Chooses or opens a lesson.
  public static func perform(_ command: ListCommand, _ scene: inout Scene<LessonListModel>) {
    scene.perform(command)
  }

  /// The keys that matter.
  public static func footer(_ scene: Scene<LessonListModel>) -> [FooterKey] { scene.footer }

  /// A lesson, or the wheel.
  public static func point(at target: Target, _ scene: inout Scene<LessonListModel>) {
    scene.point(at: target)
  }

  /// To the lesson that waits, else to the run.
  public static func close(_ scene: inout Scene<LessonListModel>) { scene.close() }

  /// The lessons were read.
  public static func hear(_ news: News, _ scene: inout Scene<LessonListModel>) {
    scene.hear(news)
  }

  /// The lessons, and what is to be known of the chosen one.
  public static func draw(
    _ scene: Scene<LessonListModel>, _ theme: Theme, _ canvas: inout Canvas
  ) { LessonListView(theme: theme).draw(scene, &canvas) }

  /// A lesson.
  public static func target(
    at point: Point, size: Size, _ scene: Scene<LessonListModel>
  ) -> Target? { LessonListView.target(at: point, scene, size) }
}
