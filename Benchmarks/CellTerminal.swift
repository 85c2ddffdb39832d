import Drawing
import Ncurses
import Text

/// A terminal that does what `NcursesTerminal` does with a canvas, but hands no cells on.
struct CellTerminal: Terminal {
  let size: Size
  let wakeUp = WakeUp {}
  /// Cells that would have been handed to ncurses.
  private(set) var cellCount = 0
  private var shown: Canvas?

  init(_ size: Size) { self.size = size }

  mutating func paint(_ canvas: Canvas) {
    let frame = canvas.drawn(with: .unicode)
    for row in 0..<size.rows {
      let cells = frame.cells(ofRow: row)
      if let shown, shown.cells(ofRow: row) == cells { continue }
      cellCount += built(cells).count
    }
    shown = frame
  }

  mutating func redraw() { shown = nil }

  mutating func suspend() {}

  mutating func captureMouse(_ isOn: Bool) {}

  mutating func copy(_ text: String) -> Bool { false }

  mutating func nextEvent(within timeout: Duration?) -> Event? { .endOfInput }

  private struct Built {
    let points: (base: UInt32, mark: UInt32, secondMark: UInt32)
    let width: Int
    let style: TerminalStyle
  }

  private func built(_ cells: ArraySlice<Cell>) -> [Built] {
    cells.map { cell in
      Built(
        points: cell.glyph.codePoints, width: cell.glyph.width,
        style: ColorDepth.palette.style(cell.style))
    }
  }
}
