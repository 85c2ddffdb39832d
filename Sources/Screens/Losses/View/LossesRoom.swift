import Drawing
import Lessons
import ScreenKit
import Session

extension LossesModel: Screen {
  /// The screen of losses.
  public static let id = ScreenID.losses
  /// Those of all screens with numbers, and its own.
  public static let commands = ProgramCommand.numbers + LossesCommand.entries.dropFirst()
  /// F6.
  public static let doors = [Door(LossesCommand.door)]
  /// Yes.
  public static let isConcept = true
  /// The names of its pages.
  public static let pages = Page.allCases.map(\.name)
  /// The days of the plant.
  public static let sources = [OutlierPage.source]

  /// Why a command does nothing here and now.
  public static func whyNot(_ command: LossesCommand, _ scene: Scene<LossesModel>) -> String? {
    scene.whyNot(command)
  }

  /// Where commands of other screens work.
  public static func whyNotHere(_ scene: Scene<LossesModel>) -> String { scene.whyNotHere }

  /// Does what a command says.
  public static func perform(_ command: LossesCommand, _ scene: inout Scene<LossesModel>) {
    scene.perform(command)
  }

  /// The keys that matter.
  public static func footer(_ scene: Scene<LossesModel>) -> [FooterKey] { scene.footer }

  /// Nothing but the names of pages, which are commands.
  public static func point(at target: Target, _ scene: inout Scene<LossesModel>) {
    if case .wheel(let rows) = target { scene.turnWheel(rows) }
  }

  /// What a prompt of the screen asked for.
  public static func take(_ prompt: Prompt, _ scene: inout Scene<LossesModel>) {
    scene.take(prompt)
  }

  /// The rows of the outlier.
  public static func hear(_ news: News, _ scene: inout Scene<LossesModel>) { scene.hear(news) }

  /// While fits train.
  public static func interval(_ scene: Scene<LossesModel>) -> Int? {
    scene.model.page == .outlier ? scene.model.outlier.interval : nil
  }

  /// Trains the fits.
  public static func frame(_ scene: inout Scene<LossesModel>) {
    if scene.model.page == .outlier { scene.model.outlier.frame() }
  }

  /// While fits train.
  public static func isBusy(_ scene: Scene<LossesModel>) -> Bool { interval(scene) != nil }

  /// As it is when it is opened first: what others did there is not the lesson's.
  public static func begin(forLesson scene: inout Scene<LossesModel>) {
    scene.model = LossesModel()
  }

  /// A page by its name.
  public static func show(page: String, _ scene: inout Scene<LossesModel>) -> Bool {
    guard let place = place(ofPage: page) else { return false }
    scene.model.page = Page.allCases[place]
    return true
  }

  /// The number of the page.
  public static func pageNumber(_ scene: Scene<LossesModel>) -> Int {
    scene.model.page.rawValue + 1
  }

  /// A number of the screen.
  public static func number(of fact: Fact, _ scene: Scene<LossesModel>) -> Double? {
    scene.number(of: fact)
  }

  /// What is on it, in lines.
  public static func spoken(_ scene: Scene<LossesModel>) -> [String] { scene.spoken }

  /// Its head and a page.
  public static func draw(
    _ scene: Scene<LossesModel>, _ theme: Theme, _ canvas: inout Canvas
  ) { LossesView(theme: theme).draw(scene, &canvas) }

  /// The name of a page.
  public static func target(at point: Point, size: Size, _ scene: Scene<LossesModel>) -> Target? {
    LossesView.target(at: point, scene, size)
  }
}
