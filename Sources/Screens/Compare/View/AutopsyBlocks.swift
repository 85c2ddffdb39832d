import Drawing
import ScreenKit
import Text

/// Lays the equations of contenders out in columns, as many side by side as there is room for.
struct AutopsyBlocks {
  let theme: Theme
  let autopsy: CompareAutopsy
  let area: Rect

  /// The narrowest column in which the longest formulas can be read.
  private static let columnWidth = 58

  /// How much of an equation is written.
  private enum Form: CaseIterable {
    /// Numbers below the symbols where both do not stand on one line.
    case full
    /// One line each: without the symbols where both do not stand on it.
    case short
  }

  private struct Place {
    let block: CompareAutopsy.Block
    let form: Form
    let cells: Rect
  }

  func draw(_ canvas: inout Canvas) {
    guard area.size.rows > 1 else { return }
    let places = Form.allCases.lazy.compactMap { packed($0) ?? spread($0) }.first ?? whatFits
    canvas.horizontalRule(at: area.origin, width: area.size.columns, style: theme.rule)
    for column in columns.dropFirst()
    where places.contains(where: { $0.cells.origin.column == column.origin.column }) {
      canvas.verticalRule(at: column.origin, height: column.size.rows, style: theme.rule)
    }
    for place in places { drawTitle(place, &canvas) }
    for place in places { drawEquations(place, &canvas) }
    let hidden = autopsy.blocks.count - places.count
    guard hidden > 0 else { return }
    let text = " \(hidden) more: \(autopsy.nextKey) "
    canvas.write(
      text, at: Point(area.columnRange.upperBound - text.displayWidth - 1, area.origin.row),
      style: theme.hint)
  }

  private var columns: [Rect] {
    let count = max(1, min(autopsy.blocks.count, area.size.columns / Self.columnWidth))
    return (0..<count).map { column in
      let left = area.size.columns * column / count
      let right = area.size.columns * (column + 1) / count
      return Rect(
        column: area.origin.column + left, row: area.origin.row, columns: right - left,
        rows: area.size.rows)
    }
  }

  // MARK: Places

  /// All blocks in their order, column by column, none much longer than the others; nil where they
  /// do not fit.
  private func packed(_ form: Form) -> [Place]? {
    let heights = autopsy.blocks.map { height(of: $0, form) }
    guard let highest = heights.max(), highest <= area.size.rows else { return nil }
    return (highest...area.size.rows).lazy.compactMap { limit in
      self.packed(form, heights, limit: limit)
    }.first
  }

  private func packed(_ form: Form, _ heights: [Int], limit: Int) -> [Place]? {
    var rests = columns[...]
    var used = 0
    var places: [Place] = []
    for (block, rows) in zip(autopsy.blocks, heights) {
      if used + rows > limit {
        rests = rests.dropFirst()
        used = 0
      }
      guard let column = rests.first else { return nil }
      places.append(Place(block: block, form: form, cells: column.inset(top: used)))
      used += rows
    }
    return places
  }

  /// All blocks, the highest first into the column with the most room; nil where they do not fit.
  private func spread(_ form: Form) -> [Place]? {
    var columns = columns.map { (rest: $0, blocks: [CompareAutopsy.Block]()) }
    let blocks = autopsy.blocks.map { (block: $0, rows: height(of: $0, form)) }
    for (block, rows) in blocks.sorted(by: { ($1.rows, $0.block.place) < ($0.rows, $1.block.place) }
    ) {
      let roomiest = columns.indices.max { columns[$0].rest.size.rows < columns[$1].rest.size.rows }
      guard let roomiest, columns[roomiest].rest.size.rows >= rows else { return nil }
      columns[roomiest].rest = columns[roomiest].rest.inset(top: rows)
      columns[roomiest].blocks.append(block)
    }
    return zip(self.columns, columns).flatMap { cells, column in
      var rest = cells
      return column.blocks.sorted { $0.place < $1.place }.map { block in
        defer { rest = rest.inset(top: height(of: block, form)) }
        return Place(block: block, form: form, cells: rest)
      }
    }
  }

  /// The chosen contender's equations, and of the others those that there is room for.
  private var whatFits: [Place] {
    var rests = columns
    guard let chosen = autopsy.blocks.first(where: \.isChosen) else { return [] }
    let isWhole = height(of: chosen, .full) <= area.size.rows
    let form = isWhole ? Form.full : .short
    var places = [Place(block: chosen, form: form, cells: rests[0])]
    rests[0] = rests[0].inset(top: height(of: chosen, form))
    for block in autopsy.blocks where !block.isChosen {
      let rows = height(of: block, form)
      guard let column = rests.firstIndex(where: { $0.size.rows >= rows }) else { continue }
      places.append(Place(block: block, form: form, cells: rests[column]))
      rests[column] = rests[column].inset(top: rows)
    }
    return places
  }

  private func height(of block: CompareAutopsy.Block, _ form: Form) -> Int {
    let width = inside(columns[columns.count - 1]).size.columns
    return block.lines.reduce(1) { $0 + rows(of: $1, form, width: width) }
  }

  /// A column without its margins and the line on its left.
  private func inside(_ column: Rect) -> Rect {
    column.inset(left: column.origin.column > area.origin.column ? 2 : 1, right: 1)
  }

  private func rows(of line: CompareAutopsy.Line, _ form: Form, width: Int) -> Int {
    let room = width - (line.isFirstDifference ? 2 : 0)
    let isOne =
      form == .short || line.text.displayWidth <= room || line.compact.displayWidth <= room
      // Half of the symbols would say less than the numbers alone.
      || line.compact.symbolsWidth > room
    return isOne ? 1 : 2
  }

  // MARK: A contender

  private func drawTitle(_ place: Place, _ canvas: inout Canvas) {
    let cells = place.cells
    // As far as the line of the next column, which it joins.
    let isLast = cells.columnRange.upperBound >= area.columnRange.upperBound
    canvas.horizontalRule(
      at: cells.origin, width: cells.size.columns + (isLast ? 0 : 1), style: theme.rule)
    canvas.write(
      " \(place.block.title) ".truncated(to: cells.size.columns - 4),
      at: cells.origin.moved(right: 1), style: theme.series(place.block.place))
  }

  private func drawEquations(_ place: Place, _ canvas: inout Canvas) {
    let lines = place.block.lines
    var rest = inside(place.cells).inset(top: 1)
    for (number, line) in lines.enumerated() {
      let rows = rows(of: line, place.form, width: rest.size.columns)
      let isLast = number == lines.count - 1
      guard rows < rest.size.rows || isLast && rows == rest.size.rows else {
        canvas.write(
          "… and \(lines.count - number) more: \(autopsy.zoomHint)"
            .truncated(to: rest.size.columns),
          at: rest.origin, style: theme.hint, within: rest)
        return
      }
      draw(line, rows: rows, in: rest, &canvas)
      rest = rest.inset(top: rows)
    }
  }

  /// As much of an equation as there is room for: the value always.
  private func draw(
    _ line: CompareAutopsy.Line, rows: Int, in area: Rect, _ canvas: inout Canvas
  ) {
    var cells = area
    if line.isFirstDifference {
      canvas.write("≠ ", at: area.origin, style: theme.warn, within: area)
      cells = area.inset(left: 2)
    }
    let view = EquationView(theme: theme)
    let width = cells.size.columns
    if rows == 2 {
      let isNarrow = line.text.symbolsWidth > width || line.text.numbersWidth > width
      _ = view.drawOnTwo(isNarrow ? line.compact : line.text, in: cells, &canvas)
      return
    }
    let forms = [line.text, line.compact, line.text.withoutSymbols, line.compact.withoutSymbols]
    let form = forms.first { $0.displayWidth <= width } ?? line.compact.withoutSymbols
    _ = view.drawOnOne(form, in: cells, &canvas)
  }
}

extension EquationText {
  /// The cells of all of it on one line.
  fileprivate var displayWidth: Int {
    [symbol, middle, relation, value].reduce(2) { $0 + $1.displayWidth }
  }

  /// The cells of the numbers and the value below the symbols.
  fileprivate var numbersWidth: Int {
    [symbol, numbers, relation, value].reduce(5) { $0 + $1.displayWidth }
  }

  /// The cells of the symbol and what it is in symbols.
  fileprivate var symbolsWidth: Int { symbol.displayWidth + 3 + symbols.displayWidth }
}
