import Derivation
import Drawing
import Engine
import ScreenKit
import TestSupport
import Testing

@Suite("Practice, drawn")
struct PracticeViewTests {
  private func learner(_ size: Size, ascii: Bool = false) throws -> Viewer {
    var learner = try Viewer(
      "mazur", size: size, display: Display(glyphs: ascii ? .ascii : .unicode))
    learner.go(to: StepAddress(.backward, .product, sample: 1, layer: 1, unit: 1, to: 2))
    learner.type("p")
    return learner
  }

  @Test("looks as it was recorded", arguments: [Size.standard, Size(columns: 120, rows: 40)])
  func scenes(_ size: Size) throws {
    var learner = try learner(size)
    try Snapshot(name: "practice-asked-\(size.name)").check(learner.canvas)
    learner.type("0.0554")
    learner.press(.enter)
    learner.type("0.03")
    try Snapshot(name: "practice-wrong-\(size.name)").check(learner.canvas)
    learner.press(.backspace)
    learner.type("3635")
    learner.press(.enter)
    try Snapshot(name: "practice-right-\(size.name)").check(learner.canvas)
  }

  @Test("in ASCII has nothing but ASCII in its box")
  func ascii() throws {
    var learner = try learner(.standard, ascii: true)
    learner.type("0.0554")
    learner.press(.enter)
    let rows = learner.canvas.text().split(separator: "\n", omittingEmptySubsequences: false)
    for row in rows[15...] where !row.contains("practice") {
      #expect(!row.contains { !$0.isASCII }, "\(row)")
    }
  }

  @Test("nothing above the box moves when it opens and closes", arguments: Size.all)
  func nothingMoves(_ size: Size) throws {
    let open = try learner(size)
    var closed = open
    closed.press(.escape)
    let (before, after) = (open.layout, closed.layout)
    #expect(before.network == after.network && before.listing == after.listing)
    #expect(before.equation == after.equation && before.bottom == after.bottom)
    #expect(before.lower.origin == after.lower.origin)
    let last = after.update.isEmpty ? after.lower.rowRange : after.update.rowRange
    #expect(before.lower.rowRange.upperBound == last.upperBound)
  }

  @Test("a long line leaves on the left, so that its end is seen")
  func long() throws {
    var learner = try learner(.standard)
    learner.type(String(repeating: "1+", count: 60) + "7")
    let row = learner.canvas.text().split(separator: "\n")[16]
    #expect(row.hasSuffix("1+7") && row.hasPrefix(" > "), "\(row)")
  }
}
