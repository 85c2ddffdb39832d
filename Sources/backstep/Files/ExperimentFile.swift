import Experiments
import Foundation

/// An experiment that was named on the command line, read.
struct ExperimentFile {
  /// As it was named.
  let name: String
  /// The file; nil for a built-in experiment.
  let path: String?
  /// What it says.
  let experiment: Experiment

  /// Reads a file or a built-in experiment.
  ///
  /// A name without a slash and without a dot is a built-in experiment if there is one of that
  /// name; everything else is a file.
  init(named name: String) throws(ExperimentError) {
    self.name = name
    if BuiltIn.names.contains(name) {
      path = nil
      experiment = try BuiltIn(named: name, read: ShippedFiles().read).experiment
    } else {
      path = name
      experiment = try Self.experiment(inFile: name)
    }
  }

  /// What to call it.
  var title: String { experiment.title ?? name }

  private static func experiment(inFile path: String) throws(ExperimentError) -> Experiment {
    let bytes: [UInt8]
    let folder: DataFolder
    do throws(FileProblem) {
      bytes = try FileBytes.read(path, limit: Limits.bytes)
      folder = try DataFolder(ofFile: path)
    } catch {
      throw failure(error, path)
    }
    return try Experiment(bytes: bytes, file: path, read: folder.read)
  }

  private static func failure(_ problem: FileProblem, _ path: String) -> ExperimentError {
    let file = path.isEmpty ? "\"\"" : path
    switch problem {
    case .tooLarge(let bytes, _):
      return ExperimentError(file: file, problem: .tooLarge(bytes: bytes))
    case .missing where !path.contains("/") && !path.contains("."):
      let names = BuiltIn.names.joined(separator: ", ")
      return ExperimentError(
        file: file,
        problem: .unreadable(
          reason: "there is no such file and no such built-in experiment (\(names))"))
    default: return ExperimentError(file: file, problem: .unreadable(reason: "\(problem)"))
    }
  }
}
