import Derivation
import LessonPlayer
import Lessons
import ScreenKit
import Session
import Step

/// What a lesson is played on.
extension State: LessonBench {
  /// Whether a search or a jump is on its way.
  public var hasWork: Bool { working != nil }

  /// A number of the screens: each knows its own.
  public func screenNumber(of fact: Fact) -> Double? {
    let context = context
    return rooms.ids.lazy.compactMap { rooms[$0].number(of: fact, context) }.first
  }

  /// Tells the screens what reached the program.
  public mutating func hear(_ news: News) { pendingEffects += tell(news) }

  /// Puts a run in place of the one that is open, as a page of a lesson begins.
  public mutating func open(_ run: OpenRun) {
    hear(.lessonBegan)
    replace(with: run)
    display.isBlank = false
  }

  /// Stands at a moment of the run that is open.
  public mutating func goTo(_ moment: Moment) { step.open.run.goTo(moment) }

  /// Shows a screen as it was left.
  public mutating func go(to screen: ScreenID) { pendingEffects += show(screen) }

  /// Shows a screen as it begins for a lesson, entered from the step screen.
  public mutating func begin(_ wanted: Show.Screen) {
    overlay = .none
    guard let id = rooms.ids.first(where: { $0.word == wanted.rawValue }) else { return }
    pendingEffects += show(.step)
    pendingEffects += act(id) { $0.begin(forLesson: $1) }
    pendingEffects += show(id)
  }

  /// What a block says of the run that is open, and of the page of the screen that is shown.
  public mutating func setUp(_ show: Show) -> [String] {
    let problems = setUp(show, on: .step)
    return screen == .step ? problems : problems + setUp(show, on: screen)
  }

  private mutating func setUp(_ show: Show, on id: ScreenID) -> [String] {
    var problems: [String] = []
    pendingEffects += act(id) { screen, context in
      let outcome = screen.setUp(show, context)
      problems = outcome.problems
      return outcome.requests
    }
    return problems
  }

  /// Does all that takes longer than a frame, at once.
  public mutating func finishWork() {
    var pieces = 0
    while let working, pieces < Self.mostPieces {
      pendingEffects += act(working) { $0.frame($1) }
      pieces += 1
    }
  }

  /// How many pieces of work a lesson waits for.
  private static let mostPieces = 100_000

  /// Time stops on the step screen, and no number is selected.
  public mutating func standStill() { step.standStill() }

  /// Ends practice, without a word.
  public mutating func endOtherQuestions() { step.dropPractice() }
}
