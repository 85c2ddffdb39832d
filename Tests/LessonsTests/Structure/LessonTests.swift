import Derivation
import Foundation
import LessonText
import Lessons
import Mistakes
import Session
import Testing

@Suite("Reading a lesson")
struct LessonTests {
  @Test("The front matter and the parts below it are read")
  func whole() throws {
    let lesson = try Lesson(
      text: """
        ---
        title: "Add both paths"   # as the notes call it
        objective: Add the slopes of two routes
        minutes: 12
        needs: [neuron, chain-rule]
        experiment: two-paths
        ---

        # Two routes

        ## One

        Text.

        ## The other one: δ

        More.
        """, file: "lessons/09-add-both-paths.md")
    #expect(lesson.name == "add-both-paths")
    #expect(lesson.header.title == "Add both paths")
    #expect(lesson.header.objective == "Add the slopes of two routes")
    #expect(lesson.header.minutes == 12)
    #expect(lesson.header.needs == ["neuron", "chain-rule"])
    #expect(lesson.header.needsLine == 5)
    #expect(lesson.header.experiment == .builtIn("two-paths"))
    #expect(lesson.heading?.plainText == "Two routes")
    #expect(lesson.parts.map(\.name) == ["one", "the-other-one-δ"])
    #expect(lesson.parts.map(\.line) == [11, 15])
  }

  @Test("A lesson may need nothing and open nothing, and its lines may end as on Windows")
  func least() throws {
    let lesson = try Lesson(
      text: "\u{FEFF}---\r\ntitle: A\r\nobjective: B\r\nminutes: 1\r\n--- \r\n## C\r\nD\r\n",
      file: "a.md")
    #expect(lesson.header.title == "A")
    #expect(lesson.header.needs == [])
    #expect(lesson.header.experiment == nil)
    #expect(lesson.heading == nil)
    #expect(lesson.parts.map(\.title.plainText) == ["C"])
    #expect(lesson.parts[0].line == 6)
  }

  @Test("A file's bytes must be UTF-8, and not too many")
  func bytes() {
    let errors = #expect(throws: LessonErrors.self) {
      try Lesson(bytes: Array("---\ntitle: ".utf8) + [0xFF, 0x0A], file: "a.md")
    }
    #expect(errors?.description == "a.md:2: found bytes that are not UTF-8; allowed: UTF-8 text")
    let large = #expect(throws: LessonErrors.self) {
      try Lesson(bytes: Array(repeating: 0x61, count: 10_000_000), file: "a.md")
    }
    #expect(
      large?.description == "a.md:1: found 10000000 bytes; allowed: at most 1048576")
  }

  @Test("The lesson that authors are given to start from has no mistake")
  func example() throws {
    let lesson = try Lesson(text: try Self.authoring(), file: "lessons/add-both-paths.md")
    #expect(lesson.parts.map(\.name) == ["two-routes-back", "keep-their-signs", "let-it-learn"])
    #expect(lesson.parts.map(\.questions.count) == [1, 1, 1])
    let names = Names(units: [2, 2, 2])
    #expect(lesson.errors { $0 == .builtIn("mazur") ? names : nil } == nil)
    #expect(lesson.formulas.count == 10)
  }

  @Test("The mistake that authors are shown stands on its line")
  func exampleMistake() throws {
    let guide = try Self.guide()
    let text = try Self.authoring().replacing("answers:", with: "anwsers:")
    let errors = #expect(throws: LessonErrors.self) {
      try Lesson(text: text, file: "add-both-paths.md")
    }
    let first = try #require(errors?.errors.first { "\($0)".contains("anwsers") }?.description)
    #expect(guide.contains(first + "\n"))
  }

  @Test("Authors are told every mistake's name, and no command that is not known")
  func guideIsWhole() throws {
    let guide = try Self.guide()
    for mistake in Mistake.allCases {
      #expect(guide.contains("`\(mistake.rawValue)`"), "\(mistake)")
    }
    let formulas = guide.split(separator: "### Formulas")[1].prefix(1_500).split(
      separator: "## Blocks")[0]
    let commands = formulas.matches(of: /\\([a-zA-Z]+)/).map { String($0.output.1) }
    #expect(commands.count > 40)
    for name in commands {
      let known: [String: String] = [
        "frac": "\\frac{a}{b}", "sqrt": "\\sqrt{a}", "hat": "\\hat{y}", "text": "\\text{a}",
        "mathrm": "\\mathrm{a}", "left": "\\left(a\\right)", "right": "\\left(a\\right)",
      ]
      #expect(throws: Never.self) { try TeXFormula(known[name] ?? "a\\\(name) b") }
    }
  }

  @Test("Authors are told every number that a condition may ask for")
  func factsAreTold() throws {
    let guide = try Self.guide()
    for fact in Fact.allCases {
      let word = fact.rawValue
      let short = word.lastIndex(of: ".").map { word[$0...] } ?? word[...]
      // Of a family the first is written whole, the others from the dot on.
      #expect(guide.contains("`\(word)`") || guide.contains("`\(short)`"), "\(word)")
    }
  }

  private static func guide() throws -> String {
    let root = Sample.folder.deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "lessons/AUTHORING.md"), encoding: .utf8)
  }

  /// What stands between the guide's fences of four backticks.
  private static func authoring() throws -> String {
    let pieces = try guide().split(separator: "````markdown\n", maxSplits: 1)
    let rest = try #require(pieces.last)
    return String(rest[..<(try #require(rest.firstRange(of: "````")?.lowerBound))])
  }
}
