import Foundation
import Testing

@Suite("backstep lessons book")
struct LessonsBookCommandTests {
  @Test("All lessons are one new file, which is never written over")
  func book() throws {
    let scratch = try Scratch()
    let out = scratch.file("book.md")
    let lessons = Program.root + "/lessons"
    let first = try Program.run("lessons", "book", "--to", "markdown", out, "--lessons", lessons)
    #expect(first.status == 0)
    #expect(first.output.isEmpty)
    let text = try String(contentsOfFile: out, encoding: .utf8)
    #expect(text.hasPrefix("# "))
    #expect(text.contains("\n# Answers\n"))
    #expect(text.contains("```text\n"))
    #expect(!text.contains("\u{1B}"))
    let second = try Program.run("lessons", "book", "--to", "markdown", out, "--lessons", lessons)
    #expect(second.status == 1)
    #expect(second.errors.contains("exists already"))
  }
}
