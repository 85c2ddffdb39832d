import Derivation
import Engine
import Experiments
import Session

/// Everything that decides what is on the screen.
///
/// A value: copies do not disturb each other. Only `update` changes it, and the same messages
/// always lead to the same state.
public struct State {
  /// What is looked at: where one stands in the run of the experiment.
  public internal(set) var run: Run
  /// What the experiment calls itself, or its file.
  public let title: String
  /// The experiment as it was opened; without it nothing can be saved.
  public let experiment: Experiment?
  /// How numbers and names are written.
  public internal(set) var display: Display
  /// What the pane below the equation shows.
  public internal(set) var lower = LowerPaneKind.context
  /// Whether that pane has the whole screen.
  public internal(set) var isZoomed = false
  /// Whether time runs by itself.
  public internal(set) var playback = Playback()
  /// How far the number in the nudge pane is moved.
  public internal(set) var nudge = Nudge()
  /// What lies over the screen.
  public internal(set) var overlay = Overlay.none
  /// What the row for messages says.
  public internal(set) var notice: Notice?

  /// The step screen of an experiment, on the first step of its run.
  public init(title: String, setup: Setup, display: Display = Display()) {
    self.init(title: title, run: Run(setup), experiment: nil, display: display)
  }

  /// The step screen of an experiment that can be saved, on the first step of its run.
  public init(title: String, experiment: Experiment, display: Display = Display()) {
    self.init(
      title: title, run: Run(experiment.setup), experiment: experiment, display: display)
  }

  private init(title: String, run: Run, experiment: Experiment?, display: Display) {
    self.run = run
    self.title = title
    self.experiment = experiment
    self.display = display
    notice = Notice(
      "This is step 1. Press → to compute the next number, ← to take it back.", .hint)
  }

  /// The settings in force where one stands.
  public var setup: Setup { run.setup }

  /// What quantities are called.
  public var names: Names {
    Names(setup.network, scheme: display.scheme, glyphs: display.glyphs)
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
  /// The help, scrolled down by some rows.
  case help(scroll: Int)
  /// The menu of places to go to.
  case goToMenu
  /// A number is asked for.
  case goToNumber(GoToNumber)
  /// The settings of the run, with a row chosen.
  case settings(chosen: Int)
  /// Something is typed in the row for messages.
  case prompt(Prompt)
}

/// A place to go to that needs a number.
public struct GoToNumber: Hashable, Sendable {
  /// What the number counts.
  public enum Kind: Hashable, Sendable {
    /// Steps of this iteration, from 1.
    case step
    /// Iterations, from 1.
    case iteration
    /// Epochs, from 1: their first step.
    case epochStart
    /// Epochs, from 1: their last step.
    case epochEnd
  }

  /// What the number counts.
  public let kind: Kind
  /// The digits typed so far.
  public internal(set) var text: String
  /// Why the number was not taken.
  public internal(set) var problem: String?
}
