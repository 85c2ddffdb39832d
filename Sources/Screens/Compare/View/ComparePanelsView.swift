import Drawing
import ScreenKit
import Text

/// Draws every contender in a panel of its own, and where there is room a ranking below.
struct ComparePanelsView {
  let theme: Theme

  func draw(
    _ page: PanelsPage, _ layout: PanelsLayout, _ axes: CurveAxes, _ canvas: inout Canvas
  ) {
    for (_, cells) in layout.panels {
      canvas.horizontalRule(at: cells.origin, width: cells.size.columns, style: theme.rule)
    }
    for (place, cells) in layout.panels {
      draw(page.contenders[place], page, axes, in: cells, layout.area, &canvas)
    }
    let hidden = page.isZoomed ? 0 : page.contenders.count - layout.panels.count
    if hidden > 0 {
      let text = " \(hidden) more: \(page.nextKey) "
      canvas.write(
        text,
        at: Point(
          layout.area.columnRange.upperBound - text.displayWidth - 1, layout.area.origin.row),
        style: theme.hint)
    }
    if let ranking = layout.ranking {
      CompareTableView(theme: theme).drawRanking(page.ranking, in: ranking, &canvas)
    }
  }

  /// What the axes of all pictures are, in the row of messages.
  func drawText(of axes: CurveAxes, _ page: PanelsPage, _ canvas: inout Canvas) {
    canvas.write(
      page.axesText(iterations: axes.x.range.upperBound, axes.y.range, isCut: axes.isCut)
        .truncated(to: canvas.size.columns - 2), at: Point(1, canvas.size.rows - 2),
      style: theme.quiet)
  }

  private func draw(
    _ contender: ContenderPanel, _ page: PanelsPage, _ axes: CurveAxes, in cells: Rect,
    _ area: Rect, _ canvas: inout Canvas
  ) {
    let isInner = cells.origin.column > area.origin.column
    if isInner {
      canvas.verticalRule(at: cells.origin, height: cells.size.rows, style: theme.rule)
    }
    let mark = contender.isChosen ? "▶" : " "
    let title = [
      Span(mark + contender.letter + " ", style: theme.series(contender.place)),
      Span(contender.name, style: contender.isChosen ? theme.accent : theme.title),
      Span(contender.settings.isEmpty ? " " : "  \(contender.settings) ", style: theme.quiet),
    ]
    canvas.write(
      title.truncated(to: cells.size.columns - 3),
      at: cells.origin.moved(right: isInner ? 2 : 1))
    let inside = cells.inset(left: isInner ? 2 : 1, top: 1, right: 1)
    let width = page.hasAllDigits ? 34 : 20
    let columns = inside.size.columns / (width + 2)
    let block = (contender.numbers.count + columns - 1) / max(1, columns)
    if columns > 1, inside.size.rows >= block + Self.tall {
      // Where a panel is high, numbers stand above the picture, which then has the whole width.
      let (top, bottom) = inside.splitRows(at: block)
      for column in 0..<columns {
        drawNumbers(
          contender.numbers.dropFirst(column * block).prefix(block),
          in: Rect(
            column: top.origin.column + column * (width + 2), row: top.origin.row, columns: width,
            rows: block), &canvas)
      }
      drawPicture(contender, page, axes, in: bottom.inset(top: 1), &canvas)
      return
    }
    let (left, right) = inside.splitColumns(at: max(0, inside.size.columns - width))
    drawNumbers(contender.numbers[...], in: right, &canvas)
    drawPicture(contender, page, axes, in: left.inset(right: 1), &canvas)
  }

  /// Rows of a picture below the numbers.
  private static let tall = 8

  private func drawNumbers(
    _ numbers: ArraySlice<ContenderPanel.Number>, in area: Rect, _ canvas: inout Canvas
  ) {
    for (row, number) in numbers.prefix(area.size.rows).enumerated() {
      let value = number.text
      let room = area.size.columns - value.displayWidth - 1
      canvas.write(
        [
          Span(number.name.padded(to: max(0, room)) + " ", style: theme.quiet),
          Span(value, style: number.isWarning ? theme.warn : .plain),
        ], at: area.origin.moved(down: row), within: area)
    }
  }

  private func drawPicture(
    _ contender: ContenderPanel, _ page: PanelsPage, _ axes: CurveAxes, in area: Rect,
    _ canvas: inout Canvas
  ) {
    guard area.size.columns >= 6, area.size.rows >= 2 else { return }
    guard contender.iteration != nil else {
      canvas.write("on its way …", at: area.origin, style: theme.quiet, within: area)
      return
    }
    if page.isMap {
      SurfaceView(theme: theme).draw(contender, page, in: area, &canvas)
      return
    }
    if page.showsAnswers, let picture = contender.picture {
      AnswersView(theme: theme).draw(picture, page.points, in: area, &canvas)
      return
    }
    let hasAxis = area.size.columns >= 26 && area.size.rows >= 5
    canvas.draw(
      axes.plot([contender], theme: theme, gutter: hasAxis ? 9 : nil), in: area)
  }
}
