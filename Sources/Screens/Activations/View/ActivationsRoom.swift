import Drawing
import Lessons
import ScreenKit
import Session

extension ActivationsModel: Screen {
  /// The screen of activations.
  public static let id = ScreenID.activations
  /// Those of all screens with numbers, and its own.
  public static let commands = ProgramCommand.numbers + ActivationsCommand.entries.dropFirst()
  /// F5.
  public static let doors = [Door(ActivationsCommand.door)]
  /// Yes.
  public static let isConcept = true
  /// The names of its pages.
  public static let pages = Page.allCases.map(\.name)

  /// Why a command does nothing here and now.
  public static func whyNot(
    _ command: ActivationsCommand, _ scene: Scene<ActivationsModel>
  ) -> String? { scene.whyNot(command) }

  /// Where commands of other screens work.
  public static func whyNotHere(_ scene: Scene<ActivationsModel>) -> String {
    scene.whyNotHere
  }

  /// Does what a command says.
  public static func perform(
    _ command: ActivationsCommand, _ scene: inout Scene<ActivationsModel>
  ) { scene.perform(command) }

  /// The keys that matter.
  public static func footer(_ scene: Scene<ActivationsModel>) -> [FooterKey] { scene.footer }

  /// An activation, a layer, a z on a plot.
  public static func point(at target: Target, _ scene: inout Scene<ActivationsModel>) {
    scene.point(at: target)
  }

  /// z or the parameter.
  public static func take(_ prompt: Prompt, _ scene: inout Scene<ActivationsModel>) {
    scene.take(prompt)
  }

  /// As it is when it is opened first: what others did there is not the lesson's.
  public static func begin(forLesson scene: inout Scene<ActivationsModel>) {
    scene.model = ActivationsModel()
  }

  /// A page by its name.
  public static func show(page: String, _ scene: inout Scene<ActivationsModel>) -> Bool {
    guard let place = place(ofPage: page) else { return false }
    scene.model.page = Page.allCases[place]
    return true
  }

  /// The number of the page.
  public static func pageNumber(_ scene: Scene<ActivationsModel>) -> Int {
    scene.model.page.rawValue + 1
  }

  /// A number of the screen.
  public static func number(of fact: Fact, _ scene: Scene<ActivationsModel>) -> Double? {
    scene.number(of: fact)
  }

  /// What is on it, in lines.
  public static func spoken(_ scene: Scene<ActivationsModel>) -> [String] { scene.spoken }

  /// Its head and a page.
  public static func draw(
    _ scene: Scene<ActivationsModel>, _ theme: Theme, _ canvas: inout Canvas
  ) {
    ActivationsView(theme: theme).draw(scene, &canvas)
  }

  /// A page, an activation, a layer, or a z on a plot.
  public static func target(
    at point: Point, size: Size, _ scene: Scene<ActivationsModel>
  ) -> Target? { ActivationsView.target(at: point, scene, size) }
}

/// Draws the screen of activations: its head and a page.
struct ActivationsView {
  let theme: Theme

  func draw(_ scene: Scene<ActivationsModel>, _ canvas: inout Canvas) {
    let screen = ActivationsScreen(scene)
    HeadView(theme: theme).draw(
      name: "Activations", title: screen.title, about: "", position: screen.position,
      tabs: screen.tabs, &canvas)
    let body = HeadView.body(canvas.size)
    switch scene.model.page {
    case .function: FunctionView(theme: theme).draw(FunctionScreen(scene), in: body, &canvas)
    case .sideBySide: SideBySideView(theme: theme).draw(SideBySideScreen(scene), in: body, &canvas)
    case .atWork: AtWorkView(theme: theme).draw(AtWorkScreen(scene), in: body, &canvas)
    }
  }
}
