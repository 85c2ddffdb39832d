import Derivation
import Engine
import Experiments
import Questions
import ScreenKit
import Session
import Text

/// The step screen: the run that is open, and how one looks at it.
///
/// Opening another run makes another model (`opening`), so nothing of the run before can stay.
public struct StepModel {
  /// The run that is open.
  public var open: OpenRun
  /// What the pane below the equation shows.
  public internal(set) var lower = LowerPaneKind.context
  /// The pane that has the room of the others; nil where all are shown.
  public internal(set) var zoom: ZoomedPane?
  /// Whether time runs by itself.
  public internal(set) var playback = Playback()
  /// What takes a while, in pieces.
  public internal(set) var work: LongWork?
  /// The number that the number cursor stands on.
  ///
  /// A quantity, not a place on the screen: every pane marks it wherever it stands, and the window
  /// of the network follows it.
  public internal(set) var selected: Quantity?
  /// How far a number is moved in the nudge pane.
  public internal(set) var nudge = Nudge()
  /// What was looked for last.
  public internal(set) var wanted: Wanted?
  /// The guided tour, while one is on it.
  public internal(set) var tour: Tour?
  /// Practice, while one asks to be asked.
  public internal(set) var practice: Practice?
  /// The seed of the last other numbers that were practised on.
  var practiceSeed: UInt64 = 0

  /// A run on its first step.
  public init(_ open: OpenRun) { self.open = open }

  /// The screen of another run: of this one only how fast it plays is kept, and which numbers were
  /// practised on.
  public func opening(_ open: OpenRun) -> StepModel {
    var model = StepModel(open)
    model.playback = playback
    model.playback.direction = nil
    model.practiceSeed = practiceSeed
    return model
  }

  /// Takes a speed of playing, if it is one.
  public mutating func setSpeed(_ speed: Int) { _ = playback.setSpeed(speed) }

  /// What is withheld as if someone asked for it.
  private var withheldAlso: Withheld?

  /// What an open question of practice keeps from who is asked.
  public var withheld: Withheld? { practice?.asked?.withheld ?? withheldAlso }

  /// Withholds the number of the step that one stands on, as a question for it does.
  package mutating func withholdThisStep() {
    let place = open.run.current
    withheldAlso = Withheld(place.steps, asked: place.moment.index)
  }
}

/// A pane that can have the room of the others.
public enum ZoomedPane: Hashable, Sendable, CaseIterable {
  /// The pane below the equation.
  case lower
  /// The network.
  case network
  /// The steps.
  case listing
  /// The equation.
  case equation

  /// Its name.
  var name: String {
    switch self {
    case .lower: "lower pane"
    case .network: "network"
    case .listing: "list of steps"
    case .equation: "equation"
    }
  }
}

/// The model by the names that what the screen does has for it.
extension Scene<StepModel> {
  var run: Run {
    get { model.open.run }
    set { model.open.run = newValue }
  }
  var title: String { model.open.title }
  var experiment: Experiment? { model.open.experiment }
  var isUnsaved: Bool {
    get { model.open.isUnsaved }
    set { model.open.isUnsaved = newValue }
  }
  var lower: LowerPaneKind {
    get { model.lower }
    set { model.lower = newValue }
  }
  var zoom: ZoomedPane? {
    get { model.zoom }
    set { model.zoom = newValue }
  }
  var playback: Playback {
    get { model.playback }
    set { model.playback = newValue }
  }
  var work: LongWork? {
    get { model.work }
    set { model.work = newValue }
  }
  var selected: Quantity? {
    get { model.selected }
    set { model.selected = newValue }
  }
  var nudge: Nudge {
    get { model.nudge }
    set { model.nudge = newValue }
  }
  var wanted: Wanted? {
    get { model.wanted }
    set { model.wanted = newValue }
  }
  var tour: Tour? {
    get { model.tour }
    set { model.tour = newValue }
  }
  var practice: Practice? {
    get { model.practice }
    set { model.practice = newValue }
  }

  /// The settings in force where one stands.
  var setup: Setup { run.setup }

  /// What quantities are called.
  var names: Names {
    Names(setup.network, scheme: display.scheme, glyphs: display.glyphs)
  }

  /// What an open question, of practice or of a lesson, keeps from who is asked.
  var withheld: Withheld? { model.withheld ?? context.withheld }
}

/// Keys by the commands that sentences of this screen name.
extension Scene<StepModel> {
  func key(_ command: StepCommand) -> String { context.key(command) }
  func key(_ command: TimeCommand) -> String { context.key(command) }
  func key(_ command: ProgramCommand) -> String { context.key(command) }
}
