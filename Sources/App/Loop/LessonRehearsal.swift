import Drawing
import Text
import Home
import LessonPlayer
import Lessons
import ScreenKit

/// Plays a lesson through plain mode, and then with the same keys through the real screen.
public struct LessonRehearsal {
  private let opened: OpenedLesson
  private let beginning: OpenedExperiment
  private let read: (ExperimentSource) -> Result<OpenedExperiment, ReadProblem>

  /// A rehearsal of a lesson.
  ///
  /// - Parameters:
  ///   - opened: The lesson, with all its experiments.
  ///   - beginning: The experiment that is open until the lesson opens one.
  ///   - read: Reads an experiment that a screen asks for.
  public init(
    _ opened: OpenedLesson, beginning: OpenedExperiment,
    read: @escaping (ExperimentSource) -> Result<OpenedExperiment, ReadProblem>
  ) {
    self.opened = opened
    self.beginning = beginning
    self.read = read
  }

  /// The sizes at which nothing may give an answer away.
  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)]

  /// What both find.
  public var outcome: LintOutcome {
    let view = ScreenView()
    let outcome = LessonLint.play(
      opened, on: State(entries: [], beginning: beginning),
      screens: { state in Self.sizes.map { view.draw(state, size: $0).text() } },
      answering: { Self.answer($0, reading: read) })
    return outcome.adding(outcome.differences(onScreen(outcome.keys).lesson))
  }

  // MARK: Plain mode

  /// Answers what a lesson that is only played asks of files: experiments are read, nothing is
  /// written.
  ///
  /// - Returns: What came of it; nil for what needs no answer.
  public static func answer(
    _ effect: Effect, reading read: (ExperimentSource) -> Result<OpenedExperiment, ReadProblem>
  ) -> Message? {
    switch effect {
    case .preview(let source):
      switch read(source) {
      case .success(let opened): .previewed(source, opened.experiment)
      case .failure(let problem): .openFailed(source, reason: problem.text)
      }
    case .save(let name, _, let note): .saved(path: name, note: note)
    case .redraw, .suspend, .export, .copy, .copyScreen, .captureMouse, .open, .keep, .listLessons,
      .openLesson, .checkLesson, .record, .forget, .quit:
      nil
    }
  }

  // MARK: The screen

  /// How many frames a key gets at most; most need none.
  private static let frames = 400

  private func onScreen(_ keys: [[Key]]) -> State {
    var state = State(entries: [], beginning: beginning)
    _ = state.update(.lessonOpened(opened, Progress()))
    var loop = ScreenLoop(state, surroundings: Rehearsing(reading: read))
    var events: [Event?] = []
    for keys in keys {
      events += keys.map { .key($0) }
      events += Array(repeating: nil, count: Self.frames)
    }
    var terminal = MemoryTerminal(size: Self.sizes[0], events: events)
    _ = loop.run(on: &terminal)
    return loop.state
  }
}

/// Surroundings that write nothing and say that they did.
private struct Rehearsing: Surroundings {
  let reading: (ExperimentSource) -> Result<OpenedExperiment, ReadProblem>

  func save(_ text: String, as name: String) -> String? { nil }

  func read(_ source: ExperimentSource) -> Result<OpenedExperiment, ReadProblem> {
    reading(source)
  }

  func remember(_ source: ExperimentSource) {}

  func keep(_ run: KeptRun) -> String? { nil }

  func forget(_ source: ExperimentSource) {}

  func entries() -> [HomeModel.Entry] { [] }

  func answer(_ effect: Effect) -> Message? { nil }
}
