import App
import Derivation
import Drawing
import LessonPlayer
import LessonText
import Lessons
import ScreenKit
import TestSupport
import Testing
import Text

@Suite("Steps to put in order in a lesson")
struct PlayedOrderTests {
  /// Four steps of which the right order is typed as `b d a c`.
  static let body = """
    ## A

    Look.

    ```show
    step: z(h1)
    ```

    ```order
    question: In which order is it done?
    steps:
      - text: the weighted sum
      - text: the *activation*
      - text: the loss, from `=y1`
      - text: the update
    shown: [c, a, d, b]
    ```

    ```reveal
    Each needs the one before.
    ```
    """

  private static let order =
    "b d a c: the weighted sum; the activation; the loss, from 0.01; the update"

  private func pupil(_ lines: String...) throws -> Pupil {
    var pupil = try Pupil(Self.body)
    for line in lines { pupil.type(line) }
    return pupil
  }

  private func id(_ pupil: Pupil) throws -> QuestionID {
    try #require(try pupil.play.ask?.id)
  }

  // MARK: Asked

  @Test("the box shows the steps behind letters, in the order in which they are shown")
  func rows() throws {
    let box = try pupil().box
    #expect(box.kind == "order")
    #expect(box.question.map(\.text) == ["In which order is it done?"])
    #expect(
      box.answers.map(\.text) == [
        "  a) the loss, from 0.01", "  b) the weighted sum", "  c) the update",
        "  d) the activation",
      ])
    #expect(box.invitation == "the letters in order, or ↑ ↓ and Enter")
  }

  @Test("the example of how to answer is never the right order")
  func example() throws {
    #expect(
      try pupil("next").said == "Type the letters in order, such as a b c d, or hint, or skip.")
    #expect(try pupil("a b c d").play.said?.kind == .wrong)
  }

  @Test("no number is hidden while it is open, but one does not step on; afterwards one does")
  func withheld() throws {
    var pupil = try pupil()
    let here = pupil.state.run.moment
    let withheld = try #require(try pupil.play.withheld)
    #expect(!withheld.hides(here))
    #expect(withheld.allows(here))
    #expect(!withheld.allows(Moment(iteration: here.iteration, index: here.index + 1)))
    pupil.type("b d a c")
    #expect(try pupil.play.withheld == nil)
  }

  // MARK: Answered

  @Test(
    "the right letters are right however they are written",
    arguments: ["b d a c", "bdac", "b, d, a, c", "B D A C", " bd  ac ", "b,d,a,c", "Bd aC"])
  func right(_ line: String) throws {
    let pupil = try pupil(line)
    #expect(pupil.said == "Right: \(Self.order).")
    #expect(try pupil.play.result == .right)
    #expect(try pupil.play.progress.question(id(pupil)).attempts == 1)
  }

  @Test(
    "a wrong order is told how many stand in place, and two neighbours that are exchanged",
    arguments: [
      ("d b a c", "2 of 4 stand in place; d and b are exchanged."),
      ("b a d c", "2 of 4 stand in place; a and d are exchanged."),
      ("b d c a", "2 of 4 stand in place; c and a are exchanged."),
      ("a d b c", "2 of 4 stand in place."),
      ("b a c d", "1 of 4 stands in place."),
      ("d b c a", "none of them stands in its place."),
      ("c a d b", "none of them stands in its place."),
    ])
  func wrong(line: String, reply: String) throws {
    let pupil = try pupil(line)
    #expect(pupil.said == "Not yet: \(reply)")
    #expect(try pupil.play.said?.kind == .wrong)
    #expect(try pupil.play.isOpen)
    let tried = try pupil.play.progress.question(id(pupil))
    #expect(tried.attempts == 1)
    #expect(tried.mistakes == [:])
  }

  @Test(
    "what is no order of all letters says what is missing, twice or unknown, and is no try",
    arguments: [
      ("", "a, b, c and d are missing"),
      ("b d a", "c is missing"),
      ("b d", "a and c are missing"),
      ("b d a c b", "b stands there more than once"),
      ("bb dd a c", "b and d stand there more than once"),
      ("b d a c e", "e is none of them"),
      ("b d a c e 7 e", "e and 7 are none of them"),
      ("1 2 3 4 5", "1, 2, 3 and more are none of them; a, b, c and d are missing"),
      ("b b a x", "x is none of them; b stands there more than once; c and d are missing"),
      ("\u{1B}bdac", "\\u{1B} is none of them"),
    ])
  func unclear(line: String, reply: String) throws {
    let pupil = try pupil(line)
    #expect(pupil.said == "Type each letter from a to d once: \(reply).")
    #expect(try pupil.play.said?.kind == .unclear)
    #expect(try pupil.play.attempts == 0)
    #expect(try pupil.play.progress.question(id(pupil)).attempts == 0)
  }

  @Test("skip tells the right order")
  func skipped() throws {
    let pupil = try pupil("skip")
    #expect(pupil.said == "The order is \(Self.order).")
    #expect(try pupil.play.result == .skipped)
  }

  @Test("the right order stands in the box when one comes back to it, unless it was just told")
  func afterwards() throws {
    for line in ["b d a c", "skip"] {
      var pupil = try pupil(line)
      #expect(try pupil.box.answers == [])
      pupil.type("")
      pupil.type("back")
      #expect(
        try pupil.box.answers.map(\.text) == [
          "  b) the weighted sum", "  d) the activation", "  a) the loss, from 0.01",
          "  c) the update",
        ])
    }
  }

  // MARK: Pointed at

  @Test("a click on a step adds its letter to the line, once")
  func clicks() throws {
    var pupil = try pupil()
    for (place, line) in [(1, "b"), (3, "b d"), (1, "b d"), (0, "b d a"), (4, "b d a")] {
      _ = pupil.state.update(.lessonPointed(.answer(place)))
      #expect(try pupil.play.field.text == line)
      #expect(try pupil.play.marked == nil)
    }
    pupil.press(.character(" "), .character("c"), .enter)
    #expect(try pupil.play.result == .right)
    _ = pupil.state.update(.lessonPointed(.answer(2)))
    #expect(try pupil.play.field.text == "")
  }

  @Test("arrows mark a step, and Enter puts it behind the letters of the line until all are there")
  func arrows() throws {
    var pupil = try pupil()
    pupil.press(.down, .down, .enter)
    #expect(try pupil.play.field.text == "b")
    #expect(pupil.said == "Type each letter from a to d once: a, c and d are missing.")
    pupil.press(.down, .down, .enter, .up, .up, .up, .enter, .down, .down, .enter)
    #expect(try pupil.play.field.text == "b d a c")
    #expect(pupil.said == "All letters are there: Enter takes them.")
    #expect(try pupil.play.attempts == 0)
    pupil.press(.enter)
    #expect(try pupil.play.result == .right)
  }

  @Test("what is typed in full is judged, whatever is marked; a marked letter is not taken twice")
  func marked() throws {
    var pupil = try pupil()
    pupil.press(.down)
    pupil.type("b d a c")
    #expect(try pupil.play.result == .right)
    pupil = try self.pupil()
    pupil.press(.down)
    pupil.type("a b")
    #expect(pupil.said == "Type each letter from a to d once: c and d are missing.")
    #expect(try pupil.play.field.text == "")
  }

  // MARK: Elsewhere

  @Test("plain mode says the steps with their letters, takes them, and tells the order")
  func plain() throws {
    var player = PlainPlayer(
      try AskingLesson.opened(Self.body), progress: Progress(),
      on: try Rehearsal.bench("xor"))
    #expect(
      player.opening.suffix(6) == [
        "Question: In which order is it done?", "a) the loss, from 0.01", "b) the weighted sum",
        "c) the update", "d) the activation",
        "Type the letters in order, such as a b c d. Words: hint, skip, back.",
      ])
    #expect(
      player.take("b a d c") == ["Not yet: 2 of 4 stand in place; a and d are exchanged."])
    let right = player.take("bdac")
    #expect(right.first == "Right: b d a c: the weighted sum; the activation; the loss, from 0.01;")
    #expect(right.contains("Each needs the one before."))
  }

  @Test("the book prints the steps as they are shown, and the right order among the answers")
  func book() throws {
    var book = LessonBook<State> { _ in "screen" }
    book.add(try AskingLesson.opened(Self.body), on: try Rehearsal.bench("xor"))
    let asked = """
      **1.** In which order is it done?

      - a) the loss, from 0.01
      - b) the weighted sum
      - c) the update
      - d) the *activation*
      """
    #expect(book.text.contains(asked))
    #expect(book.text.contains("**1.** The order is \(Self.order).\n\nEach needs the one before."))
  }

  @Test("the lint types an order with two steps exchanged, then the right one")
  func lint() throws {
    let outcome = try AskingLesson.lint(Self.body)
    #expect(outcome.findings.filter { !$0.isWarning } == [])
    let typed = ["d b a c", "b d a c"].map { $0.map { Key.character($0) } + [.enter] }
    #expect(Array(outcome.keys.prefix(2)) == typed)
  }

  @Test("the lint finds steps whose numbers make them read the same, and none that differ")
  func alike() throws {
    func findings(_ second: String) throws -> [LintFinding] {
      try AskingLesson.lint(
        "## A\n\nLook.\n\n```order\nquestion: Which?\nsteps:\n- text: from `=x1`\n"
          + "- text: from `=\(second)`\n- text: from nothing\n```\n"
      ).findings.filter { !$0.isWarning }
    }
    let alike = try findings("x1 + 0")
    #expect(alike.map(\.line) == [12])
    #expect(alike.map(\.text) == ["two steps read \"from 0.05\" here; allowed: each step once"])
    #expect(try findings("x2") == [])
  }

  // MARK: On the screen

  private static func lesson(_ steps: Int) throws -> Lesson {
    let lines = (1...steps).map { "  - text: this is step \($0)" }.joined(separator: "\n")
    return try Lesson(
      text: Rehearsal.text(
        "## A\n\nLook.\n\n```show\nstep: z(h1)\n```\n\n```order\nquestion: Which order?\nsteps:\n"
          + lines + "\n```\n"), file: "09-a.md")
  }

  @Test("on the screen steps are clicked in their rows, and Enter takes the line")
  func screen() throws {
    let size = Size(columns: 80, rows: 24)
    var learner = try LessonLearner(Self.lesson(4), size: size)
    for step in 1...4 {
      let rows = learner.text.split(separator: "\n", omittingEmptySubsequences: false)
      let row = try #require(rows.firstIndex { $0.contains(") this is step \(step)") })
      learner.click(6, row)
    }
    #expect(learner.state.lesson?.field.text.count == 7)
    learner.press(.enter)
    #expect(learner.state.lesson?.result == .right)
    #expect(learner.text.contains("Right: "))
    #expect(learner.text.contains("this is step 1; this is step 2; this is step 3"))
  }

  @Test("eight steps can all be seen at 80×24, also with a reply below them")
  func tall() throws {
    let size = Size(columns: 80, rows: 24)
    var learner = try LessonLearner(Self.lesson(8), size: size)
    learner.enter("a b c d e f g")
    learner.enter("a b c d e f g h")
    var seen: Set<Int> = []
    for _ in 1...8 {
      learner.press(.down)
      for step in 1...8 where learner.text.contains(") this is step \(step)") { seen.insert(step) }
    }
    #expect(seen == Set(1...8))
    #expect(learner.text.contains("Not yet: "))
  }

  @Test("in the strip below another screen the steps stand in the text, and are clicked there")
  func strip() throws {
    let size = Size(columns: 80, rows: 24)
    let lesson = try Lesson(
      text: Rehearsal.text(
        "## A\n\n```show\nscreen: losses\n```\n\nLook.\n\n```order\nquestion: Which order?\n"
          + "steps: [{text: one}, {text: two}, {text: three}]\nshown: [b, c, a]\n```\n"),
      file: "09-a.md")
    var learner = try LessonLearner(lesson, size: size)
    #expect(learner.picture?.layout.kind == .strip)
    learner.press(.down, .down, .down)
    let rows = learner.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains("c) one") })
    learner.click(6, row)
    #expect(learner.state.lesson?.field.text == "c")
    learner.enter(" a b")
    #expect(learner.state.lesson?.result == .right)
  }
}
