import Drawing
import Lessons
import ScreenKit
import Session

extension VanishingModel: Screen {
  /// The screen of vanishing gradients.
  public static let id = ScreenID.vanishing
  /// Those of all screens with numbers, and its own.
  public static let commands = ProgramCommand.numbers + VanishingCommand.entries.dropFirst()
  /// F7.
  public static let doors = [Door(VanishingCommand.door)]
  /// Yes.
  public static let isConcept = true
  /// The names of its pages.
  public static let pages = Page.allCases.map(\.name)

  /// Why a command does nothing here and now.
  public static func whyNot(_ command: VanishingCommand, _ scene: Scene<VanishingModel>) -> String?
  {
    scene.whyNot(command)
  }

  /// Where commands of other screens work.
  public static func whyNotHere(_ scene: Scene<VanishingModel>) -> String { scene.whyNotHere }

  /// Does what a command says.
  public static func perform(_ command: VanishingCommand, _ scene: inout Scene<VanishingModel>) {
    scene.perform(command)
  }

  /// The keys that matter.
  public static func footer(_ scene: Scene<VanishingModel>) -> [FooterKey] { scene.footer }

  /// Nothing but the names of pages, which are commands.
  public static func point(at target: Target, _ scene: inout Scene<VanishingModel>) {
    if case .wheel(let rows) = target { scene.turnWheel(rows) }
  }

  /// What a prompt of the screen asked for.
  public static func take(_ prompt: Prompt, _ scene: inout Scene<VanishingModel>) {
    scene.take(prompt)
  }

  /// While training plays, and while a picture is computed.
  public static func interval(_ scene: Scene<VanishingModel>) -> Int? { scene.model.interval }

  /// Trains, or computes a piece of the picture.
  public static func frame(_ scene: inout Scene<VanishingModel>) { scene.model.frame() }

  /// While a picture is computed; training that plays does not end by itself.
  public static func isBusy(_ scene: Scene<VanishingModel>) -> Bool {
    !scene.model.isPlaying && scene.model.interval != nil
  }

  /// As it is when it is opened first: what others did there is not the lesson's.
  public static func begin(forLesson scene: inout Scene<VanishingModel>) {
    scene.model = VanishingModel()
  }

  /// A page by its name.
  public static func show(page: String, _ scene: inout Scene<VanishingModel>) -> Bool {
    guard let place = place(ofPage: page) else { return false }
    scene.model.page = Page.allCases[place]
    return true
  }

  /// The number of the page.
  public static func pageNumber(_ scene: Scene<VanishingModel>) -> Int {
    scene.model.page.rawValue + 1
  }

  /// A number of the screen.
  public static func number(of fact: Fact, _ scene: Scene<VanishingModel>) -> Double? {
    scene.number(of: fact)
  }

  /// What is on it, in lines.
  public static func spoken(_ scene: Scene<VanishingModel>) -> [String] { scene.spoken }

  /// Its head and a page.
  public static func draw(
    _ scene: Scene<VanishingModel>, _ theme: Theme, _ canvas: inout Canvas
  ) { VanishingView(theme: theme).draw(scene, &canvas) }

  /// The name of a page.
  public static func target(at point: Point, size: Size, _ scene: Scene<VanishingModel>) -> Target?
  {
    VanishingView.target(at: point, scene, size)
  }
}
