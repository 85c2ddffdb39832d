/// Something that one can ask of the screen.
public enum VanishingCommand: Hashable, Sendable {
  /// The next page.
  case nextPage
}

/// The commands of the screen, as a part of the one table.
enum VanishingCommands {
  static let entries: [CommandEntry] = [
    entry(.nextPage, "next vanishing page", [.character("v")], .view, "the next page of the screen")
  ]

  private static func entry(
    _ command: VanishingCommand, _ name: String, _ keys: [KeyPress], _ group: CommandGroup,
    _ summary: String
  ) -> CommandEntry {
    CommandEntry(
      command: .vanishing(command), name: name, keys: keys, summary: summary, group: group,
      screens: [.vanishing])
  }
}

extension State {
  /// Does what a command of the screen says.
  mutating func perform(_ command: VanishingCommand) -> [Effect] { [] }

  /// Does what a command of other screens means here; returns whether it means anything.
  mutating func performInVanishing(_ command: Command) -> Bool { false }

  /// Why a command does nothing here and now; nil if it does something, or is none of the screen's.
  func whyNotInVanishing(_ command: Command) -> String? { nil }

  /// The keys that matter here, the most important first.
  var vanishingFooter: [FooterKey] {
    [footer([.vanishing(.nextPage)], "page"), footer([.quit], "quit"), footer([.help], "help")]
  }
}
