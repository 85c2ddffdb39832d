import Drawing
import Text

/// Where the fixed parts of a screen stand: equal for all steps of an iteration.
package struct ScreenPlaces: Equatable {
  package let rules: [Int]
  package let divider: [Int]
  package let header: [[Int]]
  package let loss: [Int]
  package let listing: Int?

  package init(_ learner: Viewer) {
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
