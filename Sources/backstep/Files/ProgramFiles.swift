import Experiments
import Views
import Workbench

/// The files of the program, as the screens use them.
struct ProgramFiles: Surroundings {
  private let shipped = ShippedFiles()

  /// The experiment that the home screen begins with.
  func first() throws(ExperimentError) -> OpenedExperiment {
    let file = try ExperimentFile(named: BuiltIn.names[0])
    return OpenedExperiment(
      source: file.source, title: file.title, experiment: file.experiment)
  }

  func save(_ text: String, as name: String) -> String? { NewFile.write(text, to: name) }

  func read(_ source: ExperimentSource) -> Result<OpenedExperiment, ReadProblem> {
    do throws(ExperimentError) {
      let file: ExperimentFile
      switch source {
      case .builtIn(let name), .file(let name): file = try ExperimentFile(named: name)
      case .kept: return .failure(ReadProblem("there is no such run"))
      }
      return .success(
        OpenedExperiment(source: source, title: file.title, experiment: file.experiment))
    } catch {
      return .failure(ReadProblem("\(error)"))
    }
  }

  func keep(_ run: KeptRun) -> String? { nil }

  func forget(_ source: ExperimentSource) {}

  func entries() -> [Home.Entry] {
    let builtIn = BuiltIn.names.map { name in
      let summary = (try? BuiltIn(named: name, read: shipped.read).summary) ?? ""
      return Home.Entry(.builtIn, name: name, summary: summary, source: .builtIn(name))
    }
    return [Home.Entry.tour] + builtIn
  }
}

extension ExperimentFile {
  /// Where it came from.
  var source: ExperimentSource { path.map { .file($0) } ?? .builtIn(name) }
}
