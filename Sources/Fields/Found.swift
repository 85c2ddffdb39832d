import Text

/// What stands in the file where something else was wanted.
public enum Found: Hashable, Sendable {
  /// No value.
  case nothing
  /// A word or number without quotes.
  case plain(String)
  /// A text in quotes or a block.
  case quoted(String)
  /// A list of this length.
  case list(Int)
  /// A mapping of this many keys.
  case mapping(Int)
}

extension Found: CustomStringConvertible {
  /// The value as a message shows it.
  public var description: String {
    switch self {
    case .nothing: "nothing"
    case .plain(let text):
      NumberText.isNumber(text) || ["true", "false", "null", "~"].contains(text)
        ? PlainText.shown(text) : "\"\(PlainText.shown(text))\""
    case .quoted(let text): "\"\(PlainText.shown(text))\" in quotes"
    case .list(let count): count == 0 ? "an empty list" : "a list of \(count)"
    case .mapping(let count): count == 0 ? "an empty mapping" : "a mapping"
    }
  }
}
