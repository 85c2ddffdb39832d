import Drawing
import Lessons
import ScreenKit
import Session
import Text

extension StepModel: Screen {
  /// The commands of the screen.
  public typealias Own = StepCommand

  /// The step screen.
  public static let id = ScreenID.step
  /// Its own with the shared ones among them.
  public static let commands = StepCommand.entries
  /// F2, and the tour.
  public static let doors = [Door(StepCommand.door), Door(StepCommand.tourDoor)]

  /// Why a command does nothing here and now.
  public static func whyNot(_ command: StepCommand, _ scene: Scene<StepModel>) -> String? {
    scene.whyNot(command)
  }

  /// Why a command about time does nothing here and now.
  public static func whyNot(_ command: TimeCommand, _ scene: Scene<StepModel>) -> String? {
    scene.whyNot(command)
  }

  /// Where commands of other screens work.
  public static func whyNotHere(_ scene: Scene<StepModel>) -> String {
    "That works on the home screen, or where contenders are compared."
  }

  /// Does what a command says.
  public static func perform(_ command: StepCommand, _ scene: inout Scene<StepModel>) {
    scene.perform(command)
  }

  /// Goes through time.
  public static func perform(_ command: TimeCommand, _ scene: inout Scene<StepModel>) {
    scene.perform(command)
  }

  /// The keys that matter.
  public static func footer(_ scene: Scene<StepModel>) -> [FooterKey] { scene.footer }

  /// Keys of practice, of the number cursor and of the tour.
  public static func press(_ key: Key, _ scene: inout Scene<StepModel>) -> Bool {
    scene.press(key)
  }

  /// A step or a number.
  public static func point(at target: Target, _ scene: inout Scene<StepModel>) {
    scene.point(at: target)
  }

  /// One level out.
  public static func close(_ scene: inout Scene<StepModel>) { scene.close() }

  /// The number cursor and the zoom.
  public static func closesSomething(_ scene: Scene<StepModel>) -> Bool {
    scene.selected != nil || scene.zoom != nil
  }

  /// Moves through the time of the run that is open.
  public static func move(_ move: Move, _ scene: inout Scene<StepModel>) { scene.perform(move) }

  /// Time stands still.
  public static func leave(for next: ScreenID, _ scene: inout Scene<StepModel>) {
    scene.leave(for: next)
  }

  /// A search, or a jump far away.
  public static func isWorking(_ scene: Scene<StepModel>) -> Bool { scene.work != nil }

  /// Breaks off a search or a jump.
  public static func interrupt(_ scene: inout Scene<StepModel>) -> Bool { scene.stopWork() }

  /// The tour goes on; what a change took away is not selected any more.
  public static func follow(_ scene: inout Scene<StepModel>) { scene.follow() }

  /// While something takes long, and while time runs.
  public static func interval(_ scene: Scene<StepModel>) -> Int? {
    if scene.work != nil { return 0 }
    return scene.playback.isPlaying ? scene.playback.interval : nil
  }

  /// Time or work goes on.
  public static func frame(_ scene: inout Scene<StepModel>) { scene.frame() }

  /// While something takes long.
  public static func isBusy(_ scene: Scene<StepModel>) -> Bool { scene.work != nil }
}

// MARK: - What lies over it, lessons, drawing

extension StepModel {
  /// The settings of the run.
  public static func settings(chosen: Int, _ scene: Scene<StepModel>) -> SettingsMenu? {
    scene.settings(chosen: chosen)
  }

  /// Keys of the settings.
  public static func press(
    _ key: Key, inSettings chosen: Int, _ scene: inout Scene<StepModel>
  ) -> Bool { scene.press(key, inSettings: chosen) }

  /// Steps, iterations, epochs, home.
  public static func places(_ scene: Scene<StepModel>) -> [GoToEntry] { GoToEntry.steps }

  /// Keys of the menu of places.
  public static func press(inPlaces key: Character, _ scene: inout Scene<StepModel>) -> Bool {
    scene.press(inPlaces: key)
  }

  /// What was typed.
  public static func take(_ prompt: Prompt, _ scene: inout Scene<StepModel>) {
    scene.take(prompt)
  }

  /// Names of quantities.
  public static func completed(_ prompt: Prompt, _ scene: Scene<StepModel>) -> Prompt {
    scene.completed(prompt)
  }

  /// Tab and Backspace where nothing is typed.
  public static func press(
    _ key: Key, in prompt: Prompt, _ scene: inout Scene<StepModel>
  ) -> Bool { scene.press(key, in: prompt) }

  /// The numbers of the step.
  public static func glossary(_ scene: Scene<StepModel>) -> [ListPage.Item] { scene.glossary }

  /// The settings in force, by any of their names.
  public static func palette(_ scene: Scene<StepModel>) -> [ListPage.Item] { scene.settingItems }

  /// What a lesson says of the run: iteration, step, granularity, pane.
  public static func setUp(_ show: Show, _ scene: inout Scene<StepModel>) -> [String] {
    scene.setUp(show)
  }

  /// Changes in force, and how far a number is nudged.
  public static func number(of fact: Fact, _ scene: Scene<StepModel>) -> Double? {
    guard case .step(let fact) = fact else { return nil }
    return switch fact {
    case .changes: Double(scene.run.changeCount)
    case .nudges: Double(scene.nudge.steps)
    }
  }

  /// The step in lines.
  public static func spoken(_ scene: Scene<StepModel>) -> [String] { scene.spoken }

  /// Without a zoomed pane it fits beside prose, with the lower pane below where one is chosen.
  public static func smallForm(_ scene: Scene<StepModel>) -> SmallForm? {
    scene.zoom == nil ? SmallForm(hasPane: scene.lower != .context) : nil
  }

  /// Network, equation and steps beside prose.
  public static func drawSmall(
    _ scene: Scene<StepModel>, in area: Rect, pane: Rect, isAtWork: Bool, _ theme: Theme,
    _ canvas: inout Canvas
  ) {
    StepBesideView(theme: theme, isAtWork: isAtWork).draw(scene, in: area, pane: pane, &canvas)
  }

  /// A step, a number, the equation, the lower pane.
  public static func targetInSmall(
    at point: Point, area: Rect, pane: Rect, _ scene: Scene<StepModel>
  ) -> Target? { StepTargets(scene: scene).target(at: point, beside: area, pane: pane) }

  /// All panes.
  public static func draw(_ scene: Scene<StepModel>, _ theme: Theme, _ canvas: inout Canvas) {
    StepView(theme: theme).draw(scene, &canvas)
  }

  /// A step, a number, the equation, the lower pane.
  public static func target(at point: Point, size: Size, _ scene: Scene<StepModel>) -> Target? {
    StepTargets(scene: scene).target(at: point, size: size)
  }
}
