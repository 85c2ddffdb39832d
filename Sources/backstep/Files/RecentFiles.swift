import App
import Foundation
import Home
import LessonPlayer
import ScreenKit

/// The experiment files that were opened last, remembered in the state folder.
struct RecentFiles {
  private let folder: StateFolder
  private static let name = "recent"
  /// Far more than twenty paths need.
  private static let limit = 1 << 20

  init(folder: StateFolder = StateFolder()) { self.folder = folder }

  /// The absolute paths, newest first; those that are gone too.
  var paths: [String] { stored.paths }

  /// Puts a file first, and says what stands against it; nil when it is done.
  ///
  /// A path that is not absolute is taken from the working directory.
  func add(_ path: String) -> String? {
    change { $0.add(URL(fileURLWithPath: path).standardizedFileURL.path) }
  }

  /// Takes a path out, and says what stands against it.
  func remove(_ path: String) -> String? {
    change { $0.remove(path) }
  }

  private var stored: RecentPaths {
    RecentPaths(text: folder.text(of: Self.name, limit: Self.limit) ?? "")
  }

  private func change(_ body: (inout RecentPaths) -> Void) -> String? {
    if let problem = folder.prepare() { return problem }
    return folder.alone {
      var recent = stored
      body(&recent)
      return WholeFile.replace(recent.text, at: folder.item(Self.name))
    }
  }
}
