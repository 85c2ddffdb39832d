import Derivation

/// Something that one can ask of the step screen.
///
/// The table of commands makes the footer, the help and the bindings of the keys: a command has
/// its name, its keys and what it does in one place.
public enum Command: Hashable, Sendable {
  /// To the next, or back to the previous place at the granularity.
  case forward, back
  /// A coarser or a finer granularity.
  case coarser, finer
  /// A granularity by its number.
  case granularity(Granularity)
  /// To the next or the previous phase.
  case nextPhase, previousPhase
  /// The same step one iteration earlier or later.
  case earlierIteration, laterIteration
  /// To the first or the last step of this iteration.
  case iterationStart, iterationEnd
  /// Opens the menu of places to go to.
  case goTo
  /// To the latest moment that was visited.
  case latest
  /// Back to where the last jump started.
  case returnFromJump
  /// All digits of the numbers, or four of them.
  case allDigits
  /// The next way of naming units and weights.
  case names
  /// Types a value for a number; opens the settings of the run.
  case edit, settings
  /// Takes the last change back, or takes it again.
  case undo, redo
  /// Saves the run as an experiment file.
  case save
  /// Moves the number of the step a little, to see what the cost does.
  case nudgeUp, nudgeDown
  /// The next content of the lower pane; that pane alone.
  case nextPane, zoom
  /// Time runs by itself, or stops; or runs backward.
  case play, playBackward
  /// Faster or slower.
  case faster, slower
  /// Opens and closes the help.
  case help
  /// Closes what lies over the screen.
  case close
  /// Paints the screen again.
  case redraw
  /// Gives the terminal back to the shell for a while.
  case suspend
  /// Ends the program.
  case quit
}

/// A command as the table has it.
public struct CommandEntry: Sendable {
  /// What it does when chosen.
  public let command: Command
  /// Its name in a word or two, as the footer has it.
  public let name: String
  /// What presses it; the first is shown in the footer.
  public let keys: [KeyPress]
  /// What it does, in one line.
  public let summary: String
  /// Under which heading the help has it.
  public let group: CommandGroup
}

/// The headings of the help.
public enum CommandGroup: String, Sendable, CaseIterable {
  /// Moving through the steps.
  case time = "Moving through time"
  /// Changing the run.
  case change = "Changing things"
  /// What the screen shows.
  case view = "What is shown"
  /// Everything else.
  case program = "Program"
}
