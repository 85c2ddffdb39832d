import App
import Experiments
import Foundation
import Home
import LessonPlayer
import ScreenKit

/// The files of the program, as the screens use them.
struct ProgramFiles: Surroundings {
  private let shipped = ShippedFiles()
  private let recent = RecentFiles()
  private let kept = KeptRuns()
  /// The lessons, and what was done in them.
  let lessons: LessonMailbox

  init(lessons: LessonMailbox = LessonMailbox()) { self.lessons = lessons }

  /// The experiment that the home screen begins with.
  func first() throws(ExperimentError) -> OpenedExperiment {
    let file = try ExperimentFile(named: BuiltIn.names[0])
    return OpenedExperiment(
      source: file.source, title: file.title, experiment: file.experiment)
  }

  func save(_ text: String, as name: String) -> String? {
    if let problem = WholeFile.create(text, at: name) { return problem }
    if name.hasSuffix(".yaml") { _ = recent.add(name) }
    return nil
  }

  func read(_ source: ExperimentSource) -> Result<OpenedExperiment, ReadProblem> {
    do throws(ExperimentError) {
      let (name, title) = try place(of: source)
      let file = try ExperimentFile(named: name)
      return .success(
        OpenedExperiment(
          source: source, title: title ?? file.title, experiment: file.experiment))
    } catch {
      return .failure(ReadProblem("\(error)"))
    }
  }

  /// The name of an experiment, and its title where the file does not know it.
  private func place(of source: ExperimentSource) throws(ExperimentError) -> (String, String?) {
    switch source {
    case .builtIn(let name): return (name, nil)
    case .file(let path): return (path.contains("/") ? path : "./\(path)", nil)
    case .kept(let name):
      guard let path = kept.path(of: name) else {
        throw ExperimentError(
          file: name, problem: .unreadable(reason: "there is no such run any more"))
      }
      return (path, kept.entries.first { $0.name == name }?.title)
    }
  }

  func answer(_ effect: Effect) -> Message? { lessons.answer(effect) }

  func remember(_ source: ExperimentSource) {
    // Not to be remembered is no reason not to be opened.
    if case .file(let path) = source { _ = recent.add(path) }
  }

  func keep(_ run: KeptRun) -> String? { kept.keep(title: run.title, text: run.text) }

  func forget(_ source: ExperimentSource) {
    switch source {
    case .builtIn: break
    case .file(let path): _ = recent.remove(path)
    case .kept(let name): _ = kept.remove(name)
    }
  }

  /// What was not saved comes first, then what is to be looked at and what is built in, then recent files.
  func entries() -> [HomeModel.Entry] {
    let runs = kept.entries.map { run in
      HomeModel.Entry(
        .kept, name: run.title, summary: "kept on \(run.date.minute), not saved yet",
        source: .kept(run.name))
    }
    let builtIn = BuiltIn.names.map { name in
      let bytes = (try? shipped.read(BuiltIn.file(of: name))) ?? []
      return HomeModel.Entry(
        .builtIn, name: name, summary: BuiltIn.summary(ofFile: bytes), source: .builtIn(name))
    }
    let files = recent.paths.map { path in
      HomeModel.Entry(
        .recent, name: (path as NSString).lastPathComponent,
        summary: (path as NSString).deletingLastPathComponent, source: .file(path))
    }
    return runs + HomeModel.Entry.guides + builtIn + files
  }
}

extension ExperimentFile {
  /// Where it came from.
  var source: ExperimentSource { path.map { .file($0) } ?? .builtIn(name) }
}
