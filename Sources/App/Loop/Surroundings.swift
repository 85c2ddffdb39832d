import Home
import ScreenKit

/// What the program around the screens can do: files, and nothing else.
public protocol Surroundings {
  /// Writes a text to a new file, whole or not at all; says what stands against it, nil when done.
  func save(_ text: String, as name: String) -> String?
  /// Reads an experiment; a reason where it cannot be.
  func read(_ source: ExperimentSource) -> Result<OpenedExperiment, ReadProblem>
  /// Remembers that an experiment was opened.
  func remember(_ source: ExperimentSource)
  /// Keeps a changed run for the next start; says what stands against it, nil when done.
  func keep(_ run: KeptRun) -> String?
  /// Takes a recent file or a kept run off the list.
  func forget(_ source: ExperimentSource)
  /// What the home screen lists.
  func entries() -> [HomeModel.Entry]
  /// Does what an effect says about lessons, and says what came of it; nil for nothing.
  func answer(_ effect: Effect) -> Message?
}

extension Surroundings {
  /// Has no lessons, and keeps nothing of what is done in them.
  public func answer(_ effect: Effect) -> Message? { nil }
}

/// Why an experiment cannot be read, in a line.
public struct ReadProblem: Error, Hashable, Sendable {
  /// What was found and what is allowed.
  public let text: String

  /// A reason.
  public init(_ text: String) { self.text = text }
}

/// Surroundings without files.
public struct NoSurroundings: Surroundings {
  /// Nothing.
  public init() {}

  private static let reason = "this program cannot use files"

  /// Refuses.
  public func save(_ text: String, as name: String) -> String? { Self.reason }

  /// Refuses.
  public func read(_ source: ExperimentSource) -> Result<OpenedExperiment, ReadProblem> {
    .failure(ReadProblem(Self.reason))
  }

  /// Refuses.
  public func keep(_ run: KeptRun) -> String? { Self.reason }

  /// Has nothing to remember.
  public func remember(_ source: ExperimentSource) {}

  /// Has nothing to forget.
  public func forget(_ source: ExperimentSource) {}

  /// Refuses lessons, and forgets what is done in them.
  public func answer(_ effect: Effect) -> Message? {
    switch effect {
    case .listLessons, .openLesson: .lessonProblem(Self.reason)
    case .checkLesson, .record, .save, .export, .open, .preview, .keep, .forget, .copy, .copyScreen,
      .captureMouse, .redraw, .suspend, .quit:
      nil
    }
  }

  /// Lists nothing.
  public func entries() -> [HomeModel.Entry] { [] }
}
