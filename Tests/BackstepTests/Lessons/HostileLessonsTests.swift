import Foundation
import Testing

/// Files that someone might hand to a learner, to no good end: they are refused, or harmless.
@Suite("Hostile lesson files")
struct HostileLessonsTests {
  /// What is in a file, and what is said of it; nil where it may be opened.
  struct Hostile: Sendable, CustomTestStringConvertible {
    let name: String
    let text: @Sendable () -> String
    let message: String?

    init(_ name: String, _ message: String?, _ text: @escaping @Sendable () -> String) {
      (self.name, self.message, self.text) = (name, message, text)
    }

    var testDescription: String { name }
  }

  static let all = [
    Hostile("ten megabytes", "bytes; allowed: at most 1048576") {
      LessonSource.text(body: String(repeating: "word word\n", count: 1_000_000))
    },
    Hostile("one line of a megabyte", nil) {
      LessonSource.text(body: String(repeating: "word ", count: 200_000))
    },
    Hostile("deep quotes", "more than 32 deep") {
      LessonSource.text(body: String(repeating: "> ", count: 50_000) + "a")
    },
    Hostile("deep lists", "more than 32 deep") {
      LessonSource.text(
        body: (0..<300).map { String(repeating: "  ", count: $0) + "- a\n" }.joined())
    },
    Hostile("deep YAML", "more than 64 deep") {
      LessonSource.text(
        body: "```show\nkeys: " + String(repeating: "[", count: 50_000) + "\n```\n")
    },
    Hostile("YAML that grows", "found an anchor") {
      let rows = (1...9).map { row in
        "a\(row): &a\(row) [" + Array(repeating: "*a\(row - 1)", count: 9).joined(separator: ",")
          + "]"
      }
      return LessonSource.text(
        body: "```show\na0: &a0 [x]\n" + rows.joined(separator: "\n") + "\n```\n")
    },
    Hostile("escape sequences", "U+001B") {
      LessonSource.text(body: "\u{1B}]0;title\u{07}\u{1B}[2J")
    },
    Hostile("escapes in YAML", "U+001B") { LessonSource.text(title: "\"a\\e[2Jb\"") },
    Hostile("writing that turns around", "U+202E") { LessonSource.text(body: "a\u{202E}b") },
    Hostile("an endless formula", "found 100001 characters") {
      LessonSource.text(body: "Now `=" + String(repeating: "(", count: 100_000) + "1`")
    },
    Hostile("a formula with very many terms", "found 200001 characters") {
      LessonSource.text(body: "Now `=1" + String(repeating: "+1", count: 100_000) + "`")
    },
    Hostile("endless TeX", "found more than 1000 characters") {
      LessonSource.text(body: "$" + String(repeating: "\\frac{", count: 50_000) + "$")
    },
    Hostile("stars", nil) { LessonSource.text(body: String(repeating: "*a_ ", count: 100_000)) },
    Hostile("an experiment above the folder", "experiment") {
      LessonSource.text(experiment: "../secret.yaml")
    },
    Hostile("an absolute experiment", "experiment") {
      LessonSource.text(experiment: "/etc/passwd.yaml")
    },
    Hostile("an experiment by a link", "outside") { LessonSource.text(experiment: "link.yaml") },
    Hostile("an experiment by a linked folder", "outside") {
      LessonSource.text(experiment: "links/secret.yaml")
    },
    Hostile("an experiment that is a pipe", "ordinary") {
      LessonSource.text(experiment: "pipe.yaml")
    },
    Hostile("a hundred thousand questions", "bytes; allowed: at most 1048576") {
      LessonSource.text(
        body: String(repeating: "```predict\nquestion: a\nanswer: C\n```\n", count: 100_000))
    },
    Hostile("twenty thousand questions", nil) {
      LessonSource.text(
        body: String(repeating: "```predict\nquestion: a\nanswer: C\n```\n", count: 20_000))
    },
    Hostile("nothing", "a lesson starts with") { "" },
    Hostile("bytes", "U+0000") { "\0\0\0" },
  ]

  private func folder(_ hostile: Hostile, _ scratch: Scratch) throws -> String {
    let folder = try scratch.lessons(["01-hostile.md": hostile.text()])
    let secret = scratch.file("secret.yaml")
    try FileManager.default.copyItem(
      atPath: "\(Program.root)/experiments/mazur.yaml", toPath: secret)
    symlink(secret, "\(folder)/link.yaml")
    symlink(scratch.folder, "\(folder)/links")
    mkfifo("\(folder)/pipe.yaml", 0o600)
    return folder
  }

  @Test("they are refused by the command that opens them, or opened", arguments: all)
  func opened(_ hostile: Hostile) throws {
    let scratch = try Scratch()
    let folder = try folder(hostile, scratch)
    let start = ContinuousClock().now
    for arguments in [["hostile", "--lessons", folder], ["\(folder)/01-hostile.md"]] {
      let run = try Program.run(["lesson"] + arguments)
      #expect(run.status == 2)
      #expect(run.errors.contains(hostile.message ?? "terminal"), "\(run.errors.prefix(500))")
      if hostile.message != nil { #expect(!run.errors.contains("terminal")) }
      #expect(!run.errors.contains("\u{1B}") && !run.errors.contains("\u{202E}"))
      #expect(run.errors.utf8.count < 10_000)
    }
    #expect(ContinuousClock().now - start < .seconds(40))
  }

  @Test(
    "they are listed without harm, and those that are refused are found by the lint", arguments: all
  )
  func listed(_ hostile: Hostile) throws {
    let scratch = try Scratch()
    let folder = try folder(hostile, scratch)
    let list = try Program.run("lessons", "--lessons", folder)
    #expect(list.status == 0)
    #expect(list.output.contains("hostile"))
    #expect(!list.output.contains("\u{1B}") && !list.output.contains("\u{202E}"))
    guard hostile.message != nil else { return }
    let lint = try Program.run("lessons", "lint", folder)
    #expect(lint.status == 1)
    #expect(lint.output.contains("01-hostile.md") || lint.output.contains("\(folder)/"))
    #expect(!lint.output.contains("\u{1B}") && !lint.output.contains("\u{202E}"))
  }

  @Test("a name of a file that a terminal would obey is written so that it does not")
  func fileName() throws {
    let scratch = try Scratch()
    let folder = try scratch.lessons(["01-a\u{1B}[2Jb.md": LessonSource.text()])
    for arguments in [["lessons", "--lessons", folder], ["lessons", "lint", folder]] {
      let run = try Program.run(arguments)
      #expect(!run.output.contains("\u{1B}") && run.output.contains("\\u{1B}"), "\(run.output)")
    }
  }

  @Test("a folder that is a pipe or a device is refused at once")
  func folders() throws {
    let scratch = try Scratch()
    mkfifo(scratch.file("pipe.md"), 0o600)
    for path in [scratch.file("pipe.md"), "/dev/zero", "/dev/null"] {
      let run = try Program.run("lessons", "--lessons", path)
      #expect(run.output.contains("it is no ordinary file"), "\(path): \(run.output)")
    }
  }
}
