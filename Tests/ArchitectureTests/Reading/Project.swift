import Foundation

/// The files of the project that this test was built from, each read once.
enum Project {
  /// Every Swift file of the program, its tests and its benchmarks, and Package.swift.
  static let sources: [SourceText] =
    (["Sources", "Tests", "Benchmarks"].flatMap { files(in: $0, endings: ["swift"]) }
    + ["Package.swift"]).map { SourceText(path: $0, text: text(of: $0)) }

  /// Those of the program alone.
  static let program = sources.filter { $0.path.hasPrefix("Sources/") }

  /// The C files.
  static let cSources = files(in: "Sources", endings: ["c", "h"]).map { ($0, text(of: $0)) }

  /// The page that says where everything is.
  static let architecture = (path: "ARCHITECTURE.md", text: text(of: "ARCHITECTURE.md"))

  /// Whether there is a file or folder of this path.
  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }

  private static let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { folder, _ in
    folder.deletingLastPathComponent()
  }

  private static func text(of path: String) -> String {
    (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)) ?? ""
  }

  private static func files(in folder: String, endings: Set<String>) -> [String] {
    let paths = try? FileManager.default.subpathsOfDirectory(
      atPath: root.appendingPathComponent(folder).path)
    return (paths ?? []).filter { endings.contains(($0 as NSString).pathExtension) }
      .map { "\(folder)/\($0)" }.sorted()
  }
}
