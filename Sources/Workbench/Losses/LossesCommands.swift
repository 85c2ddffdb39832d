/// Something that one can ask of the screen.
public enum LossesCommand: Hashable, Sendable {
  /// The next page.
  case nextPage
}

/// The commands of the screen, as a part of the one table.
enum LossesCommands {
  static let entries: [CommandEntry] = [
    entry(.nextPage, "next losses page", [.character("v")], .view, "the next page of the screen")
  ]

  private static func entry(
    _ command: LossesCommand, _ name: String, _ keys: [KeyPress], _ group: CommandGroup,
    _ summary: String
  ) -> CommandEntry {
    CommandEntry(
      command: .losses(command), name: name, keys: keys, summary: summary, group: group,
      screens: [.losses])
  }
}

extension State {
  /// Does what a command of the screen says.
  mutating func perform(_ command: LossesCommand) -> [Effect] { [] }

  /// Does what a command of other screens means here; returns whether it means anything.
  mutating func performInLosses(_ command: Command) -> Bool { false }

  /// Why a command does nothing here and now; nil if it does something, or is none of the screen's.
  func whyNotInLosses(_ command: Command) -> String? { nil }

  /// The keys that matter here, the most important first.
  var lossesFooter: [FooterKey] {
    [footer([.losses(.nextPage)], "page"), footer([.quit], "quit"), footer([.help], "help")]
  }
}
