/// A key that the footer shows, with what it does here and now.
public struct FooterKey: Hashable, Sendable {
  /// The keys, as they are written.
  public let keys: String
  /// What they do.
  public let name: String
  /// What a click does: the one command, or of two the one whose key is hit; none where nothing is.
  public let commands: [Command]

  /// A key.
  public init(keys: String, name: String, commands: [Command] = []) {
    self.keys = keys
    self.name = name
    self.commands = commands
  }
}
