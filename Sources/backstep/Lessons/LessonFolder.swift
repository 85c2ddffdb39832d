import App
import Derivation
import Experiments
import Foundation
import Home
import LessonPlayer
import Lessons
import ScreenKit

/// A folder with lesson files, or one file of them, and the experiments beside them.
struct LessonFolder {
  /// The folder.
  let path: String
  /// The lesson files in it, in the order of their names.
  let files: [String]

  /// The most bytes of a lesson's file that are read, so that the reader can say that it is too large.
  static let limit = 16 << 20

  /// The lessons of a folder, or one lesson's file.
  init(_ path: String) throws(FileProblem) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileProblem(code: errno) }
    if status.st_mode & S_IFMT == S_IFDIR {
      guard access(path, R_OK | X_OK) == 0 else { throw FileProblem(code: errno) }
      self.path = path
      files = Self.lessons(in: path)
    } else {
      let folder = (path as NSString).deletingLastPathComponent
      self.path = folder.isEmpty ? "." : folder
      files = [path]
    }
  }

  /// Files that end in `.md`, but for those in capital letters, such as README.md.
  private static func lessons(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      name.hasSuffix(".md") && !name.hasPrefix(".")
        && name.dropLast(3).contains { $0.isLowercase || $0.isNumber }
    }.sorted().map { "\(folder)/\($0)" }
  }

  /// The bytes of one of its lessons.
  static func bytes(of file: String) throws(FileProblem) -> [UInt8] {
    try FileBytes.requireOrdinary(file)
    return try FileBytes.read(file, limit: limit)
  }

  /// The path of a file that a lesson of this folder names.
  func path(of file: String) -> String { "\(path)/\(file)" }

  /// An experiment that a lesson of this folder opens, with what to call it.
  func opened(_ name: ExperimentName) throws(ExperimentError) -> OpenedExperiment {
    let experiment = try experiment(name)
    let (own, source): (String, ExperimentSource) =
      switch name {
      case .builtIn(let own): (own, .builtIn(own))
      case .file(let own): (own, .file(path(of: own)))
      }
    return OpenedExperiment(
      source: source, title: experiment.title ?? own, experiment: experiment)
  }

  /// An experiment that a lesson of this folder opens.
  func experiment(_ name: ExperimentName) throws(ExperimentError) -> Experiment {
    switch name {
    case .builtIn(let name): return try ExperimentFile(named: name).experiment
    case .file(let file):
      let place = path(of: file)
      do throws(FileProblem) {
        try FileBytes.requireOrdinary(place)
        // The lesson's folder, and links that lead out of it, are checked before anything is read.
        _ = try DataFolder(ofFile: "\(path)/lesson.md").read(file)
      } catch {
        throw ExperimentError(file: place, problem: .unreadable(reason: "\(error)"))
      }
      return try ExperimentFile(named: place).experiment
    }
  }
}
