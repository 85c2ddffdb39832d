import Comparison
import Activations
import Derivation
import Engine
import Experiments
import Home
import LessonPlayer
import Losses
import Questions
import ScreenKit
import Session
import Step

/// Everything that decides what is on the screen.
///
/// A value: copies do not disturb each other. Only `update` changes it, and the same messages
/// always lead to the same state. It holds the screens and routes what happens to them; what a screen
/// does with it is the screen's own.
public struct State {
  /// Which screen is shown.
  public internal(set) var screen = ScreenID.step
  var rooms: Rooms
  /// How numbers and names are written.
  public internal(set) var display: Display
  /// Which key presses what.
  public internal(set) var keys = Rooms.bindings
  /// Whether the mouse is the program's.
  public internal(set) var hasMouse = false
  /// The day, such as 2026-11-26, as those around the state told it.
  public var day = ""
  /// What lies over the screen.
  public var overlay = Overlay.none
  /// What the row for messages says.
  public var notice: Notice?
  /// The lesson that is taken.
  public var lesson: LessonPlay?
  /// The screen from which one came to a concept screen.
  var cameFrom = ScreenID.home
  /// The screen that asks what the prompt asks.
  var asking = ScreenID.step
  /// What the next experiment that is opened is for.
  var afterOpening: Command?
  /// What was taken of prompts before, by topic.
  var recall: [String: [String]] = [:]
  /// What keys that a lesson pressed lead to outside, until the update is over.
  var pendingEffects: [Effect] = []

  /// The step screen of settings without a file, on the first step of their run.
  public init(title: String, setup: Setup, display: Display = Display()) {
    self.init(OpenRun(title: title, setup: setup), display)
  }

  /// The step screen of an experiment that can be saved, on the first step of its run.
  public init(
    title: String, experiment: Experiment, source: ExperimentSource? = nil,
    display: Display = Display()
  ) {
    self.init(OpenRun(title: title, experiment: experiment, source: source), display)
  }

  /// The home screen; what can be opened comes with it, and an experiment to begin with.
  public init(
    entries: [HomeModel.Entry], beginning experiment: OpenedExperiment,
    display: Display = Display()
  ) {
    var open = OpenRun(experiment)
    open.isOpen = false
    self.init(open, display)
    setHome(entries)
    screen = .home
    notice = nil
  }

  private init(_ open: OpenRun, _ display: Display) {
    rooms = Rooms(open)
    self.display = display
    notice = StepModel.firstNotice(context)
  }

  /// Takes over what the user prefers, but for how numbers and names are written.
  public mutating func prefer(_ preferences: Preferences) {
    keys = preferences.bindings
    hasMouse = preferences.usesMouse
    step.setSpeed(preferences.speed)
    if screen == .step { notice = StepModel.firstNotice(context) }
  }

  /// Says what is wrong with the file of settings, the first of it at least.
  public mutating func warn(ofSettings warnings: [String]) {
    guard let first = warnings.first else { return }
    let more = warnings.count == 1 ? "" : " (and \(warnings.count - 1) more)"
    notice = Notice(first + more, .warning)
  }
}

// MARK: - What screens see

extension State {
  /// What is around the screens.
  public var context: ScreenContext {
    var context = ScreenContext(display: display, bindings: keys, open: step.open, screen: screen)
    context.hasExperiments = !home.entries.isEmpty
    addLesson(to: &context)
    context.withheld = context.withheld ?? step.withheld
    context.overlay = overlay
    context.notice = notice
    context.recall = recall
    // Screens are asked with what is around them, so that comes last.
    context.offered = rooms[screen].offered(context)
    return context
  }

  /// A screen with what is around it.
  public func scene<Model: Screen>(_ type: Model.Type) -> Scene<Model> {
    Scene(rooms[type], context)
  }

  /// The screen that is shown.
  public var shown: any Screen { rooms[screen] }

  /// The key that is shown for a command.
  func key(_ command: some ScreenCommand) -> String { context.key(command) }

  /// Milliseconds until time or work goes on by itself; nil while all stands still.
  public var interval: Int? {
    let context = context
    if let working { return rooms[working].interval(context) }
    return shown.interval(context)
  }

  /// The screen on which something takes long, whatever screen is shown.
  var working: ScreenID? {
    let context = context
    return rooms.ids.first { rooms[$0].isWorking(context) }
  }

  /// What contenders are asked to do now; nil where nothing is compared.
  public var order: ComparisonOrder? {
    let context = context
    return rooms.ids.lazy.compactMap { rooms[$0].order(context) }.first
  }

  /// Whether it is worth a moment's wait that contenders come to what the screen is to show.
  public var awaitsOrder: Bool { shown.awaitsOrder(context) }
}

extension State {
  /// The commands of all screens with their keys, which no settings have changed.
  public static var standardKeys: KeyBindings { Rooms.bindings }
  /// The names of all screens, in the order of the help.
  public static let screens = Rooms.all(.none).map(\.id)
}

// MARK: - Screens by their types

extension State {
  /// The step screen, with the run that is open.
  public var step: StepModel {
    get { rooms[StepModel.self] }
    set { rooms[StepModel.self] = newValue }
  }
  /// The screen with the experiments.
  public var home: HomeModel {
    get { rooms[HomeModel.self] }
    set { rooms[HomeModel.self] = newValue }
  }
  /// The lessons that can be taken, once they were asked for.
  public var list: LessonList? { rooms[LessonListModel.self].list }
}

extension OpenRun {
  /// A run that nobody opened, for asking screens what they offer.
  package static var none: OpenRun {
    let unit = DenseLayer(units: 1, activation: .identity)
    return OpenRun(
      title: "",
      setup: Setup(
        network: Network(inputs: 1, layers: [unit]),
        data: Dataset(rows: [(x: [0], y: [0])]), loss: .halfSquaredError,
        optimizer: Optimizer(.gradientDescent, learningRate: 1), training: Training()))
  }
}
