import Lessons
import Testing

@Suite("Progress")
struct ProgressTests {
  private let first = QuestionID(lesson: "sample", part: "a", number: 1)
  private let second = QuestionID(lesson: "sample", part: "b", number: 2)

  private func lesson() throws -> Lesson { try Sample.lesson("## A\n\nText.\n\n## B\n\nText.\n") }

  @Test("Attempts count until one is right, with the mistakes that were made")
  func attempts() {
    var progress = Progress()
    progress.attempt(first, isRight: false, mistakes: ["sign", "one-path"])
    progress.attempt(first, isRight: false, mistakes: ["one-path"])
    progress.readHints(2, of: first)
    progress.readHints(1, of: first)
    progress.skip(first)
    #expect(progress.question(first).result == .skipped)
    progress.attempt(first, isRight: true)
    progress.attempt(first, isRight: false, mistakes: ["slip"])
    progress.skip(first)
    let question = progress.question(first)
    #expect(question.attempts == 3)
    #expect(question.hints == 2)
    #expect(question.result == .right)
    #expect(question.mistakes == ["sign": 1, "one-path": 2])
    #expect(progress.state(part: "a", of: "sample") == .begun)
  }

  @Test("A lesson is done when each part that it has now is done or skipped")
  func states() throws {
    let lesson = try lesson()
    var progress = Progress()
    #expect(progress.state(of: lesson) == .notBegun)
    #expect(progress.nextPart(of: lesson)?.name == "a")
    progress.reach(.begun, part: "a", of: "sample")
    #expect(progress.state(of: lesson) == .begun)
    progress.reach(.skipped, part: "a", of: "sample")
    #expect(progress.nextPart(of: lesson)?.name == "b")
    progress.reach(.done, part: "b", of: "sample")
    #expect(progress.state(of: lesson) == .done)
    #expect(progress.nextPart(of: lesson) == nil)
    progress.reach(.begun, part: "b", of: "sample")
    #expect(progress.state(part: "b", of: "sample") == .done)
  }

  @Test("A lesson all of whose parts are skipped is skipped")
  func skipped() throws {
    var progress = Progress()
    progress.reach(.skipped, part: "a", of: "sample")
    progress.reach(.skipped, part: "b", of: "sample")
    #expect(progress.state(of: try lesson()) == .skipped)
  }

  @Test("The last visit is the latest")
  func visits() {
    var progress = Progress()
    progress.visit("sample", on: "2026-11-26")
    progress.visit("sample", on: "2026-11-25")
    #expect(progress.lessons["sample"]?.lastVisit == "2026-11-26")
  }

  @Test("What two windows did is both kept, in whatever order, and counted once")
  func merged() {
    var one = Progress()
    one.visit("sample", on: "2026-11-26")
    one.attempt(first, isRight: false, mistakes: ["sign"])
    one.attempt(first, isRight: false, mistakes: ["sign"])
    one.reach(.done, part: "a", of: "sample")
    var two = Progress()
    two.attempt(first, isRight: true, mistakes: ["slip"])
    two.readHints(1, of: first)
    two.attempt(second, isRight: false)
    two.visit("sample", on: "2026-11-25")
    two.visit("other", on: "2026-11-24")
    let merged = one.merged(with: two)
    #expect(merged == two.merged(with: one))
    #expect(merged.merged(with: one) == merged)
    #expect(merged.merged(with: Progress()) == merged)
    let question = merged.question(first)
    #expect(question.attempts == 2)
    #expect(question.hints == 1)
    #expect(question.result == .right)
    #expect(question.mistakes == ["sign": 2, "slip": 1])
    #expect(merged.question(second).attempts == 1)
    #expect(merged.state(part: "a", of: "sample") == .done)
    #expect(merged.lessons["sample"]?.lastVisit == "2026-11-26")
    #expect(merged.lessons["other"]?.lastVisit == "2026-11-24")
  }
}
