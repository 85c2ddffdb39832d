import Drawing
import Engine
import Lessons
import ScreenKit
import TestSupport
import Testing
import Text

/// A place in the sample lesson.
struct LessonScene: Sendable, CustomTestStringConvertible {
  let name: String
  let keys: @Sendable (inout LessonLearner) -> Void

  var testDescription: String { name }

  init(_ name: String, _ keys: @escaping @Sendable (inout LessonLearner) -> Void) {
    self.name = name
    self.keys = keys
  }
}

@Suite("A lesson, drawn")
struct LessonViewTests {
  @Test("looks as it was recorded", arguments: scenes)
  func scene(_ scene: LessonScene) throws {
    for size in Size.three {
      var learner = try LessonLearner(size: size)
      scene.keys(&learner)
      try Snapshot(name: "lesson-\(scene.name)-\(size.name)").check(learner.canvas)
    }
  }

  @Test("looks as it was recorded in ASCII and without colours")
  func plain() throws {
    var learner = try LessonLearner(
      size: .standard, display: Display(glyphs: .ascii), theme: Theme(.plain))
    learner.go(toPart: 2)
    learner.enter("0.0554")
    try Snapshot(name: "lesson-ascii-80x24").check(learner.canvas.drawn(with: .ascii))
  }

  @Test("has everything at the smallest size too", arguments: scenes.filter { $0.name != "help" })
  func smallest(_ scene: LessonScene) throws {
    var learner = try LessonLearner(size: Size(columns: 60, rows: 20))
    scene.keys(&learner)
    let (text, box) = try (learner.text, #require(learner.picture?.screen.box))
    #expect(text.contains(box.kind))
    #expect(text.contains("> "))
  }

  @Test(
    "tells a wrong answer with both formulas, a right one with its reveal", arguments: Size.three)
  func answers(_ size: Size) throws {
    var learner = try LessonLearner(size: size)
    learner.go(toPart: 2)
    #expect(!learner.text.contains("Right"))
    learner.enter("0.0554")
    #expect(learner.text.contains("yours"))
    #expect(learner.text.contains("asked"))
    learner.enter("0.0364")
    #expect(learner.text.contains("Right: "))
    #expect(learner.text.contains("why"))
    #expect(learner.text.contains("0.03635"))
  }

  @Test("has a cursor only where keys go to its line", arguments: Size.three)
  func focus(_ size: Size) throws {
    var learner = try LessonLearner(size: size)
    learner.press(.enter)
    learner.press(.tab, .tab)
    func hasCursor() throws -> Bool {
      let picture = try #require(learner.picture)
      return learner.canvas.cells(ofRow: picture.line).contains {
        $0.style.attributes == .reverse
      }
    }
    #expect(try hasCursor())
    learner.press(.tab)
    #expect(try !hasCursor())
    #expect(learner.text.contains("Tab comes back to this line"))
    learner.press(.tab)
    #expect(try hasCursor())
  }

  @Test("shows the end of a long line that is typed")
  func longLine() throws {
    var learner = try LessonLearner(size: .standard)
    learner.go(toPart: 2)
    learner.type(String(repeating: "0.1+", count: 30) + "0.7654")
    #expect(learner.text.contains("0.7654"))
  }

  @Test("says how much of the text is not seen, and scrolls to it")
  func scrolling() throws {
    var learner = try LessonLearner(size: Size(columns: 60, rows: 20))
    learner.go(toPart: 4)
    let all = try #require(learner.picture?.reading)
    #expect(all.first == 0 && all.below > 0)
    #expect(learner.text.contains("↓ \(all.below) more"))
    learner.press(.pageDown)
    #expect(learner.picture?.reading.first == min(all.below, all.rows - 1))
    for _ in 0..<9 { learner.press(.pageDown) }
    #expect(learner.picture?.reading.below == 0)
    learner.press(.pageUp)
    #expect(learner.picture?.reading.first == max(0, all.below - all.rows + 1))
    for _ in 0..<9 { learner.press(.pageUp) }
    #expect(learner.picture?.reading.first == 0)
  }

  @Test("shows a hint when it comes, and goes up from there")
  func hints() throws {
    var learner = try LessonLearner(size: Size(columns: 60, rows: 20))
    learner.go(toPart: 2)
    learner.enter("hint")
    #expect(learner.text.contains("hint 1 of 2"))
    learner.enter("hint")
    #expect(learner.text.contains("hint 2 of 2"))
    let last = try #require(learner.picture?.reading.first)
    learner.press(.pageUp)
    let first = try #require(learner.picture?.reading.first)
    #expect(first < last)
  }

  @Test("shows the marked answer, however small the terminal is")
  func marked() throws {
    for size in [Size(columns: 60, rows: 20), .standard, Size(columns: 120, rows: 40)] {
      for part in [1, 4] {
        var learner = try LessonLearner(size: size)
        learner.go(toPart: part)
        if part == 1 { learner.press(.enter) }
        for letter in ["a", "b", "c"] {
          learner.press(.down)
          #expect(learner.text.contains("▶ \(letter))"), "\(size.name), part \(part)")
        }
      }
    }
  }

  @Test("draws in ASCII only what has a twin")
  func ascii() throws {
    for scene in scenes {
      var learner = try LessonLearner(size: .standard, display: Display(glyphs: .ascii))
      scene.keys(&learner)
      let canvas = learner.canvas
      for (cell, twin) in zip(canvas.cells, canvas.drawn(with: .ascii).cells)
      where twin.glyph.text == "?" {
        #expect(cell.glyph.text == "?", "\(cell.glyph.text) has no twin")
      }
    }
  }

  @Test("keeps its size and its line whatever is pressed", arguments: 1...4)
  func fuzz(_ seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    var learner = try LessonLearner(size: .standard)
    let words = ["hint", "skip", "back", "next", "restart", "0.1*0.2", "b", "part 3", "nonsense"]
    let keys: [Key] = [
      .enter, .tab, .up, .down, .left, .right, .pageUp, .pageDown, .escape, .backspace,
      .character("v"), .character("z"), .character("?"), .character("g"), .character(":"),
      .character("漢"), .function(6), .function(7), .function(5), .character("c"), .home, .end,
    ]
    for step in 0..<400 {
      if !learner.state.isInLesson { learner = try LessonLearner(size: learner.size) }
      if generator.below(12) == 0 {
        learner.size = Size(columns: 60 + generator.below(150), rows: 20 + generator.below(45))
      }
      if generator.below(3) == 0 {
        learner.enter(words[generator.below(words.count)])
      } else {
        learner.press(keys[generator.below(keys.count)])
      }
      let canvas = learner.canvas
      for row in 0..<learner.size.rows {
        let width = canvas.cells(ofRow: row).reduce(0) { $0 + $1.glyph.width }
        #expect(width == learner.size.columns, "step \(step), row \(row)")
      }
      guard let picture = learner.picture else { continue }
      #expect(picture.line < learner.size.rows - 1)
      #expect(picture.reading.first >= 0)
    }
  }
}

private let scenes = [
  LessonScene("reading") { _ in },
  LessonScene("choose") { $0.press(.enter) },
  LessonScene("choose-wrong") {
    $0.press(.enter)
    $0.enter("c")
  },
  LessonScene("choose-right") {
    $0.press(.enter)
    $0.enter("a")
  },
  LessonScene("predict") { $0.go(toPart: 2) },
  LessonScene("predict-wrong") {
    $0.go(toPart: 2)
    $0.enter("0.0554")
  },
  LessonScene("predict-right") {
    $0.go(toPart: 2)
    $0.enter("0.0364")
  },
  LessonScene("hints") {
    $0.go(toPart: 2)
    $0.enter("hint")
    $0.enter("hint")
  },
  LessonScene("workbench") {
    $0.go(toPart: 2)
    $0.press(.tab)
  },
  LessonScene("pane") { $0.go(toPart: 3) },
  LessonScene("exhibit") { $0.go(toPart: 4) },
  LessonScene("exhibit-wrong") {
    $0.go(toPart: 4)
    $0.enter("b")
  },
  LessonScene("task") {
    $0.go(toPart: 5)
  },
  LessonScene("help") {
    $0.go(toPart: 5)
    $0.press(.function(1))
  },
  LessonScene("notice") {
    $0.go(toPart: 4)
    $0.press(.tab, .character("Z"))
  },
  LessonScene("end") {
    $0.go(toPart: 5)
    $0.press(.tab)
    $0.enter("skip")
    $0.press(.enter)
  },
]
