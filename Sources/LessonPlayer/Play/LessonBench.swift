import Comparison
import Derivation
import Lessons
import ScreenKit
import Session
import Text

/// What a lesson is played on: the program with its screens, as far as a lesson has to do with it.
///
/// The lesson knows screens only through `shown`; what it wants of the program is asked for here.
public protocol LessonBench {
  /// The lesson that is taken; what belongs to it ends with it.
  var lesson: LessonPlay? { get set }
  /// The screen that is shown, with all that is its own.
  var shown: any Screen { get }
  /// What is around the screens; filled with the lesson by `addLesson(to:)`.
  var context: ScreenContext { get }
  /// What the row for messages says.
  var notice: Notice? { get set }
  /// What lies over the screen.
  var overlay: Overlay { get set }
  /// The day, such as `2026-11-26`, as those around the program told it.
  var day: String { get }
  /// The keys that matter here and now: of what lies over the screen, of the lesson's box, or of the
  /// screen.
  var footer: [FooterKey] { get }
  /// Whether something goes on that takes longer than a frame, and that any key breaks off.
  var hasWork: Bool { get }
  /// What contenders are asked to do in the background, whatever screen is shown.
  var order: ComparisonOrder? { get }
  /// A number of one of the screens, shown or not; nil where none has it.
  func screenNumber(of fact: Fact) -> Double?

  /// Takes in what happened, as those around the program do.
  mutating func update(_ message: Message) -> [Effect]
  /// Takes a key, as `update` does, but for what follows from any message.
  mutating func press(_ key: Key) -> [Effect]
  /// Does what a command says, or says why it does nothing.
  mutating func choose(_ command: Command) -> [Effect]
  /// Tells the screens what reached the program.
  mutating func hear(_ news: News)

  /// Puts a run in place of the one that is open, on the step screen as it is opened first: nothing of
  /// the one before stays, no comparison, nothing over the screen, no hidden results.
  mutating func open(_ run: OpenRun)
  /// Stands at a moment of the run that is open.
  mutating func goTo(_ moment: Moment)
  /// Shows a screen as it was left.
  mutating func go(to screen: ScreenID)
  /// Shows a screen as it begins for a lesson (`Screen.begin(forLesson:)`), entered from the step
  /// screen; it is the one whose word is that of the lesson.
  mutating func begin(_ screen: Show.Screen)
  /// Has the screen that is shown put on it what a block says (`Screen.setUp`), and sees to what it
  /// asks for; returns what cannot be.
  mutating func setUp(_ show: Show) -> [String]
  /// Does all that takes longer than a frame, at once.
  mutating func finishWork()
  /// Time stops on the step screen, and no number is selected.
  mutating func standStill()
  /// Ends what else asks questions, without a word: practice.
  mutating func endOtherQuestions()

  /// Keeps the run that is open, if it was changed.
  mutating func keepIfUnsaved() -> [Effect]
  /// Ends the program; what was changed is kept.
  mutating func quit() -> [Effect]
}

extension LessonBench {
  /// Whether a lesson is on the screen.
  public var isInLesson: Bool {
    guard let lesson, !lesson.isHidden else { return false }
    return shown.id != .home && shown.id != .lessons
  }

  /// Adds to what is around the screens what they have to know of the lesson.
  public func addLesson(to context: inout ScreenContext) {
    context.isInLesson = isInLesson
    guard let lesson else { return }
    context.withheld = lesson.withheld
    if context.isInLesson { context.highlight = lesson.highlight }
    context.taken = TakenLesson(
      name: lesson.lesson.name, screen: lesson.screen, isOver: lesson.isOver)
  }

  /// The run that is open.
  var run: Run { context.open.run }

  /// Numbers as the lesson's prose has them.
  public var numbers: LessonNumbers { LessonNumbers(lesson, context) }
}
