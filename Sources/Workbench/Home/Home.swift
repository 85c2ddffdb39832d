import Session

/// The screen with the experiments: what can be opened, and a live picture of what is chosen.
public struct Home {
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

    private init(_ name: String, _ summary: String, _ command: Command, _ facts: String) {
      (group, self.name, self.summary) = (.guide, name, summary)
      target = .command(command, facts: facts)
    }

    /// The guided tour.
    public static let tour = Entry(
      "tour", "Ten minutes, from the first step to the last. Begin here.", .tour,
      "A network learns XOR before your eyes. You step through one neuron, follow a slope back, "
        + "nudge a weight, change the learning rate, and take it all back again.")

    /// The guided lessons.
    public static let lessons = Entry(
      "lessons", "Guided, from one neuron to Adam: read, try, answer, at your own pace.", .lessons,
      "Each takes some ten minutes beside the live screen. You compute a number before it is "
        + "shown; a wrong answer is told by its mistake. It goes on where you left it.")

    /// The lessons, the tour, and the screens that show one idea each.
    public static let guides = [
      lessons, tour,
      Entry(
        "activations", "Every activation and its derivative, with a point to move.",
        .exhibit(.activations),
        "f and f′ of sigmoid, tanh, ReLU and the others: what comes out, what slope comes back, "
          + "and where a unit saturates or dies."),
      Entry(
        "losses", "Drag an outlier; see how wrong a confident mistake is.", .exhibit(.losses),
        "Squared, absolute and Huber against the residual; one outlier and its pull on each fit; "
          + "cross-entropies against the logit; the Jacobian of softmax."),
      Entry(
        "vanishing gradient", "A deep stack: the slope shrinks layer by layer.",
        .exhibit(.vanishing),
        "A chain of sigmoids, up to 50 layers deep. Each layer multiplies the gradient by σ′·w: "
          + "see it vanish, see it explode, and change depth, activation and weights."),
    ]
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

extension State {
  /// What the row for messages says while there is nothing else: on the home screen the whole line
  /// of the entry that is chosen.
  public var standingNotice: Notice? {
    guard screen == .home, let entry = home.entry else { return nil }
    return Notice(entry.summary, .hint)
  }
}
