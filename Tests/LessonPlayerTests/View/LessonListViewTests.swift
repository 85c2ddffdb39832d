import App
import Drawing
import Engine
import LessonPlayer
import Lessons
import ScreenKit
import TestSupport
import Testing

@Suite("The list of lessons, drawn")
struct LessonListViewTests {
  private static let titles = [
    "One neuron, one number", "What a bias does", "The perceptron", "Activations",
    "Forward through a network", "Loss and cost", "What a slope is", "The chain rule",
    "Add both paths", "A whole step", "The vanishing gradient", "The ReLU family", "Starts",
    "Batches", "Losses of regression", "Classification and its cross-entropies", "Momentum",
    "Adagrad", "RMSprop", "Adam", "A challenge",
  ]

  private static func lesson(_ title: String, _ place: Int) throws -> Lesson {
    try Lesson(
      text: """
        ---
        title: \(title)
        objective: Compute the numbers of a small network by hand, and tell from its picture which of them \
        it was that made the answer wrong
        minutes: \(4 + place % 9)
        ---

        ## Guess first

        A text.

        ## Then compute

        A text.

        ## Look one step ahead

        A text.
        """, file: "l\(place).md")
  }

  private static func list() throws -> LessonList {
    var progress = Progress()
    let lessons = try titles.enumerated().map { try lesson($1, $0) }
    for (place, lesson) in lessons.prefix(4).enumerated() {
      for part in lesson.parts.prefix(place == 3 ? 1 : 3) {
        progress.reach(place == 1 ? .skipped : .done, part: part.name, of: lesson.name)
      }
    }
    progress.reach(.begun, part: lessons[3].parts[1].name, of: lessons[3].name)
    var entries = lessons.enumerated().map { place, lesson in
      LessonEntry(lesson, progress: progress, missing: place == 8 ? [lessons[6], lessons[7]] : [])
    }
    entries[12] = LessonEntry(
      name: "starts",
      problems: [
        "13-starts.md:32: choose: unknown key \"anwsers\", did you mean answers?; allowed: question,"
          + " answers, at", "13-starts.md:40: show: there is no screen \"stpe\"",
      ])
    return LessonList(entries: entries, next: 3)
  }

  private func state(down: Int = 0) throws -> State {
    var state = State(title: "A test", setup: try Sample.builtIn("mazur").setup)
    _ = state.update(.chosen(LessonListCommand.show))
    _ = state.update(.lessonsListed(try Self.list()))
    for _ in 0..<down { _ = state.update(.keyPressed(.down)) }
    return state
  }

  private func canvas(_ state: State, _ size: Size) -> Canvas {
    ScreenView().draw(state, size: size)
  }

  @Test("looks as it was recorded", arguments: [("next", 0), ("missing", 5), ("broken", 9)])
  func recorded(_ name: String, _ down: Int) throws {
    for size in Size.three {
      try Snapshot(name: "lessons-\(name)-\(size.name)").check(canvas(state(down: down), size))
    }
  }

  @Test("always shows the chosen lesson, and how many there are above or below")
  func scrolls() throws {
    for size in [Size(columns: 60, rows: 20), .standard, Size(columns: 120, rows: 24)] {
      for down in 0..<18 {
        let text = canvas(try state(down: down), size).text()
        let title = down == 9 ? "starts" : Self.titles[3 + down]
        #expect(text.contains("▶"), "\(size.name), \(down)")
        #expect(text.contains(title.prefix(12)), "\(size.name), \(title)")
      }
      #expect(canvas(try state(), size).text().contains("more "))
    }
  }

  @Test("says so while there is none")
  func empty() throws {
    var state = State(title: "A test", setup: try Sample.builtIn("mazur").setup)
    _ = state.update(.chosen(LessonListCommand.show))
    #expect(canvas(state, .standard).text().contains("Looking for lessons"))
    _ = state.update(.lessonsListed(LessonList()))
    #expect(canvas(state, .standard).text().contains("There are no lessons here."))
  }

  @Test("a click chooses a lesson, a second one opens it")
  func clicks() throws {
    let before = try state()
    let rows = canvas(before, .standard).text().split(separator: "\n")
    let row = try #require(rows.firstIndex { $0.contains("Loss and cost") })
    let click = Event.mouse(Mouse(.press, at: Point(10, row)))
    var terminal = MemoryTerminal(size: .standard, events: [click])
    var loop = ScreenLoop(before)
    _ = loop.run(on: &terminal)
    #expect(loop.state.list?.chosen == 5)
  }
}
