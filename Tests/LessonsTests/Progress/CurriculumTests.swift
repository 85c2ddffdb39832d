import Lessons
import Testing

@Suite("Which lesson comes next")
struct CurriculumTests {
  private func lesson(_ name: String, needs: [String] = []) throws -> Lesson {
    let list = needs.joined(separator: ", ")
    return try Lesson(
      text: "---\ntitle: T\nobjective: O\nminutes: 1\nneeds: [\(list)]\n---\n## P\n\nText.\n",
      file: "\(name).md")
  }

  private func names(_ lessons: [Lesson]) -> [String] { lessons.map(\.name) }

  @Test("A lesson can be taken when all that it needs are done or skipped; what was begun is first")
  func next() throws {
    let curriculum = try Curriculum([
      lesson("a"), lesson("b", needs: ["a"]), lesson("c"), lesson("d", needs: ["b", "c"]),
    ])
    var progress = Progress()
    #expect(names(curriculum.next(after: progress)) == ["a", "c"])
    #expect(names(curriculum.missing(for: curriculum.lessons[3], after: progress)) == ["b", "c"])
    progress.reach(.begun, part: "p", of: "c")
    #expect(names(curriculum.next(after: progress)) == ["c", "a"])
    progress.reach(.skipped, part: "p", of: "a")
    progress.reach(.done, part: "p", of: "c")
    #expect(names(curriculum.next(after: progress)) == ["b"])
    progress.reach(.done, part: "p", of: "b")
    #expect(names(curriculum.next(after: progress)) == ["d"])
    progress.reach(.done, part: "p", of: "d")
    #expect(names(curriculum.next(after: progress)) == [])
  }

  private func errors(_ lessons: [Lesson]) -> [String] {
    do {
      _ = try Curriculum(lessons)
      return []
    } catch {
      return error.errors.map(\.description)
    }
  }

  @Test("Needs that are no lessons, names that two have, and circles are errors")
  func wrong() throws {
    #expect(
      try errors([lesson("neuron"), lesson("b", needs: ["nueron", "zzz"])]) == [
        "b.md:5: needs: found \"nueron\", which is no lesson, did you mean neuron?",
        "b.md:5: needs: found \"zzz\", which is no lesson",
      ])
    #expect(
      try errors([lesson("a"), lesson("a")])
        == ["a.md:1: found a second lesson called a; allowed: one"])
    #expect(
      try errors([
        lesson("z", needs: ["a"]), lesson("a", needs: ["b"]), lesson("b", needs: ["c"]),
        lesson("c", needs: ["a", "c"]),
      ]) == [
        "a.md:5: needs: found lessons that need one another: a → b → c → a",
        "c.md:5: needs: found lessons that need one another: c → c",
      ])
  }

  @Test("A long chain of needs is followed without end")
  func chain() throws {
    let lessons = try (0..<600).map { try lesson("l\($0)", needs: $0 == 0 ? [] : ["l\($0 - 1)"]) }
    let curriculum = try Curriculum(lessons.reversed())
    #expect(names(curriculum.next(after: Progress())) == ["l0"])
  }

  @Test("Where lessons are wrong, a need that is none holds nobody up, and a circle is not entered")
  func asFound() throws {
    let found = Curriculum(asFound: [
      try lesson("a", needs: ["none"]), try lesson("b", needs: ["c"]),
      try lesson("c", needs: ["b"]), try lesson("d", needs: ["a"]),
    ])
    #expect(names(found.next(after: Progress())) == ["a"])
    #expect(names(found.missing(for: found.lessons[0], after: Progress())) == [])
    var progress = Progress()
    progress.reach(.done, part: "p", of: "a")
    #expect(names(found.next(after: progress)) == ["d"])
  }
}
