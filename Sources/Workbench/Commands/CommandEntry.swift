import Text

/// A command as the table has it.
public struct CommandEntry: Sendable {
  /// What it does when chosen.
  public let command: Command
  /// Its name in a word or two, as the footer has it; no two have the same.
  public let name: String
  /// What presses it unless the settings say otherwise; the first is shown in the footer.
  public let keys: [Key]
  /// What it does, in one line.
  public let summary: String
  /// Under which heading the help has it.
  public let group: CommandGroup
  /// The screens on which it does something.
  public let screens: Set<ScreenKind>

  /// The name by which the settings file calls it: without blanks.
  public var id: String { name.split(separator: " ").joined(separator: "-") }
}

/// The headings of the help.
public enum CommandGroup: String, Sendable, CaseIterable {
  /// Moving through the steps.
  case time = "Moving through time"
  /// The numbers on the screen.
  case numbers = "Numbers and names"
  /// Changing the run.
  case change = "Changing things"
  /// What the screen shows.
  case view = "What is shown"
  /// Taking something out of the program.
  case take = "Taking it with you"
  /// Everything else.
  case program = "Program"
}
