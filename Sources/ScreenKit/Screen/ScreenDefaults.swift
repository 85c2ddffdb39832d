import Comparison
import Drawing
import Lessons
import Session
import Text

/// What most screens answer: a screen says only what it does otherwise.
extension Screen {
  /// None.
  public static var doors: [Door] { [] }
  /// No.
  public static var isConcept: Bool { false }
  /// None.
  public static var pages: [String] { [] }
  /// None.
  public static var sources: [ExperimentSource] { [] }

  /// No reason: screens that do not offer a shared command are not asked.
  public static func whyNot(_ command: TimeCommand, _ scene: Scene<Self>) -> String? { nil }
  /// No reason: screens that do not offer a shared command are not asked.
  public static func whyNot(_ command: ListCommand, _ scene: Scene<Self>) -> String? { nil }
  /// Nothing.
  public static func perform(_ command: TimeCommand, _ scene: inout Scene<Self>) {}
  /// Nothing.
  public static func perform(_ command: ListCommand, _ scene: inout Scene<Self>) {}
  /// No key but those of the table.
  public static func press(_ key: Key, _ scene: inout Scene<Self>) -> Bool { false }
  /// Back to the screen from which one came.
  public static func close(_ scene: inout Scene<Self>) { scene.ask(for: .goBack) }
  /// Nothing.
  public static func closesSomething(_ scene: Scene<Self>) -> Bool { false }
  /// Wants to know nothing.
  public static func hear(_ news: News, _ scene: inout Scene<Self>) {}
  /// Has no run.
  public static func move(_ move: Move, _ scene: inout Scene<Self>) {}
  /// Nothing has to be stopped.
  public static func leave(for next: ScreenID, _ scene: inout Scene<Self>) {}
  /// Nothing takes long.
  public static func isWorking(_ scene: Scene<Self>) -> Bool { false }
  /// Nothing takes long.
  public static func interrupt(_ scene: inout Scene<Self>) -> Bool { false }
  /// Nothing follows.
  public static func follow(_ scene: inout Scene<Self>) {}
  /// Nothing moves.
  public static func interval(_ scene: Scene<Self>) -> Int? { nil }
  /// Nothing moves.
  public static func frame(_ scene: inout Scene<Self>) {}
  /// Nothing goes on.
  public static func isBusy(_ scene: Scene<Self>) -> Bool { false }
  /// Nobody is asked.
  public static func order(_ scene: Scene<Self>) -> ComparisonOrder? { nil }
  /// Nobody is waited for.
  public static func awaitsOrder(_ scene: Scene<Self>) -> Bool { false }

  /// No settings.
  public static func settings(chosen: Int, _ scene: Scene<Self>) -> SettingsMenu? { nil }
  /// No settings.
  public static func press(
    _ key: Key, inSettings chosen: Int, _ scene: inout Scene<Self>
  ) -> Bool { false }
  /// No places.
  public static func places(_ scene: Scene<Self>) -> [GoToEntry] { [] }
  /// No places.
  public static func press(inPlaces key: Character, _ scene: inout Scene<Self>) -> Bool { false }
  /// Asks nothing.
  public static func take(_ prompt: Prompt, _ scene: inout Scene<Self>) {}
  /// Goes on with nothing.
  public static func completed(_ prompt: Prompt, _ scene: Scene<Self>) -> Prompt { prompt }
  /// Edits as every prompt does.
  public static func press(
    _ key: Key, in prompt: Prompt, _ scene: inout Scene<Self>
  ) -> Bool { false }
  /// None.
  public static func glossary(_ scene: Scene<Self>) -> [ListPage.Item] { [] }
  /// Nothing.
  public static func palette(_ scene: Scene<Self>) -> [ListPage.Item] { [] }
  /// Nothing.
  public static func standingNotice(_ scene: Scene<Self>) -> Notice? { nil }
  /// None.
  public static func offered(_ scene: Scene<Self>) -> ExperimentSource? { nil }
  /// That of the run that is open, with where one stands in it.
  public static func fileName(_ scene: Scene<Self>) -> String {
    let (open, moment) = (scene.context.open, scene.context.open.run.moment)
    return "\(open.fileTitle)-\(moment.iteration)-\(moment.index + 1)"
  }

  /// As it is.
  public static func begin(forLesson scene: inout Scene<Self>) {}
  /// A page alone.
  public static func setUp(_ show: Show, _ scene: inout Scene<Self>) -> [String] {
    guard let page = show.page, !Self.show(page: page, &scene) else { return [] }
    return pages.isEmpty
      ? ["this screen has no pages"] : ["there is no page \(page) on \(id.name)"]
  }
  /// It has no pages.
  public static func show(page: String, _ scene: inout Scene<Self>) -> Bool { false }
  /// None.
  public static func number(of fact: Fact, _ scene: Scene<Self>) -> Double? { nil }
  /// It has no pages.
  public static func pageNumber(_ scene: Scene<Self>) -> Int { 0 }
  /// Nothing.
  public static func spoken(_ scene: Scene<Self>) -> [String] { [] }

  /// It needs the whole room.
  public static func smallForm(_ scene: Scene<Self>) -> SmallForm? { nil }
  /// Nothing.
  public static func drawSmall(
    _ scene: Scene<Self>, in area: Rect, pane: Rect, isAtWork: Bool, _ theme: Theme,
    _ canvas: inout Canvas
  ) {}
  /// Nothing.
  public static func targetInSmall(
    at point: Point, area: Rect, pane: Rect, _ scene: Scene<Self>
  ) -> Target? { nil }

  /// The place of a page by its name, in any case, or its number from 1; nil where there is none.
  public static func place(ofPage page: String) -> Int? {
    if let number = Int(page) { return pages.indices.contains(number - 1) ? number - 1 : nil }
    return pages.firstIndex { $0.lowercased() == page.lowercased() }
  }
}
