import Drawing
import Foundation
import Testing

/// A screen as a text file: its text, its styles, what the letters of the styles mean.
///
/// The file stands in the folder Screens of the target whose test asks for it. With BACKSTEP_RECORD
/// set it is written anew, and the test fails to say so.
package struct Snapshot {
  package let name: String
  private let folder: URL

  package init(name: String, test: String = #filePath) {
    self.name = name
    folder = Self.target(of: URL(filePath: test)).appending(path: "Screens")
  }

  package func check(_ canvas: Canvas, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appending(path: "\(name).txt")
    let actual = canvas.styledText + "\n"
    if ProcessInfo.processInfo.environment["BACKSTEP_RECORD"] != nil {
      try actual.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.lastPathComponent)", sourceLocation: sourceLocation)
      return
    }
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record(
        "there is no \(file.lastPathComponent); BACKSTEP_RECORD=1 makes it",
        sourceLocation: sourceLocation)
      return
    }
    if let difference = Self.difference(expected, actual) {
      Issue.record(
        "\(file.lastPathComponent) differs\n\(difference)", sourceLocation: sourceLocation)
    }
  }

  /// Row by row what was expected and what came; nil where nothing differs.
  package static func difference(_ expected: String, _ actual: String) -> String? {
    guard expected != actual else { return nil }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    return (0..<max(old.count, new.count)).compactMap { row in
      let before = row < old.count ? String(old[row]) : "(no such row)"
      let after = row < new.count ? String(new[row]) : "(no such row)"
      return before == after ? nil : "row \(row)\n  - \(before)\n  + \(after)"
    }.joined(separator: "\n")
  }

  /// The folder of the target that a file belongs to: the one below Tests.
  private static func target(of file: URL) -> URL {
    var folder = file.deletingLastPathComponent()
    while folder.deletingLastPathComponent().lastPathComponent != "Tests", folder.path.count > 1 {
      folder.deleteLastPathComponent()
    }
    return folder
  }
}
