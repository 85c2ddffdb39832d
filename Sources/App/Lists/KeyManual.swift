import ScreenKit
import Text

/// All keys as a page of text, for reading without a screen.
public struct KeyManual: Sendable {
  /// The page.
  public let text: String

  /// The page of these keys.
  public init(_ keys: KeyBindings? = nil) {
    let keys = keys ?? Rooms.bindings
    let groups = CommandGroup.allCases.map { group in
      let entries = keys.table.entries.filter { $0.group == group }
      let lines = entries.map { entry in
        let labels = keys.keys(of: entry.command).map { $0.label() }.joined(separator: " ")
        return "  " + Self.padded(labels, 14) + Self.padded(entry.id, 22) + entry.summary
      }
      return ([group.rawValue] + lines).joined(separator: "\n")
    }
    text =
      groups.joined(separator: "\n\n") + "\n\n"
      + "The middle column is the name by which the file of settings calls a command;\n"
      + "the palette finds those without a key.\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
