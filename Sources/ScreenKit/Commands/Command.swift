import Text

/// A family of commands: all that one can ask of one screen, or of the program, as an enum.
///
/// A family is taken apart by exhaustive switches, so that a new case has to be answered wherever it
/// matters.
public protocol ScreenCommand: Hashable, Sendable {
  /// Its commands with names, keys and sentences, in the order of the help.
  static var entries: [CommandEntry] { get }
}

/// A command of whatever family: what keys, the palette, the footer and the mouse choose.
public struct Command: Hashable, Sendable {
  private let base: any ScreenCommand

  /// A command of a family.
  public init(_ command: some ScreenCommand) { base = command }

  /// The command as one of a family; nil if it is of another.
  public func of<Family: ScreenCommand>(_ family: Family.Type) -> Family? { base as? Family }

  /// Whether both are the same case of the same family.
  public static func == (left: Command, right: Command) -> Bool {
    left.base.isSame(as: right.base)
  }

  /// Hashes the family's command.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(type(of: base)))
    base.hash(into: &hasher)
  }
}

extension ScreenCommand {
  fileprivate func isSame(as other: any ScreenCommand) -> Bool { (other as? Self) == self }

  /// The entry of a command, for the tables of families.
  public func entry(
    _ name: String, _ keys: [Key], _ group: CommandGroup, _ summary: String
  ) -> CommandEntry {
    CommandEntry(Command(self), name: name, keys: keys, summary: summary, group: group)
  }
}
