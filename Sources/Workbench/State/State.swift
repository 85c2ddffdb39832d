import Comparison
import Derivation
import Engine
import Experiments
import Session

/// Everything that decides what is on the screen.
///
/// A value: copies do not disturb each other. Only `update` changes it, and the same messages
/// always lead to the same state.
public struct State {
  /// Which screen is shown.
  public internal(set) var screen = ScreenKind.step
  /// The run that is open: where one stands in it.
  public internal(set) var run: Run
  /// What its experiment calls itself, or its file.
  public internal(set) var title: String
  /// The experiment as it was opened; without it nothing can be saved.
  public internal(set) var experiment: Experiment?
  /// Where the experiment came from; nil where nothing was opened by name.
  public internal(set) var source: ExperimentSource?
  /// Whether someone opened it; at the start of the home screen it is only there.
  public internal(set) var isOpen = true
  /// Whether the run was changed since it was opened or saved.
  public internal(set) var isUnsaved = false
  /// The screen with the experiments.
  public internal(set) var home = Home()
  /// What is compared.
  public internal(set) var comparisons = Comparisons()
  /// What is shown of activations.
  public internal(set) var activations = ActivationsExhibit()
  /// What is shown of losses.
  public internal(set) var losses = LossesExhibit()
  /// The stack whose gradients vanish.
  public internal(set) var vanishing = VanishingExhibit()
  /// The screen from which one came to that of an idea by itself.
  var cameFrom = ScreenKind.home
  /// What the next experiment that is opened is to be compared by; nil where it is not.
  var comparesNext: ContenderDimension?
  /// The guided tour, while one is on it.
  public internal(set) var tour: Tour?
  /// Whether the next experiment that is opened is the tour's.
  var startsTour = false
  /// The lessons that can be taken, once they were asked for.
  public internal(set) var lessons: LessonList?
  /// The lesson that is taken.
  public internal(set) var lesson: LessonPlay?
  /// What an open question keeps from who is asked.
  public internal(set) var withheld: Withheld?
  /// Practice, while one asks to be asked.
  public internal(set) var practice: Practice?
  /// The seed of the last other numbers that were practised on.
  var practiceSeed: UInt64 = 0
  /// The day, such as 2026-11-26, as those around the state told it.
  public var day = ""
  /// How numbers and names are written.
  public internal(set) var display: Display
  /// Which key presses what.
  public internal(set) var keys = KeyBindings.standard
  /// Whether the mouse is the program's.
  public internal(set) var hasMouse = false
  /// What the pane below the equation shows.
  public internal(set) var lower = LowerPaneKind.context
  /// The pane that has the room of the others; nil where all are shown.
  public internal(set) var zoom: ZoomedPane?
  /// Whether time runs by itself.
  public internal(set) var playback = Playback()
  /// What takes a while, in pieces.
  public internal(set) var work: LongWork?
  /// The number that the number cursor stands on.
  public internal(set) var lit: Quantity?
  /// How far a number is moved in the nudge pane.
  public internal(set) var nudge = Nudge()
  /// What was looked for last.
  public internal(set) var wanted: Wanted?
  /// What keys that a lesson pressed lead to outside, until the update is over.
  var owed: [Effect] = []
  /// What was typed into prompts before.
  var recall: [Prompt.Topic: [String]] = [:]
  /// What lies over the screen.
  public internal(set) var overlay = Overlay.none
  /// What the row for messages says.
  public internal(set) var notice: Notice?

  /// The step screen of an experiment, on the first step of its run.
  public init(title: String, setup: Setup, display: Display = Display()) {
    self.init(title: title, run: Run(setup), experiment: nil, display: display)
  }

  /// The step screen of an experiment that can be saved, on the first step of its run.
  public init(
    title: String, experiment: Experiment, source: ExperimentSource? = nil,
    display: Display = Display()
  ) {
    self.init(
      title: title, run: Run(experiment.setup), experiment: experiment, display: display)
    self.source = source
  }

  /// The home screen; what can be opened comes with it, and an experiment to begin with.
  public init(home: Home, beginning experiment: OpenedExperiment, display: Display = Display()) {
    self.init(
      title: experiment.title, experiment: experiment.experiment, source: experiment.source,
      display: display)
    self.home = home
    screen = .home
    isOpen = false
    notice = nil
  }

  private init(title: String, run: Run, experiment: Experiment?, display: Display) {
    self.run = run
    self.title = title
    self.experiment = experiment
    self.display = display
    notice = firstNotice
  }

  /// What to do first.
  var firstNotice: Notice {
    let (forward, back) = (key(.forward), key(.back))
    return Notice(
      "This is step 1. Press \(forward) to compute the next number, \(back) to take it back.",
      .hint)
  }

  /// Takes over what the user prefers, but for how numbers and names are written.
  public mutating func prefer(_ preferences: Preferences) {
    keys = preferences.bindings
    hasMouse = preferences.usesMouse
    _ = playback.setSpeed(preferences.speed)
    if screen == .step { notice = firstNotice }
  }

  /// Says what is wrong with the file of settings, the first of it at least.
  public mutating func warn(ofSettings warnings: [String]) {
    guard let first = warnings.first else { return }
    let more = warnings.count == 1 ? "" : " (and \(warnings.count - 1) more)"
    notice = Notice(first + more, .warning)
  }

  /// The settings in force where one stands.
  public var setup: Setup { run.setup }

  /// What quantities are called.
  public var names: Names {
    Names(setup.network, scheme: display.scheme, glyphs: display.glyphs)
  }

  /// The key that is shown for a command.
  func key(_ command: Command) -> String {
    keys.keys(of: command).first?.label(ascii: display.glyphs == .ascii)
      ?? CommandTable.entry(command)?.name ?? ""
  }

  /// Milliseconds until time or work goes on by itself; nil while all stands still.
  public var interval: Int? {
    if work != nil { return 0 }
    if screen == .home { return home.isAlive ? Home.interval : nil }
    if screen == .compare { return comparison?.interval }
    if let exhibit = screen.exhibit { return interval(of: exhibit) }
    return playback.isPlaying ? playback.interval : nil
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

/// How numbers and names are written.
public struct Display: Hashable, Sendable {
  /// Whether numbers have all their digits.
  public var allDigits: Bool
  /// How units and weights are named.
  public var scheme: Names.Scheme
  /// The characters of the symbols.
  public var glyphs: Names.Glyphs
  /// Whether the result of a step is hidden while one stands on it.
  public var isBlank = false

  /// A way of writing; by default four digits, indexed names, Unicode.
  public init(
    allDigits: Bool = false, scheme: Names.Scheme = .indexed, glyphs: Names.Glyphs = .unicode
  ) {
    self.allDigits = allDigits
    self.scheme = scheme
    self.glyphs = glyphs
  }
}

/// A line for the row of messages.
public struct Notice: Hashable, Sendable {
  /// What kind of line it is.
  public enum Kind: Hashable, Sendable {
    /// Something to try.
    case hint
    /// What a key did.
    case done
    /// Why a key did nothing, or what went wrong in the run.
    case warning
  }

  /// What it says.
  public let text: String
  /// What kind it is.
  public let kind: Kind

  /// A notice.
  public init(_ text: String, _ kind: Kind) {
    self.text = text
    self.kind = kind
  }
}

/// What lies over the screen.
public enum Overlay: Hashable, Sendable {
  /// Nothing.
  case none
  /// A list that one searches by typing: the help, the palette, the glossary.
  case list(SearchList)
  /// The menu of places to go to.
  case goToMenu
  /// The settings of the run, with a row chosen.
  case settings(chosen: Int)
  /// Something is typed in the row for messages.
  case prompt(Prompt)
}
