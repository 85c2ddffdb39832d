/// A name in a row of pages.
public struct Tab: Hashable, Sendable {
  /// The key and the name.
  public let text: String
  /// Whether its page is shown.
  public let isChosen: Bool
  /// What a click on it does.
  public let command: Command

  /// A name in a row of pages.
  public init(text: String, isChosen: Bool, command: Command) {
    self.text = text
    self.isChosen = isChosen
    self.command = command
  }
}
