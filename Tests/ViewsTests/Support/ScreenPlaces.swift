import Drawing
import Text
import Views
import Workbench

/// Where the fixed parts of a screen stand: equal for all steps of an iteration.
struct ScreenPlaces: Equatable {
  let rules: [Int]
  let divider: [Int]
  let header: [[Int]]
  let loss: [Int]
  let listing: Int?

  init(_ learner: Learner) {
    let canvas = learner.canvas
    let layout = learner.layout
    func glyph(_ column: Int, _ row: Int) -> String { canvas[Point(column, row)].glyph.text }
    rules = (0..<canvas.size.rows).filter { "─├".contains(glyph(0, $0)) && $0 > 1 }
    let column = layout.listing.origin.column
    divider = layout.listing.rowRange.filter { glyph(column, $0) == "│" }
    let position = canvas.text(ofRow: 0)
    let phases = canvas.text(ofRow: 1)
    header = [
      [Self.column(of: "epoch", position), Self.column(of: "iteration", position)],
      [Self.column(of: "step", position)],
      learner.screen.header.phases.map { Self.column(of: $0.name + " ", phases) },
    ]
    let losses = canvas.text(ofRow: layout.update.origin.row + 1)
    loss = ["loss", "(", "cost", "after"].map { Self.column(of: $0, losses) }
    let title = canvas.text(ofRow: layout.listing.origin.row - 1)
    listing = Self.column(of: "steps by", title)
  }

  private static func column(of word: String, _ text: String) -> Int {
    text.firstRange(of: word).map { text.distance(from: text.startIndex, to: $0.lowerBound) } ?? -1
  }
}
