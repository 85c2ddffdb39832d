import Drawing
import TestSupport
import Testing

@Suite("What lies under the mouse in a lesson")
struct LessonTargetsTests {
  /// The cell where a text of the screen begins.
  private func place(_ text: String, _ learner: LessonLearner) throws -> Point {
    let rows = learner.canvas.text(trimming: false).split(separator: "\n").map(String.init)
    let row = try #require(rows.firstIndex { $0.contains(text) }, "\(text) is not there")
    let found = try #require(rows[row].range(of: text))
    return Point(rows[row].distance(from: rows[row].startIndex, to: found.lowerBound), row)
  }

  @Test("a click on an answer marks it", arguments: Size.three)
  func answers(_ size: Size) throws {
    var learner = try LessonLearner(size: size)
    learner.press(.enter)
    for (letter, marked) in [("c) it", 2), ("b) down", 1)] {
      let point = try place(letter, learner)
      learner.click(point.column, point.row)
      #expect(learner.state.lesson?.marked == marked)
    }
  }

  @Test("a click on the line takes the keys there, one on the workbench takes them away")
  func focus() throws {
    for size in Size.three {
      var learner = try LessonLearner(size: size)
      learner.go(toPart: 2)
      let layout = try #require(learner.picture?.layout)
      let step = try place("σ′ at h₁", learner)
      #expect(layout.workbench.contains(step))
      learner.click(step.column, step.row)
      #expect(learner.state.lesson?.focus == .workbench)
      learner.click(3, try #require(learner.picture?.line))
      #expect(learner.state.lesson?.focus == .box)
    }
  }

  @Test("a click on a step goes there", arguments: Size.three)
  func steps(_ size: Size) throws {
    var learner = try LessonLearner(size: size)
    let before = learner.state.run.moment.index
    let step = try place(" \(before) ", learner)
    learner.click(step.column + 1, step.row)
    #expect(learner.state.run.moment.index == before - 1)
  }

  @Test("the wheel scrolls the text, within it")
  func wheel() throws {
    var learner = try LessonLearner(size: Size(columns: 60, rows: 20))
    learner.go(toPart: 4)
    let picture = try #require(learner.picture)
    let (below, row) = (picture.reading.below, picture.layout.text.origin.row)
    #expect(below > 3)
    learner.mouse(.scrollDown, 5, row)
    #expect(learner.picture?.reading.first == 2)
    for _ in 0..<20 { learner.mouse(.scrollDown, 5, row) }
    #expect(learner.picture?.reading.first == below)
    for _ in 0..<20 { learner.mouse(.scrollUp, 5, row) }
    #expect(learner.picture?.reading.first == 0)
  }

  @Test("a click on the names of an exhibit's pages works above the strip and beside the lesson")
  func concept() throws {
    for size in Size.three {
      var learner = try LessonLearner(size: size)
      learner.go(toPart: 4)
      let point = try place("3 factors", learner)
      learner.click(point.column + 2, point.row)
      #expect(learner.state.vanishing.page == .factors, "\(size.name)")
    }
  }

  @Test("a click on a key of the footer presses it")
  func footer() throws {
    var learner = try LessonLearner(size: .standard)
    let point = try place("Tab workbench", learner)
    learner.click(point.column + 5, point.row)
    #expect(learner.state.lesson?.focus == .workbench)
  }
}
