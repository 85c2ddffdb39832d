import Text

/// Which key presses which command: the table's keys, with what the settings change.
public struct KeyBindings: Sendable {
  /// The commands.
  public let table: CommandTable
  private var keys: [Command: [Key]] = [:]
  private var commands: [ScreenID: [Key: Command]] = [:]
  /// The commands whose keys were chosen.
  private var chosen: Set<Command> = []
  /// The commands that must have a key.
  private let needed: Set<Command>

  /// Why a change of the keys is not taken.
  public enum Problem: Error, Hashable, Sendable {
    /// No command has this name.
    case unknownCommand(String, suggestions: [String])
    /// No key has this name.
    case unknownKey(String)
    /// The terminal, or a program between, takes this key for itself.
    case taken(String)
    /// Another command has this key already.
    case twice(key: String, command: String)
    /// A command that must have a key has none.
    case none(command: String)
  }

  /// The keys of a table; some commands must always have one.
  public init(_ table: CommandTable, needed: Set<Command>) {
    self.table = table
    self.needed = needed
    for entry in table.entries { keys[entry.command] = entry.keys }
    index()
  }

  /// The keys of a command, the one to show first.
  public func keys(of command: Command) -> [Key] { keys[command] ?? [] }

  /// The command that a key presses on a screen.
  public func command(for key: Key, on screen: ScreenID) -> Command? {
    commands[screen]?[key]
  }

  /// How the key that is shown for a command is written; its name where it has none.
  public func label(_ command: Command, ascii: Bool) -> String {
    keys(of: command).first?.label(ascii: ascii) ?? table.entry(command)?.name ?? ""
  }

  /// How the key is written of a command that another screen has, by its name.
  public func label(named name: String, ascii: Bool) -> String {
    table.entries.first { $0.name == name }.map { label($0.command, ascii: ascii) } ?? name
  }

  /// Gives a command other keys than it has, by its name in the settings and theirs.
  ///
  /// What another command had such a key for it loses only if it was given none of its own: a key
  /// that stands in the settings twice is a problem.
  public mutating func bind(_ id: String, to names: [String]) throws(Problem) {
    guard let entry = table.entries.first(where: { $0.id == id }) else {
      throw .unknownCommand(id, suggestions: similar(to: id))
    }
    let screens = table.screens(of: entry.command)
    let others = table.entries.filter {
      $0.command != entry.command && !table.screens(of: $0.command).isDisjoint(with: screens)
    }
    var pressed: [Key] = []
    for name in names {
      guard let key = Key(named: name) else { throw .unknownKey(name) }
      if key.isTakenElsewhere { throw .taken(name) }
      let owner = others.first { chosen.contains($0.command) && keys(of: $0.command).contains(key) }
      if let owner { throw .twice(key: name, command: owner.id) }
      pressed.append(key)
    }
    if pressed.isEmpty && needed.contains(entry.command) { throw .none(command: id) }
    for other in others { keys[other.command]?.removeAll { pressed.contains($0) } }
    keys[entry.command] = pressed
    chosen.insert(entry.command)
    index()
  }

  private mutating func index() {
    commands = [:]
    for entry in table.entries {
      for screen in table.screens(of: entry.command) {
        for key in keys[entry.command] ?? [] { commands[screen, default: [:]][key] = entry.command }
      }
    }
  }

  private func similar(to id: String) -> [String] {
    Array(
      table.entries.map(\.id).compactMap { name in
        FuzzyMatch(id, in: name).map { (name, $0.score) }
      }.sorted { $0.1 > $1.1 }.map(\.0).prefix(3))
  }
}
