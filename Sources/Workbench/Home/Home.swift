import Session

/// The screen with the experiments: what can be opened, and a live picture of what is chosen.
public struct Home {
  /// Something that can be opened.
  public struct Entry: Hashable, Sendable {
    /// Under which heading it stands.
    public enum Group: String, Hashable, Sendable, CaseIterable {
      /// Runs that were changed and not saved.
      case kept = "Changed and not saved"
      /// Shipped with the program, and the tour.
      case builtIn = "Built in"
      /// Files that were opened before.
      case recent = "Opened before"
    }

    /// Under which heading it stands.
    public let group: Group
    /// What it is called.
    public let name: String
    /// What there is to see in it, in a line.
    public let summary: String
    /// What opens it; nil for the tour.
    public let source: ExperimentSource?

    /// An entry.
    public init(_ group: Group, name: String, summary: String, source: ExperimentSource?) {
      self.group = group
      self.name = name
      self.summary = summary
      self.source = source
    }

    /// The guided tour.
    public static let tour = Entry(
      .builtIn, name: "tour", summary: "Ten minutes, from the first step to the last. Begin here.",
      source: nil)
  }

  /// What can be opened.
  public internal(set) var entries: [Entry]
  /// The entry that is chosen.
  public internal(set) var chosen = 0
  /// The picture of what is chosen; nil until it is read, and for the tour.
  public internal(set) var preview: Preview?
  /// Why there is no picture.
  public internal(set) var problem: String?

  /// Milliseconds from one frame of the picture to the next.
  static let interval = 40

  /// A screen with entries.
  public init(entries: [Entry] = []) { self.entries = entries }

  /// The entry that is chosen; nil where there is none.
  public var entry: Entry? { entries.indices.contains(chosen) ? entries[chosen] : nil }

  /// Whether the picture still moves.
  var isAlive: Bool { preview?.isRunning ?? false }
}

extension State {
  /// What the row for messages says while there is nothing else: on the home screen the whole line
  /// of the entry that is chosen.
  public var standingNotice: Notice? {
    guard screen == .home, let entry = home.entry else { return nil }
    return Notice(entry.summary, .hint)
  }
}
