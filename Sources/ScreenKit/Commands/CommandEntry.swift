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

  /// An entry.
  public init(
    _ command: Command, name: String, keys: [Key], summary: String, group: CommandGroup
  ) {
    self.command = command
    self.name = name
    self.keys = keys
    self.summary = summary
    self.group = group
  }

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

/// The one table of commands: footer, help, palette, manual, keys and the mouse are made from it.
///
/// Why a command does nothing here and now is told alike to the key, the greyed line and the click.
public struct CommandTable: Sendable {
  /// All commands, each once, in the order of the help.
  public private(set) var entries: [CommandEntry] = []
  private var byCommand: [Command: Int] = [:]
  private var screens: [Set<ScreenID>] = []

  /// A table without commands.
  public init() {}

  /// Adds commands that screens offer; where one is there already, it is offered there too.
  public mutating func add(_ new: [CommandEntry], on screens: Set<ScreenID>) {
    for entry in new {
      if let place = byCommand[entry.command] {
        self.screens[place].formUnion(screens)
      } else {
        byCommand[entry.command] = entries.count
        entries.append(entry)
        self.screens.append(screens)
      }
    }
  }

  /// The entry of a command.
  public func entry(_ command: Command) -> CommandEntry? {
    byCommand[command].map { entries[$0] }
  }

  /// The screens that offer a command; none for a command that the table does not have.
  public func screens(of command: Command) -> Set<ScreenID> {
    byCommand[command].map { screens[$0] } ?? []
  }

  /// Whether a screen offers a command.
  public func offers(_ command: Command, on screen: ScreenID) -> Bool {
    screens(of: command).contains(screen)
  }

  /// What a screen offers, in the order of the help.
  public func entries(on screen: ScreenID) -> [CommandEntry] {
    entries.indices.filter { screens[$0].contains(screen) }.map { entries[$0] }
  }
}
