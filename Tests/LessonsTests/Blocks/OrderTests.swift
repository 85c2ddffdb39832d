import Lessons
import Testing

@Suite("Order blocks")
struct OrderTests {
  private static let steps = "steps:\n- text: first\n- text: second, `=x1`\n- text: third"

  private func order(
    _ lines: String = Self.steps, before: String = "", lesson: String = "a"
  ) throws -> Order? {
    let text = "## A\n\nText.\n\n\(before)```order\nquestion: Which way, `=y1`?\n\(lines)\n```\n"
    let items = try Sample.lesson(text, file: "lessons/\(lesson).md").parts[0].items
    for case .question(let question) in items.reversed() {
      if case .order(let order) = question.asked { return order }
    }
    return nil
  }

  private func errors(_ lines: String) -> [String] {
    Sample.errors("```order\nquestion: Which way?\n\(lines)\n```")
  }

  @Test("steps stand in the right order, and are shown as the block says")
  func shown() throws {
    let order = try #require(try order(Self.steps + "\nshown: [c, a, b]\ncovers: [slope]"))
    #expect(order.steps.map(Outline.text) == ["first", "second, {x1}", "third"])
    #expect(order.lettered.map(Outline.text) == ["third", "first", "second, {x1}"])
    #expect(order.right == [1, 2, 0])
    #expect(order.formulas.map(\.text) == ["y1", "x1"])
    #expect(order.replies.isEmpty)
    #expect(order.covers == [.slope])
  }

  @Test("without it they are shuffled, the same way each time, and never into the right order")
  func shuffled() throws {
    for count in 3...8 {
      let lines = "steps:\n" + (1...count).map { "- text: step \($0)" }.joined(separator: "\n")
      var seen: Set<[Int]> = []
      for name in 1...40 {
        let order = try #require(try order(lines, lesson: "lesson-\(name)"))
        #expect(order.shown.sorted() == Array(0..<count))
        #expect(order.shown != Array(0..<count))
        #expect(order.right.map { order.shown[$0] } == Array(0..<count))
        #expect(try self.order(lines, lesson: "lesson-\(name)")?.shown == order.shown)
        seen.insert(order.shown)
      }
      #expect(seen.count > (count == 3 ? 3 : 10))
    }
  }

  @Test("the shuffle is that of the question, whatever its steps say")
  func seed() throws {
    let first = try order(Self.steps)?.shown
    #expect(try order("steps: [{text: a}, {text: b}, {text: c}]")?.shown == first)
    let later = (1...8).map { count in
      String(repeating: "```predict\nquestion: a\nanswer: C\n```\n\n", count: count)
    }
    #expect(try later.contains { try order(before: $0)?.shown != first })
  }

  @Test(
    "fewer than three steps and more than eight are an error, three and eight are not",
    arguments: 1...9)
  func counts(_ count: Int) throws {
    let lines = "steps:\n" + (1...count).map { "- text: step \($0)" }.joined(separator: "\n")
    let isRight = 3...8 ~= count
    #expect(
      errors(lines) == (isRight ? [] : ["4: steps: found \(count); allowed: three to eight"]))
  }

  @Test("a step that comes twice is an error on its line, whatever its blanks")
  func twice() {
    #expect(
      errors("steps:\n- text: one step\n- text: two\n- text: 'one  step'") == [
        "6: steps: found \"one step\" again; allowed: each step once"
      ])
    #expect(errors("steps:\n- text: one step\n- text: two\n- text: one Step") == [])
  }

  @Test(
    "an order to show that is none, or the right one, is an error on its line",
    arguments: [
      ("[a, b, c]", "the right order"), ("[a, b]", "no c"), ("[]", "no a"),
      ("[b, b, c]", "b twice"), ("[d, a, b]", "\"d\""), ("[B, a, c]", "\"B\""),
      ("[b, c, a, b]", "b twice"), ("[2, 3, 1]", "\"2\""),
    ])
  func wronglyShown(shown: String, found: String) {
    #expect(
      errors(Self.steps + "\nshown: \(shown)") == [
        "7: shown: found \(found); "
          + "allowed: a to c, each once, in another order than that of steps"
      ])
  }

  @Test(
    "what is no list of letters is told once, on its line",
    arguments: [
      ("abc", "7: shown: found \"abc\"; allowed: a list of letters"),
      ("{a: b}", "7: shown: found a mapping; allowed: a list of letters"),
      ("[a, [b], c]", "7: shown: found a list; allowed: a letter"),
    ])
  func noLetters(shown: String, problem: String) {
    #expect(errors(Self.steps + "\nshown: \(shown)") == [problem])
  }

  @Test("any other order may be shown", arguments: ["[b, a, c]", "[c, b, a]", "[b, c, a]"])
  func rightlyShown(shown: String) {
    #expect(errors(Self.steps + "\nshown: \(shown)") == [])
  }

  @Test("what is missing, unknown or of another kind is told")
  func missing() {
    #expect(errors("shown: [b, a, c]") == ["1: order: found no steps"])
    #expect(
      Sample.errors("```order\n\(Self.steps)\n```") == ["1: order: found no question"])
    #expect(errors("steps: three") == ["3: steps: found \"three\"; allowed: a list"])
    #expect(
      errors("steps:\n- text: a\n- {text: b, right: true}\n- text: c") == [
        "5: order steps: unknown key \"right\"; allowed: text"
      ])
    #expect(
      errors("steps:\n- text: a\n- text: b\n- {}") == ["6: order steps: found no text"])
  }
}
