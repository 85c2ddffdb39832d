import Experiments
import ScreenKit

/// The screen with the experiments: what can be opened, and a live picture of what is chosen.
public struct HomeModel {
  /// Something that can be opened.
  public struct Entry: Hashable, Sendable {
    /// Under which heading it stands.
    public enum Group: String, Hashable, Sendable, CaseIterable {
      /// Runs that were changed and not saved.
      case kept = "Changed and not saved"
      /// The tour, and screens about one idea.
      case guide = "To look at"
      /// Experiments shipped with the program.
      case builtIn = "Experiments"
      /// Files that were opened before.
      case recent = "Opened before"
    }

    /// Under which heading it stands.
    public let group: Group
    /// What it is called.
    public let name: String
    /// What there is to see in it, in a line.
    public let summary: String
    /// What a choice of it does.
    public let target: Target

    /// What a choice of an entry does.
    public enum Target: Hashable, Sendable {
      /// Opens an experiment.
      case experiment(ExperimentSource)
      /// Does what a command does; the facts say what there is to see.
      case command(Command, facts: String)
    }

    /// The experiment that it opens; nil where it opens none.
    public var source: ExperimentSource? {
      if case .experiment(let source) = target { source } else { nil }
    }

    /// An entry that opens an experiment.
    public init(_ group: Group, name: String, summary: String, source: ExperimentSource) {
      (self.group, self.name, self.summary) = (group, name, summary)
      target = .experiment(source)
    }

    /// An entry that does what a command does; the facts say what there is to see.
    public init(guide name: String, _ summary: String, _ command: Command, facts: String) {
      (group, self.name, self.summary) = (.guide, name, summary)
      target = .command(command, facts: facts)
    }
  }

  /// What can be opened.
  public internal(set) var entries: [Entry]
  /// The entry that is chosen.
  public internal(set) var chosen = 0
  /// The picture of what is chosen; nil until it is read, and where no experiment is chosen.
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
