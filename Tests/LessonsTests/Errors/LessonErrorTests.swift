import Foundation
import Lessons
import Testing

@Suite("Errors in lessons")
struct LessonErrorTests {
  private static let broken = Sample.folder.appending(path: "Broken")

  /// The messages that belong to the lessons in the folder `Broken`, by file.
  private static let expected: [(file: String, message: String)] = {
    let text = try? String(contentsOf: broken.appending(path: "expected.txt"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map { line in
      (String(line.prefix { $0 != ":" }), String(line))
    }
  }()

  @Test("Each broken lesson has one mistake, which is told on its line", arguments: expected)
  func broken(file: String, message: String) throws {
    let data = try Data(contentsOf: Self.broken.appending(path: file))
    let errors = #expect(throws: LessonErrors.self) {
      try Lesson(bytes: Array(data), file: file)
    }
    #expect(errors?.description == message)
  }

  @Test("Every file in the folder is expected to have a mistake")
  func all() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.broken.path)
    #expect(Set(files) == Set(Self.expected.map(\.file)).union(["expected.txt"]))
  }

  @Test("All mistakes of a file are told, by line")
  func several() {
    let errors = Sample.errors(
      ofBody: """
        ## One

        ```predict
        qestion: Why?
        answer: 3
        digits: 0
        ```

        ```hint
        Think of $\\fraq{1}{2}$ and `=q1`.
        ```

        ## One

        An <i>italic</i> text.
        """)
    #expect(errors.map(\.line) == [7, 9, 10, 11, 12, 16, 16, 19, 21, 21])
  }

  @Test("No more than a hundred are listed, and the others counted")
  func many() throws {
    let body = "## Part\n\nText.\n" + String(repeating: "\n<b>\n", count: 150)
    let errors = #expect(throws: LessonErrors.self) { try Sample.lesson(body) }
    #expect(errors?.errors.count == 100)
    #expect(errors?.omitted == 50)
    #expect(errors?.description.hasSuffix("\n… and 50 more") ?? false)
  }

  @Test("A message says nothing to the terminal that it is shown on")
  func escape() throws {
    let errors = #expect(throws: LessonErrors.self) {
      try Sample.lesson("## A\n\nB\n", file: "a\u{1B}[2J/b c.md")
    }
    let text = try #require(errors?.description)
    #expect(text.hasPrefix("a\\u{1B}[2J/b c.md:1: the file is called \"b c.md\""))
  }
}
