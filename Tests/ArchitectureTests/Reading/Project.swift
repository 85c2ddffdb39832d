import Foundation

/// The files of the project that this test was built from.
enum Project {
  /// The folder of Package.swift.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file of the program, its tests and its benchmarks.
  static func sources() throws -> [SourceText] {
    try ["Sources", "Tests", "Benchmarks"].flatMap { try files(in: $0, endings: ["swift"]) }
      .map { SourceText(path: $0, text: try text(of: $0)) }
  }

  /// The C files.
  static func cSources() throws -> [(path: String, text: String)] {
    try files(in: "Sources", endings: ["c", "h"]).map { ($0, try text(of: $0)) }
  }

  /// Package.swift.
  static func manifest() throws -> Manifest {
    Manifest(try text(of: "Package.swift"))
  }

  /// The folders directly in a folder.
  static func folders(in folder: String) throws -> [String] {
    let contents = try FileManager.default.contentsOfDirectory(
      at: root.appendingPathComponent(folder), includingPropertiesForKeys: [.isDirectoryKey])
    return try contents.filter {
      try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
    }
    .map(\.lastPathComponent).sorted()
  }

  private static func text(of path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  private static func files(in folder: String, endings: Set<String>) throws -> [String] {
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: root.appendingPathComponent(folder).path)
    return paths.filter { endings.contains(($0 as NSString).pathExtension) }
      .map { "\(folder)/\($0)" }.sorted()
  }
}
