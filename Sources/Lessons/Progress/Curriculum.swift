/// All lessons, in an order in which each comes after those that it needs.
public struct Curriculum: Equatable, Sendable {
  /// The lessons as they were given.
  public let lessons: [Lesson]

  /// Takes lessons together, in the order in which they are listed.
  ///
  /// - Throws: Names that are no lesson's, names that two lessons have, and circles of needs.
  public init(_ lessons: [Lesson]) throws(LessonErrors) {
    let names = lessons.map(\.name)
    var errors: [LessonError] = []
    var seen: Set<String> = []
    for lesson in lessons {
      func add(_ problem: LessonProblem, _ line: Int) {
        errors.append(LessonError(file: lesson.file, line: line, problem: problem))
      }
      if !seen.insert(lesson.name).inserted { add(.duplicateLesson(lesson.name), 1) }
      for need in lesson.header.needs where !names.contains(need) {
        add(
          .unknownLesson(need, allowed: names.filter { $0 != lesson.name }),
          lesson.header.needsLine)
      }
    }
    errors += Self.circles(lessons)
    guard errors.isEmpty else { throw LessonErrors(errors) }
    self.lessons = lessons
  }

  /// Takes lessons together as they are, where some of them may be wrong.
  ///
  /// A need that is no lesson's holds nobody up; nothing in a circle of needs comes next.
  public init(asFound lessons: [Lesson]) { self.lessons = lessons }

  /// Each circle of needs, told at its first lesson.
  private static func circles(_ lessons: [Lesson]) -> [LessonError] {
    let byName = Dictionary(lessons.map { ($0.name, $0) }) { first, _ in first }
    var finished: Set<String> = []
    var errors: [LessonError] = []
    for lesson in lessons where !finished.contains(lesson.name) {
      // The way from the lesson to where the search stands, and how many needs of each are seen.
      var way: [(name: String, next: Int)] = [(lesson.name, 0)]
      while let last = way.last {
        let needs = byName[last.name]?.header.needs ?? []
        guard last.next < needs.count else {
          finished.insert(last.name)
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        let need = needs[last.next]
        if let start = way.firstIndex(where: { $0.name == need }), let first = byName[need] {
          let names = way[start...].map(\.name) + [need]
          errors.append(
            LessonError(
              file: first.file, line: first.header.needsLine, problem: .needsInCircle(names)))
        } else if !finished.contains(need) {
          way.append((need, 0))
        }
      }
    }
    return errors
  }

  /// The lessons that can be taken next: not done, and all that they need done or skipped.
  ///
  /// Those that were begun come first, otherwise the order is that of the list.
  public func next(after progress: Progress) -> [Lesson] {
    let states = Dictionary(lessons.map { ($0.name, progress.state(of: $0)) }) { first, _ in first }
    let open = lessons.filter { lesson in
      (states[lesson.name] ?? .notBegun) < .skipped
        && lesson.header.needs.allSatisfy { (states[$0] ?? .done) >= .skipped }
    }
    return open.filter { states[$0.name] == .begun } + open.filter { states[$0.name] != .begun }
  }

  /// What a lesson needs and is not done yet, in the order of its needs.
  public func missing(for lesson: Lesson, after progress: Progress) -> [Lesson] {
    lesson.header.needs.compactMap { need in
      lessons.first { $0.name == need && progress.state(of: $0) < .skipped }
    }
  }
}
