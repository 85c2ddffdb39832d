import App
import LessonPlayer
import Lessons
import ScreenKit
import Testing

@Suite("Plain mode")
struct PlainPlayerTests {
  private static let body = """
    ## First part

    The input is `=x1`, and **this** is read aloud.

    | unit | bias |
    |---|---|
    | $h_1$ | `=b1[1]` |

    - one
    - two

    ```predict
    question: How much is `z(h1)`?
    answer: z(h1)
    ```

    ```hint
    Products first.
    ```

    ```reveal
    Now it is `=z(h1)`.
    ```

    ## Second part

    Now a choice.

    ```choose
    question: Which?
    answers:
      - text: this
        right: true
        because: It is.
      - text: that
        because: It is not.
    ```

    ```task
    do: Go to iteration 2.
    until: iteration == 2
    keys: [']']
    ```
    """

  private func player(
    _ body: String = Self.body, progress: Progress = Progress(),
    answering: @escaping (Effect) -> Message? = { _ in nil }
  ) throws -> PlainPlayer<State> {
    let lesson = try Lesson(text: Rehearsal.text(body), file: "a.md")
    var bench = try Rehearsal.bench("xor")
    bench.day = "2026-11-26"
    return PlainPlayer(
      try Rehearsal.opened(lesson), progress: progress, on: bench, answering: answering)
  }

  @Test("It begins with what the lesson is about, the page, the screen and the question")
  func opening() throws {
    #expect(
      try player().opening == [
        "A lesson",
        "You will: An objective",
        "About 6 minutes, in 2 parts. The word help lists the words.",
        "",
        "Part 1 of 2: First part",
        "",
        "The input is 0.05, and this is read aloud.",
        "",
        "h₁: bias 0.35.",
        "",
        "- one",
        "- two",
        "",
        "On the screen: mazur, epoch 1, iteration 1, sample 1 of 1, step 1 of 68.",
        "product into h₁ (layer 1, unit 1) from x₁:",
        "w⁽¹⁾₁,₁·x₁ = w⁽¹⁾₁,₁ × x₁ = 0.15 × 0.05 = ?",
        "In words: The product into hidden unit 1 from input 1 is the weight into",
        "hidden unit 1 from input 1 times input 1.",
        "",
        "Question: How much is z(h1)?",
        "Type a number, such as 0.25 or 1/4. Words: hint, skip, back.",
      ])
  }

  @Test("Answers are judged, mistakes named, hints and reveals told")
  func answers() throws {
    var player = try player()
    let wrong = player.take("0.0275")
    #expect(wrong.first?.hasPrefix("Not yet.") == true)
    #expect(wrong.contains { $0.hasPrefix("Yours: ") })
    #expect(wrong.contains { $0.hasPrefix("Asked: ") })
    #expect(player.take("hint") == ["Hint 1 of 1:", "Products first."])
    let right = player.take("0.3775")
    #expect(right.first == "Right: z(h₁) = 0.3775.")
    #expect(right.contains("Now it is 0.3775."))
    #expect(right.contains { $0.hasPrefix("On the screen: ") })
    #expect(right.last == "An empty line reads on.")
  }

  @Test("An empty line reads on, a letter answers, back goes back")
  func pages() throws {
    var player = try player()
    _ = player.take("skip")
    let second = player.take("")
    #expect(second.first == "Part 2 of 2: Second part")
    #expect(second.contains("a) this"))
    #expect(player.take("b").first == "Not b. It is not.")
    #expect(player.take("a").first == "Right. It is.")
    _ = player.take("back")
    #expect(player.bench.lesson?.part == 0)
    #expect(player.take("again").contains("This is answered."))
  }

  @Test("Keys drive the workbench until the task is done, and the lesson comes to its end")
  func task() throws {
    var player = try player()
    for line in ["skip", "", "a", ""] { _ = player.take(line) }
    #expect(player.take("keys").first?.hasPrefix("Keys here: ") == true)
    #expect(
      player.take("press Nothing") == ["There is no key Nothing. Say keys to hear which there are."]
    )
    let prompt = player.take("press r")
    #expect(prompt.contains { $0.hasPrefix("It asks: ") })
    #expect(player.take("type C < 0.2980").contains { $0.contains("C < 0.2980") })
    #expect(player.take("press Esc").contains { $0.hasPrefix("On the screen: ") })
    #expect(player.take("press ]").contains("Done."))
    let end = player.take("")
    #expect(end.first == "This is the end of the lesson.")
    #expect(end.contains("Right or done: 2 of 3."))
    #expect(player.take("") == ["That was the lesson."])
    #expect(player.isAtEnd)
    #expect(player.take("again") == [])
  }

  @Test("What takes long is finished before anything is said")
  func longWork() throws {
    var player = try player()
    for line in ["skip", "", "a", "", "press r", "type C < 0.01"] { _ = player.take(line) }
    let said = player.take("press Enter")
    #expect(player.bench.work == nil)
    #expect(said.contains { $0.contains("C < 0.01 holds in iteration") })
  }

  @Test("A question keeps its number from the words about the screen")
  func withheld() throws {
    var player = try player(
      "## A\n\nLook.\n\n```show\nstep: z(h1)\n```\n\nMore.\n\n```predict\nquestion: How much?\nanswer: z(h1)\n```\n"
    )
    let screen = player.take("where").joined(separator: " ")
    #expect(screen.contains("= ?"))
    #expect(!screen.contains("0.3775"))
  }

  @Test("What was done is recorded, and a broken-off conversation ends like quit")
  func records() throws {
    var recorded: [Progress] = []
    var player = try player { effect in
      if case .record(let progress) = effect { recorded.append(progress) }
      return nil
    }
    _ = player.take("0.3775")
    player.close()
    #expect(player.isAtEnd)
    let id = QuestionID(lesson: "a", part: "first-part", number: 1)
    #expect(recorded.last?.question(id).result == .right)
    var other = try self.player(progress: try #require(recorded.last))
    #expect(other.opening.contains("This is answered.") || other.bench.lesson?.page == 0)
    #expect(other.take("quit").last == "You left the lesson. It waits where you left it.")
  }

  @Test("Lines that are too long are refused, and characters that a terminal obeys are dropped")
  func hostile() throws {
    var player = try player()
    #expect(
      player.take(String(repeating: "1", count: 10_001)) == [
        "That line is too long; at most 10000 characters are read."
      ])
    #expect(player.take("0.3\u{1B}77\u{202E}5").first == "Right: z(h₁) = 0.3775.")
  }

  @Test(
    "Every screen that a lesson can show is told in words",
    arguments: [
      ("activations", 1...3), ("losses", 1...4), ("vanishing", 1...3),
      ("compare", 1...9),
    ])
  func screens(name: String, pages: ClosedRange<Int>) throws {
    for page in pages {
      var player = try player(
        "## A\n\nLook.\n\n```show\nscreen: \(name)\npage: \(page)\n```\n\nMore.\n")
      let lines = player.take("where")
      #expect(lines.first?.hasPrefix("On the screen: ") == true, "\(name) \(page)")
      #expect(lines.count > 2, "\(name) \(page)")
      #expect(!lines.joined().contains { "─│━┃▶█".contains($0) }, "\(name) \(page)")
    }
  }
}
