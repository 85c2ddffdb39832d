import Comparison
import Drawing
import Lessons
import ScreenKit
import Session
import Text

extension Comparisons: Screen {
  /// The commands of the screen.
  public typealias Own = CompareCommand

  /// The compare screen.
  public static let id = ScreenID.compare
  /// Those about time, those of all screens with numbers, and its own.
  public static let commands = TimeCommand.entries + ProgramCommand.numbers + CompareCommand.entries
  /// From where the run stands; back to it; by something else.
  public static let doors = CompareCommand.doors
  /// The names of its pages.
  public static let pages = CompareModel.Page.allCases.map(\.name)

  /// Why a command does nothing here and now.
  public static func whyNot(_ command: CompareCommand, _ scene: Scene<Comparisons>) -> String? {
    scene.whyNot(command)
  }

  /// Why a command about time does nothing here and now.
  public static func whyNot(_ command: TimeCommand, _ scene: Scene<Comparisons>) -> String? {
    guard let shown = scene.model.current else { return "Nothing is compared yet." }
    return shown.whyNot(command, scene.around)
  }

  /// Where commands of other screens work.
  public static func whyNotHere(_ scene: Scene<Comparisons>) -> String {
    "That works on the step screen; \(scene.key(CompareCommand.openContender)) leads there."
  }

  /// Does what a command says.
  public static func perform(_ command: CompareCommand, _ scene: inout Scene<Comparisons>) {
    scene.perform(command)
  }

  /// Goes through the race.
  public static func perform(_ command: TimeCommand, _ scene: inout Scene<Comparisons>) {
    scene.perform(command)
  }

  /// The keys that matter.
  public static func footer(_ scene: Scene<Comparisons>) -> [FooterKey] { scene.footer }

  /// Keys that a page has of its own.
  public static func press(_ key: Key, _ scene: inout Scene<Comparisons>) -> Bool {
    scene.press(key)
  }

  /// A panel.
  public static func point(at target: Target, _ scene: inout Scene<Comparisons>) {
    scene.point(at: target)
  }

  /// One level out: moving the start, what goes on, the enlarged panel; then the step screen.
  public static func close(_ scene: inout Scene<Comparisons>) {
    scene.act { shown, _ in shown.close() }
  }

  /// Whether one of those is there.
  public static func closesSomething(_ scene: Scene<Comparisons>) -> Bool {
    scene.model.current?.closesSomething ?? false
  }

  /// What contenders told.
  public static func hear(_ news: News, _ scene: inout Scene<Comparisons>) { scene.hear(news) }

  /// Nobody goes on while another screen is shown.
  public static func leave(for next: ScreenID, _ scene: inout Scene<Comparisons>) {
    scene.model.current?.leave()
  }

  /// Contenders are asked for what the page shows.
  public static func follow(_ scene: inout Scene<Comparisons>) {
    if scene.context.screen == .compare { scene.model.current?.ask() }
  }

  /// While they race.
  public static func interval(_ scene: Scene<Comparisons>) -> Int? {
    scene.model.current?.interval
  }

  /// All go on, if all are there.
  public static func frame(_ scene: inout Scene<Comparisons>) { scene.act { $0.frame($1) } }

  /// What contenders are asked to do; on another screen nobody goes farther than they got.
  public static func order(_ scene: Scene<Comparisons>) -> ComparisonOrder? {
    scene.model.current?.runs.order(tries: scene.context.screen == .compare)
  }

  /// Whether they are soon there.
  public static func awaitsOrder(_ scene: Scene<Comparisons>) -> Bool {
    scene.model.current?.awaitsContenders ?? false
  }

  /// The settings of the comparison.
  public static func settings(chosen: Int, _ scene: Scene<Comparisons>) -> SettingsMenu? {
    scene.settings(chosen: chosen)
  }

  /// Keys of the settings.
  public static func press(
    _ key: Key, inSettings chosen: Int, _ scene: inout Scene<Comparisons>
  ) -> Bool { scene.press(key, inSettings: chosen) }

  /// A contender, a setting, a place.
  public static func take(_ prompt: Prompt, _ scene: inout Scene<Comparisons>) {
    scene.take(prompt)
  }

  /// A comparison from where the run stands.
  public static func begin(forLesson scene: inout Scene<Comparisons>) { scene.compareHere() }

  /// A page by its name, if there is anything on it.
  public static func show(page: String, _ scene: inout Scene<Comparisons>) -> Bool {
    guard let place = place(ofPage: page) else { return false }
    scene.perform(.page(CompareModel.Page.allCases[place]))
    return scene.model.current != nil
  }

  /// The number of the page.
  public static func pageNumber(_ scene: Scene<Comparisons>) -> Int {
    (scene.model.current?.page.rawValue ?? -1) + 1
  }

  /// A number of the screen.
  public static func number(of fact: Fact, _ scene: Scene<Comparisons>) -> Double? {
    scene.number(of: fact)
  }

  /// What is on it, in lines.
  public static func spoken(_ scene: Scene<Comparisons>) -> [String] { scene.spoken }

  /// Its head and a page.
  public static func draw(_ scene: Scene<Comparisons>, _ theme: Theme, _ canvas: inout Canvas) {
    CompareView(theme: theme).draw(scene, &canvas)
  }

  /// A name in the row of pages, or a panel.
  public static func target(
    at point: Point, size: Size, _ scene: Scene<Comparisons>
  ) -> Target? { CompareView.target(at: point, scene, size) }
}
