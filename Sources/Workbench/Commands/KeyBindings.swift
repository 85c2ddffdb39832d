import Text

/// Which key presses which command: the table's keys, with what the settings change.
public struct KeyBindings: Hashable, Sendable {
  private var keys: [Command: [Key]] = [:]
  private var commands: [ScreenKind: [Key: Command]] = [:]
  /// The commands whose keys were chosen.
  private var chosen: Set<Command> = []

  /// The keys of the table.
  public static let standard = KeyBindings()

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

  private init() {
    for entry in CommandTable.entries { keys[entry.command] = entry.keys }
    index()
  }

  /// The keys of a command, the one to show first.
  public func keys(of command: Command) -> [Key] { keys[command] ?? [] }

  /// The command that a key presses on a screen.
  public func command(for key: Key, on screen: ScreenKind) -> Command? {
    commands[screen]?[key]
  }

  /// Gives a command other keys than it has, by its name in the settings and theirs.
  ///
  /// What another command had such a key for it loses only if it was given none of its own: a key
  /// that stands in the settings twice is a problem.
  public mutating func bind(_ id: String, to names: [String]) throws(Problem) {
    guard let entry = CommandTable.entries.first(where: { $0.id == id }) else {
      throw .unknownCommand(id, suggestions: Self.similar(to: id))
    }
    let rivals = CommandTable.entries.filter {
      $0.command != entry.command && !$0.screens.isDisjoint(with: entry.screens)
    }
    var pressed: [Key] = []
    for name in names {
      guard let key = Key(named: name) else { throw .unknownKey(name) }
      if key.isTakenElsewhere { throw .taken(name) }
      let owner = rivals.first { chosen.contains($0.command) && keys(of: $0.command).contains(key) }
      if let owner { throw .twice(key: name, command: owner.id) }
      pressed.append(key)
    }
    let isNeeded = [.quit, .help, .close].contains(entry.command)
    if pressed.isEmpty && isNeeded { throw .none(command: id) }
    for rival in rivals { keys[rival.command]?.removeAll { pressed.contains($0) } }
    keys[entry.command] = pressed
    chosen.insert(entry.command)
    index()
  }

  private mutating func index() {
    commands = [:]
    for entry in CommandTable.entries {
      for screen in entry.screens {
        for key in keys[entry.command] ?? [] { commands[screen, default: [:]][key] = entry.command }
      }
    }
  }

  private static func similar(to id: String) -> [String] {
    Array(
      CommandTable.entries.map(\.id).compactMap { name in
        FuzzyMatch(id, in: name).map { (name, $0.score) }
      }.sorted { $0.1 > $1.1 }.map(\.0).prefix(3))
  }
}
