import Derivation
import Lessons
import TestSupport
import Testing

@Suite("Answering")
struct AnsweringTests {
  static let paths = SampleLesson.paths

  @Test(
    "The right number in many forms",
    arguments: ["0.0364", "0,0364", "3.64e-2", "0.1385*0.4-0.0381*0.5"])
  func right(_ text: String) throws {
    var pupil = try Pupil(Self.paths)
    pupil.type(text)
    #expect(try pupil.play.result == .right)
    #expect(pupil.said == "Right: ∂L/∂h₁ ≈ 0.03635.")
    #expect(pupil.state.withheld == nil)
    let id = try #require(try pupil.play.ask?.id)
    #expect(try pupil.play.progress.question(id).attempts == 1)
  }

  @Test("A wrong number is named, with the two formulas, and counted")
  func wrong() throws {
    var pupil = try Pupil(Self.paths)
    pupil.type("0.0554")
    let said = try #require(try pupil.play.said)
    #expect(said.kind == .wrong)
    #expect(said.mistakes == ["one-path"])
    #expect(said.yours.text == "0.1385 × 0.4")
    #expect(said.wanted.text == "0.1385 × 0.4 + (-0.03810) × 0.5")
    #expect(try pupil.play.isOpen)
    pupil.type("0.0744")
    let id = try #require(try pupil.play.ask?.id)
    let question = try pupil.play.progress.question(id)
    #expect(question.attempts == 2)
    #expect(question.mistakes == ["one-path": 1, "abs-path": 1])
    #expect(question.result == .open)
  }

  @Test("What is no number is told and costs nothing; too few digits too")
  func unclear() throws {
    var pupil = try Pupil(Self.paths)
    for text in ["a lot", "0.1*", "0.036", "\u{1B}[2J"] {
      pupil.type(text)
      #expect(try pupil.play.said?.kind == .unclear, "\(text)")
    }
    #expect(try pupil.play.attempts == 0)
    #expect(try pupil.play.isOpen)
  }

  @Test("Hints come one by one and are counted")
  func hints() throws {
    var pupil = try Pupil(Self.paths)
    pupil.type("hint")
    #expect(try pupil.play.hints == 1)
    pupil.type("HINT ")
    pupil.type("hint")
    #expect(try pupil.play.hints == 2)
    #expect(pupil.said == "That was the last hint; skip tells the answer.")
    let id = try #require(try pupil.play.ask?.id)
    #expect(try pupil.play.progress.question(id).hints == 2)
    #expect(try pupil.play.progress.question(id).attempts == 0)
  }

  @Test("Skip tells the answer and marks the question")
  func skips() throws {
    var pupil = try Pupil(Self.paths)
    pupil.type("skip")
    #expect(pupil.said == "The answer is ≈ 0.03635.")
    #expect(try pupil.play.result == .skipped)
    let id = try #require(try pupil.play.ask?.id)
    #expect(try pupil.play.progress.question(id).result == .skipped)
  }

  static let choice = """
    ## A choice

    ```show
    step: dL/dh1
    ```

    Text.

    ```choose
    question: Which way?
    answers:
      - text: up, by `=δ(o1)`
        right: dL/dh1 > 0
        because: The first route is stronger.
      - text: down
        right: dL/dh1 < 0
        because: That route is weaker.
    ```
    """

  @Test("A choice is taken by its letter, its number or the mark, and a wrong one says why")
  func chooses() throws {
    for line in ["a", "A", "1", ""] {
      var pupil = try Pupil(Self.choice)
      pupil.type("")
      #expect(pupil.said == "Type a letter from a to b, or hint, or skip.")
      pupil.type("b")
      #expect(pupil.said == "Not b. That route is weaker.")
      if line.isEmpty { pupil.press(.up) }
      pupil.type(line)
      #expect(pupil.said == "Right. The first route is stronger.")
    }
    var pupil = try Pupil(Self.choice)
    pupil.type("c")
    #expect(pupil.said == "Type a letter from a to b, or hint, or skip.")
    pupil.type("skip")
    #expect(pupil.said == "The answer is a: up, by 0.1385.")
  }

  @Test("What a choice asks about is hidden, and cannot be stepped to")
  func hides() throws {
    let pupil = try Pupil(Self.choice)
    #expect(pupil.state.withheld?.hides(pupil.state.run.moment) == true)
  }

  @Test("A formula is asked for too, and only its number counts")
  func formula() throws {
    var pupil = try Pupil(
      "## A\n\nText.\n\n```show\nstep: δ(o2)\n```\n\n```predict\nquestion: One route?\nanswer: δ(o1) * w2[1,1]\n```\n"
    )
    pupil.type("0.06")
    #expect(try pupil.play.said?.kind == .wrong)
    pupil.type("0.0554")
    #expect(try pupil.play.result == .right)
    #expect(pupil.said == "Right: ≈ 0.05540.")
  }

  @Test("A task is seen to be done; one that is skipped is done by its keys")
  func tasks() throws {
    let body = """
      ## A task

      Text.

      ```task
      do: Train until the cost is below 0.25.
      until: C < 0.25
      keys: [r, {type: C < 0.25}, Enter]
      ```
      """
    var pupil = try Pupil(body)
    #expect(try pupil.play.focus == .workbench)
    pupil.press(.character("r"))
    for character in "C < 0.25" { pupil.press(.character(character)) }
    #expect(try pupil.play.isOpen)
    pupil.press(.enter)
    #expect(pupil.said == "Done.")
    let iteration = pupil.state.run.moment.iteration
    #expect(iteration > 1)
    var other = try Pupil(body)
    other.press(.tab)
    other.press(.character("x"), .backspace)
    other.type("skip")
    #expect(try other.play.result == .skipped)
    #expect(other.state.run.moment.iteration == iteration)
  }
}
