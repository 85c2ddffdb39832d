import Experiments
import Foundation

/// The files that come with the program.
///
/// They are looked for where `BACKSTEP_SHARE` says, if it is set; else next to the installed
/// program (`../share/backstep`), then in the source tree that the program was built in.
struct ShippedFiles {
  /// The folder of the experiments; nil if it is nowhere.
  let experiments: String?
  /// The folder of the lessons; nil if it is nowhere.
  let lessons: String?
  private let places: [String]

  /// Finds the folders.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    if let share = environment["BACKSTEP_SHARE"], !share.isEmpty {
      places = [share]
    } else {
      places = Self.places
    }
    let files = FileManager.default
    experiments = places.map { "\($0)/experiments" }.first {
      files.fileExists(atPath: "\($0)/\(Self.landmark)")
    }
    lessons = places.map { "\($0)/lessons" }.first { files.fileExists(atPath: $0) }
  }

  /// The bytes of a shipped experiment's file.
  func read(_ file: String) throws(FileProblem) -> [UInt8] {
    guard let experiments else { throw missing("experiments") }
    return try FileBytes.read("\(experiments)/\(file)", limit: Limits.bytes)
  }

  /// That a folder is in none of the places.
  func missing(_ folder: String) -> FileProblem {
    .notShipped(folder, places: places.map { "\($0)/\(folder)" })
  }

  private static var landmark: String { BuiltIn.file(of: BuiltIn.names[0]) }

  private static var places: [String] {
    var places: [String] = []
    if let folder = executableFolder {
      places.append(folder.deletingLastPathComponent().path + "/share/backstep")
      places += sourceTree(above: folder)
    }
    let source = URL(fileURLWithPath: #filePath)
    return places + sourceTree(above: source.deletingLastPathComponent())
  }

  /// The nearest package above a folder; a stranger's folder of experiments does not count.
  private static func sourceTree(above start: URL) -> [String] {
    var folder = start
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.path + "/Package.swift") {
        return [folder.path]
      }
      folder.deleteLastPathComponent()
    }
    return []
  }

  private static var executableFolder: URL? {
    let path = (try? FileBytes.resolved("/proc/self/exe")) ?? Bundle.main.executablePath
    return path.map {
      URL(fileURLWithPath: $0).resolvingSymlinksInPath().deletingLastPathComponent()
    }
  }
}
