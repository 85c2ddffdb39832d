import Derivation

/// The help: every command with its keys, as the table has them.
public struct HelpPage: Hashable, Sendable {
  /// A line of the help.
  public enum Line: Hashable, Sendable {
    /// A heading.
    case heading(String)
    /// Keys and what they do.
    case command(keys: String, summary: String)
    /// An empty line.
    case blank
  }

  /// The lines.
  public let lines: [Line]

  /// How many lines the smallest terminal shows at once.
  static let leastRows = 15

  /// One line for the keys that choose a granularity by its number.
  private static let granularities = Line.command(
    keys: "1 … \(Granularity.allCases.count)",
    summary: "steps of a " + Granularity.allCases.map(\.name).joined(separator: ", "))

  /// The help of the step screen.
  public init(ascii: Bool) {
    var lines: [Line] = []
    for group in CommandGroup.allCases {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(group.rawValue))
      for entry in CommandTable.entries where entry.group == group {
        if case .granularity(let granularity) = entry.command {
          if granularity == .term { lines.append(Self.granularities) }
          continue
        }
        let keys = entry.keys.map { $0.label(ascii: ascii) }.joined(separator: " ")
        lines.append(.command(keys: keys, summary: entry.summary))
      }
    }
    self.lines = lines
  }
}
