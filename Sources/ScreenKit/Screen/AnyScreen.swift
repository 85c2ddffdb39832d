import Comparison
import Drawing
import Lessons
import Session
import Text

/// How the program speaks to a screen of whatever type.
extension Screen {
  /// Which screen it is.
  public var id: ScreenID { Self.id }

  private func scene(_ context: ScreenContext) -> Scene<Self> { Scene(self, context) }

  /// Lets the screen change itself; returns what it asks for.
  private mutating func act(
    _ context: ScreenContext, _ body: (inout Scene<Self>) -> Void
  ) -> [Request] {
    var scene = Scene(self, context)
    body(&scene)
    self = scene.model
    return scene.requests
  }

  // MARK: Commands

  /// Whether a command is one of the screen's own.
  public func owns(_ command: Command) -> Bool { command.of(Own.self) != nil }

  /// Why a command, of its own or shared, does nothing here and now; nil if it does something.
  public func whyNot(_ command: Command, _ context: ScreenContext) -> String? {
    let scene = scene(context)
    if let command = command.of(Own.self) { return Self.whyNot(command, scene) }
    if let command = command.of(TimeCommand.self) { return Self.whyNot(command, scene) }
    if let command = command.of(ListCommand.self) { return Self.whyNot(command, scene) }
    return nil
  }

  /// What is said to commands of other screens.
  public func whyNotHere(_ context: ScreenContext) -> String { Self.whyNotHere(scene(context)) }

  /// Does what a command, of its own or shared, says.
  public mutating func perform(_ command: Command, _ context: ScreenContext) -> [Request] {
    act(context) { scene in
      if let command = command.of(Own.self) {
        Self.perform(command, &scene)
      } else if let command = command.of(TimeCommand.self) {
        Self.perform(command, &scene)
      } else if let command = command.of(ListCommand.self) {
        Self.perform(command, &scene)
      }
    }
  }

  /// The keys that matter here, the most important first.
  public func footer(_ context: ScreenContext) -> [FooterKey] { Self.footer(scene(context)) }

  // MARK: What happens

  /// Takes a key before the table of commands is asked; nil if it is none of the screen's.
  public mutating func press(_ key: Key, _ context: ScreenContext) -> [Request]? {
    var isTaken = false
    let requests = act(context) { isTaken = Self.press(key, &$0) }
    return isTaken ? requests : nil
  }

  /// Takes in what was pointed at.
  public mutating func point(at target: Target, _ context: ScreenContext) -> [Request] {
    act(context) { Self.point(at: target, &$0) }
  }

  /// Goes one level out.
  public mutating func close(_ context: ScreenContext) -> [Request] {
    act(context) { Self.close(&$0) }
  }

  /// Whether Esc closes something on the screen itself.
  public func closesSomething(_ context: ScreenContext) -> Bool {
    Self.closesSomething(scene(context))
  }

  /// Takes in what more than one screen may want to know.
  public mutating func hear(_ news: News, _ context: ScreenContext) -> [Request] {
    act(context) { Self.hear(news, &$0) }
  }

  /// Moves through the time of the run that is open, if that is this screen's.
  public mutating func move(_ move: Move, _ context: ScreenContext) -> [Request] {
    act(context) { Self.move(move, &$0) }
  }

  /// Another screen comes to be shown.
  public mutating func leave(for next: ScreenID, _ context: ScreenContext) -> [Request] {
    act(context) { Self.leave(for: next, &$0) }
  }

  /// Whether something takes long that goes on whatever screen is shown.
  public func isWorking(_ context: ScreenContext) -> Bool { Self.isWorking(scene(context)) }

  /// Breaks off what takes long; nil if there was nothing.
  public mutating func interrupt(_ context: ScreenContext) -> [Request]? {
    var wasWorking = false
    let requests = act(context) { wasWorking = Self.interrupt(&$0) }
    return wasWorking ? requests : nil
  }

  /// Sees to what follows from any message.
  public mutating func follow(_ context: ScreenContext) -> [Request] {
    act(context) { Self.follow(&$0) }
  }

  /// Milliseconds to the next frame; nil while nothing moves.
  public func interval(_ context: ScreenContext) -> Int? { Self.interval(scene(context)) }

  /// A frame is due.
  public mutating func frame(_ context: ScreenContext) -> [Request] {
    act(context) { Self.frame(&$0) }
  }

  /// Whether something goes on that comes to an end by itself.
  public func isBusy(_ context: ScreenContext) -> Bool { Self.isBusy(scene(context)) }

  /// What contenders are asked to do in the background.
  public func order(_ context: ScreenContext) -> ComparisonOrder? { Self.order(scene(context)) }

  /// Whether it is worth a moment's wait for them.
  public func awaitsOrder(_ context: ScreenContext) -> Bool { Self.awaitsOrder(scene(context)) }
}

// MARK: - What lies over it, lessons, drawing

extension Screen {
  /// The menu of its settings; nil where it has none.
  public func settings(chosen: Int, _ context: ScreenContext) -> SettingsMenu? {
    Self.settings(chosen: chosen, scene(context))
  }

  /// Takes a key while its settings are open; nil if the key means nothing there.
  public mutating func press(
    _ key: Key, inSettings chosen: Int, _ context: ScreenContext
  ) -> [Request]? {
    var isTaken = false
    let requests = act(context) { isTaken = Self.press(key, inSettings: chosen, &$0) }
    return isTaken ? requests : nil
  }

  /// Its menu of places to go to.
  public func places(_ context: ScreenContext) -> [GoToEntry] { Self.places(scene(context)) }

  /// Takes a key while the menu of places is open; nil if the key means nothing there.
  public mutating func press(inPlaces key: Character, _ context: ScreenContext) -> [Request]? {
    var isTaken = false
    let requests = act(context) { isTaken = Self.press(inPlaces: key, &$0) }
    return isTaken ? requests : nil
  }

  /// Takes what was typed.
  public mutating func take(_ prompt: Prompt, _ context: ScreenContext) -> [Request] {
    act(context) { Self.take(prompt, &$0) }
  }

  /// A prompt with what its text may go on with.
  public func completed(_ prompt: Prompt, _ context: ScreenContext) -> Prompt {
    Self.completed(prompt, scene(context))
  }

  /// Takes a key while a prompt of its own is open; nil if it is edited as every prompt is.
  public mutating func press(
    _ key: Key, in prompt: Prompt, _ context: ScreenContext
  ) -> [Request]? {
    var isTaken = false
    let requests = act(context) { isTaken = Self.press(key, in: prompt, &$0) }
    return isTaken ? requests : nil
  }

  /// The numbers that the glossary explains first.
  public func glossary(_ context: ScreenContext) -> [ListPage.Item] {
    Self.glossary(scene(context))
  }

  /// What the palette finds besides commands.
  public func palette(_ context: ScreenContext) -> [ListPage.Item] { Self.palette(scene(context)) }

  /// What the row for messages says while there is nothing else.
  public func standingNotice(_ context: ScreenContext) -> Notice? {
    Self.standingNotice(scene(context))
  }

  /// The experiment that it offers to open.
  public func offered(_ context: ScreenContext) -> ExperimentSource? {
    Self.offered(scene(context))
  }

  /// The name for a file with a picture of it, without its ending.
  public func fileName(_ context: ScreenContext) -> String { Self.fileName(scene(context)) }

  /// Comes to be shown by a lesson.
  public mutating func begin(forLesson context: ScreenContext) -> [Request] {
    act(context) { Self.begin(forLesson: &$0) }
  }

  /// Puts on the screen what a block of a lesson says of it; returns what cannot be, and what it asks.
  public mutating func setUp(
    _ show: Show, _ context: ScreenContext
  ) -> (problems: [String], requests: [Request]) {
    var problems: [String] = []
    let requests = act(context) { problems = Self.setUp(show, &$0) }
    return (problems, requests)
  }

  /// Shows a page by its name or number.
  public mutating func show(page: String, _ context: ScreenContext) -> [Request] {
    act(context) { _ = Self.show(page: page, &$0) }
  }

  /// A number of the screen; nil where it has none of the kind.
  public func number(of fact: Fact, _ context: ScreenContext) -> Double? {
    Self.number(of: fact, scene(context))
  }

  /// The number of the page that is shown, from 1; 0 where it has none.
  public func pageNumber(_ context: ScreenContext) -> Int { Self.pageNumber(scene(context)) }

  /// What is on it, in lines.
  public func spoken(_ context: ScreenContext) -> [String] { Self.spoken(scene(context)) }

  /// Draws it, but for the two lowest rows.
  public func draw(_ context: ScreenContext, _ theme: Theme, _ canvas: inout Canvas) {
    Self.draw(scene(context), theme, &canvas)
  }

  /// What lies at a point of a terminal of a size.
  public func target(at point: Point, size: Size, _ context: ScreenContext) -> Target? {
    Self.target(at: point, size: size, scene(context))
  }

  /// How it is drawn beside the prose of a lesson; nil where it needs the whole room.
  public func smallForm(_ context: ScreenContext) -> SmallForm? { Self.smallForm(scene(context)) }

  /// Draws its small form.
  public func drawSmall(
    _ context: ScreenContext, in area: Rect, pane: Rect, isAtWork: Bool, _ theme: Theme,
    _ canvas: inout Canvas
  ) {
    Self.drawSmall(
      scene(context), in: area, pane: pane, isAtWork: isAtWork, theme, &canvas)
  }

  /// What lies at a point of its small form.
  public func targetInSmall(
    at point: Point, area: Rect, pane: Rect, _ context: ScreenContext
  ) -> Target? { Self.targetInSmall(at: point, area: area, pane: pane, scene(context)) }
}
