/// Something that one can ask of the screen.
public enum ActivationsCommand: Hashable, Sendable {
  /// The next page.
  case nextPage
}

/// The commands of the screen, as a part of the one table.
enum ActivationsCommands {
  static let entries: [CommandEntry] = [
    entry(
      .nextPage, "next activations page", [.character("v")], .view, "the next page of the screen")
  ]

  private static func entry(
    _ command: ActivationsCommand, _ name: String, _ keys: [KeyPress], _ group: CommandGroup,
    _ summary: String
  ) -> CommandEntry {
    CommandEntry(
      command: .activations(command), name: name, keys: keys, summary: summary, group: group,
      screens: [.activations])
  }
}

extension State {
  /// Does what a command of the screen says.
  mutating func perform(_ command: ActivationsCommand) -> [Effect] { [] }

  /// Does what a command of other screens means here; returns whether it means anything.
  mutating func performInActivations(_ command: Command) -> Bool { false }

  /// Why a command does nothing here and now; nil if it does something, or is none of the screen's.
  func whyNotInActivations(_ command: Command) -> String? { nil }

  /// The keys that matter here, the most important first.
  var activationsFooter: [FooterKey] {
    [footer([.activations(.nextPage)], "page"), footer([.quit], "quit"), footer([.help], "help")]
  }
}
