import Lessons
import Testing

@Suite("The file of progress")
struct ProgressTextTests {
  private static let text = """
    backstep progress 1
    lesson 09-add-both-paths visited 2026-11-26
      part keep-their-signs-δ done
        question 1 attempts 3 hints 1 right
          mistake one-path 2
          mistake sign 1
        question 2 attempts 0 hints 0 skipped
      part two-routes begun
    lesson neuron
      part what%20it%20is not-begun

    """

  @Test("A file reads back as it was written")
  func sample() throws {
    let progress = try Progress(text: Self.text)
    #expect(progress.text == Self.text)
    let id = QuestionID(lesson: "09-add-both-paths", part: "keep-their-signs-δ", number: 1)
    #expect(progress.question(id).mistakes == ["one-path": 2, "sign": 1])
    #expect(progress.question(id).result == .right)
    #expect(try Progress(text: Progress().text) == Progress())
    let windows = Self.text.replacing("\n", with: "\r\n")
    #expect(try Progress(text: windows) == progress)
  }

  @Test("Names of any characters survive", arguments: 0..<40)
  func names(seed: Int) throws {
    let signs = [
      " ", "%", "\n", "a", "δ", "é", "e\u{301}", "\u{1B}", "\"", "-", "1", "²", "漢", "\t",
    ]
    func name(_ shift: Int) -> String {
      (0..<(seed % 5)).map { signs[(seed * 7 + shift + $0 * (shift + 3)) % signs.count] }.joined()
    }
    var progress = Progress()
    progress.visit(name(1), on: name(2))
    let id = QuestionID(lesson: name(3), part: name(4), number: seed + 1)
    progress.attempt(id, isRight: seed % 2 == 0, mistakes: [name(5), name(6)])
    progress.readHints(seed, of: id)
    #expect(try Progress(text: progress.text) == progress)
  }

  @Test(
    "What is not understood is an error on its line, and nothing is read over",
    arguments: [
      ("", 1, ProgressError.Problem.notProgress), ("lesson a\n", 1, .notProgress),
      ("backstep progress 2\nlesson a\n", 1, .otherVersion), ("backstep progress 1", 1, .cutOff),
      ("backstep progress 1\nlesson a", 2, .cutOff),
      ("backstep progress 1\nlesson a\n\nchapter b\n", 4, .notUnderstood),
      ("backstep progress 1\nlesson\n", 2, .notUnderstood),
      ("backstep progress 1\nlesson a b\n", 2, .notUnderstood),
      ("backstep progress 1\nlesson a visited 1 2\n", 2, .notUnderstood),
      ("backstep progress 1\npart a done\n", 2, .notUnderstood),
      ("backstep progress 1\nlesson a\npart b finished\n", 3, .notUnderstood),
      ("backstep progress 1\nlesson a\nlesson a\n", 3, .notUnderstood),
      ("backstep progress 1\nlesson a\npart b done\npart b done\n", 4, .notUnderstood),
      ("backstep progress 1\nlesson a\nquestion 1 attempts 1 hints 0 right\n", 3, .notUnderstood),
      ("backstep progress 1\nlesson a%2\n", 2, .notUnderstood),
      ("backstep progress 1\nlesson a%ff\n", 2, .notUnderstood),
      ("backstep progress 1\nlesson \u{1B}\n", 2, .notUnderstood),
    ])
  func errors(text: String, line: Int, problem: ProgressError.Problem) {
    let error = #expect(throws: ProgressError.self) { try Progress(text: text) }
    #expect(error?.line == line)
    #expect(error?.problem == problem)
  }

  @Test(
    "Counts are whole numbers without a sign",
    arguments: ["-1", "+1", "01", "1.5", "x", "99999999999999999999", "1000001"])
  func counts(count: String) {
    for line in [
      "question 1 attempts \(count) hints 0 open", "question 1 attempts 0 hints \(count) open",
    ] {
      #expect(throws: ProgressError.self) {
        try Progress(text: "backstep progress 1\nlesson a\npart b done\n\(line)\n")
      }
    }
  }

  @Test("A file cut off anywhere is either an error or has less in it, never something else")
  func cut() {
    for length in 0..<Self.text.utf8.count {
      let piece = String(decoding: Self.text.utf8.prefix(length), as: UTF8.self)
      guard let progress = try? Progress(text: piece) else { continue }
      #expect(Self.text.hasPrefix(progress.text))
    }
  }
}
