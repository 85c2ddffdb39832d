import App
import Experiments
import Foundation
import Home
import LessonPlayer
import ScreenKit

/// Runs that were not saved when the program had to end, kept in the state folder.
struct KeptRuns {
  /// A run that can be offered.
  struct Entry: Equatable {
    /// The name of its file, which stands for it.
    let name: String
    /// What it was called.
    let title: String
    /// When it was kept.
    let date: Date
  }

  private let folder: StateFolder
  private static let limit = 20

  init(folder: StateFolder = StateFolder(path: StateFolder().item("runs"))) {
    self.folder = folder
  }

  /// Keeps a run, forgets the oldest beyond twenty, and says what stands against it; nil when done.
  ///
  /// - Parameters:
  ///   - title: What the run was called.
  ///   - text: The experiment file.
  ///   - date: Now.
  /// - Returns: What stands against it, in a line.
  func keep(title: String, text: String, at date: Date = Date()) -> String? {
    if let problem = folder.prepare() { return problem }
    let seconds = Int(max(0, date.timeIntervalSince1970))
    let run = KeptRunFile(title: title, seconds: seconds, yaml: text)
    return folder.alone {
      var name = KeptRunName(seconds: seconds, process: Int(getpid()), number: 0)
      while FileManager.default.fileExists(atPath: folder.item(name.file)) {
        name = KeptRunName(seconds: seconds, process: name.process, number: name.number + 1)
      }
      let problem = WholeFile.create(run.text, at: folder.item(name.file))
      if problem == nil { forgetOldest() }
      return problem
    }
  }

  /// The runs that are kept, newest first; files of others are left out.
  var entries: [Entry] {
    names.reversed().compactMap { name in
      folder.head(of: name.file, count: KeptRunFile.headLength).flatMap(KeptRunFile.init(text:)).map
      {
        Entry(
          name: name.file, title: $0.title,
          date: Date(timeIntervalSince1970: Double($0.seconds)))
      }
    }
  }

  /// The path of a run's file, which is an experiment file; nil for a name that is none of a run.
  func path(of name: String) -> String? {
    KeptRunName(file: name).map { folder.item($0.file) }
  }

  /// Forgets a run, and says what stands against it; nil when it is gone.
  func remove(_ name: String) -> String? {
    guard let path = path(of: name) else { return "\(name): there is no such run" }
    return unlink(path) == 0 || errno == ENOENT
      ? nil : "\(path): \(String(cString: strerror(errno)))"
  }

  /// The names of kept runs, oldest first.
  private var names: [KeptRunName] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.compactMap(KeptRunName.init(file:)).sorted()
  }

  private func forgetOldest() {
    for name in names.dropLast(Self.limit) { unlink(folder.item(name.file)) }
  }
}
