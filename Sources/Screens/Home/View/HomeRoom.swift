import Drawing
import ScreenKit

extension HomeModel: Screen {
  /// The commands of the screen.
  public typealias Own = HomeCommand

  /// The home screen.
  public static let id = ScreenID.home
  /// Those of lists, and its own.
  public static let commands = Array(HomeCommand.entries.dropFirst())
  /// The way here, which is not offered here.
  public static let doors = [Door(HomeCommand.door, .elsewhere)]

  /// Why a command does nothing here and now.
  public static func whyNot(_ command: HomeCommand, _ scene: Scene<HomeModel>) -> String? {
    scene.whyNot(command)
  }

  /// Why a command of lists does nothing here and now.
  public static func whyNot(_ command: ListCommand, _ scene: Scene<HomeModel>) -> String? {
    scene.whyNot(command)
  }

  /// Where commands of other screens work.
  public static func whyNotHere(_ scene: Scene<HomeModel>) -> String {
    "That works on the step screen; open an experiment first."
  }

  /// Does what a command says.
  public static func perform(_ command: HomeCommand, _ scene: inout Scene<HomeModel>) {
    scene.perform(command)
  }

  /// Chooses and opens.
  public static func perform(_ command: ListCommand, _ scene: inout Scene<HomeModel>) {
    scene.perform(command)
  }

  /// The keys that matter.
  public static func footer(_ scene: Scene<HomeModel>) -> [FooterKey] { scene.footer }

  /// A row.
  public static func point(at target: Target, _ scene: inout Scene<HomeModel>) {
    scene.point(at: target)
  }

  /// Back to the run that is open, if one is.
  public static func close(_ scene: inout Scene<HomeModel>) {
    if scene.context.open.isOpen { scene.ask(for: .go(.step)) }
  }

  /// What was read for the picture.
  public static func hear(_ news: News, _ scene: inout Scene<HomeModel>) { scene.hear(news) }

  /// While the picture moves.
  public static func interval(_ scene: Scene<HomeModel>) -> Int? {
    scene.model.isAlive ? interval : nil
  }

  /// Trains what the picture is of.
  public static func frame(_ scene: inout Scene<HomeModel>) { scene.model.preview?.advance() }

  /// The whole line of the entry that is chosen.
  public static func standingNotice(_ scene: Scene<HomeModel>) -> Notice? {
    scene.model.entry.map { Notice($0.summary, .hint) }
  }

  /// The experiment that is chosen.
  public static func offered(_ scene: Scene<HomeModel>) -> ExperimentSource? {
    scene.model.entry?.source
  }

  /// Its name alone.
  public static func fileName(_ scene: Scene<HomeModel>) -> String { "home" }

  /// The list, and what is to be known of the entry that is chosen.
  public static func draw(_ scene: Scene<HomeModel>, _ theme: Theme, _ canvas: inout Canvas) {
    HomeView(theme: theme).draw(scene, &canvas)
  }

  /// A row of the list.
  public static func target(at point: Point, size: Size, _ scene: Scene<HomeModel>) -> Target? {
    let lines = HomeScreen(scene).lines
    let layout = HomeLayout(size, lines: lines.count)
    guard layout.list.contains(point) else { return nil }
    let place =
      HomeLayout.first(of: lines, rows: layout.list.size.rows) + point.row
      - layout.list.origin.row
    return lines.indices.contains(place) ? lines[place].place.map { .row($0) } : nil
  }
}
