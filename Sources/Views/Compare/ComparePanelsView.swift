import Drawing
import Text
import Workbench

/// Draws every contender in a panel of its own, and where there is room a ranking below.
struct ComparePanelsView {
  let theme: Theme

  /// A panel with less room above it gets the ranking's rows.
  private static let comfortable = 7

  func draw(
    _ screen: CompareScreen, _ race: Comparison, _ state: State, in area: Rect,
    _ canvas: inout Canvas
  ) {
    let table = CompareTable(race, state)
    let count = screen.isZoomed ? 1 : screen.contenders.count
    let (top, bottom) = Self.split(area, table, count)
    let axes = RaceAxes(screen.contenders, race)
    let panels =
      screen.isZoomed
      ? [(place: screen.chosen, cells: top)]
      : CompareLayout.panels(count, chosen: screen.chosen, in: top)
    for (place, cells) in panels {
      drawRule(screen.contenders[place], in: cells, area, &canvas)
    }
    for (place, cells) in panels {
      draw(screen.contenders[place], race, state, axes, in: cells, area, &canvas)
    }
    drawAxes(axes, race, state, &canvas)
    let hidden = count - panels.count
    if hidden > 0 {
      let text = " \(hidden) more: \(state.keyLabel(.compare(.nextPanel))) "
      canvas.write(
        text, at: Point(area.columnRange.upperBound - text.displayWidth - 1, top.origin.row),
        style: theme.hint)
    }
    if let bottom {
      CompareTableView(theme: theme).drawRanking(table, in: bottom, &canvas)
    }
  }

  /// What the axes of all pictures are, in the row of messages while that is free.
  private func drawAxes(
    _ axes: RaceAxes, _ race: Comparison, _ state: State, _ canvas: inout Canvas
  ) {
    guard state.notice == nil, state.overlay == .none else { return }
    canvas.write(
      race.axesText(
        iterations: axes.x.range.upperBound, axes.y.range, isCut: axes.isCut
      ).truncated(
        to: canvas.size.columns - 2), at: Point(1, canvas.size.rows - 2), style: theme.faint)
  }

  /// The panels of all contenders that are shown, with their places.
  static func panels(
    _ screen: CompareScreen, _ table: CompareTable, in area: Rect
  ) -> [(place: Int, cells: Rect)] {
    let count = screen.contenders.count
    let (top, _) = split(area, table, count)
    return CompareLayout.panels(count, chosen: screen.chosen, in: top)
  }

  /// Room for the ranking, if the panels stay comfortable.
  private static func split(_ area: Rect, _ table: CompareTable, _ count: Int) -> (Rect, Rect?) {
    let wanted = table.rows.count + 2
    let panels = CompareLayout.panels(count, chosen: 0, in: area.inset(bottom: wanted))
    let isWorthIt =
      area.size.rows > wanted + Self.comfortable
      && panels.allSatisfy { $0.cells.size.rows >= Self.comfortable } && panels.count == count
    guard isWorthIt else { return (area, nil) }
    let (top, bottom) = area.splitRows(at: area.size.rows - wanted)
    return (top, bottom)
  }

  /// The rule above a panel, with its name; a line on its left, unless it stands at the edge.
  private func drawRule(
    _ contestant: Contestant, in cells: Rect, _ area: Rect, _ canvas: inout Canvas
  ) {
    canvas.horizontalRule(at: cells.origin, width: cells.size.columns, style: theme.rule)
  }

  private func draw(
    _ contestant: Contestant, _ race: Comparison, _ state: State, _ axes: RaceAxes,
    in cells: Rect, _ area: Rect, _ canvas: inout Canvas
  ) {
    let isInner = cells.origin.column > area.origin.column
    if isInner {
      canvas.verticalRule(at: cells.origin, height: cells.size.rows, style: theme.rule)
    }
    let mark = contestant.isChosen ? "▶" : " "
    let title = [
      Span(mark + contestant.letter + " ", style: theme.contender(contestant.place)),
      Span(contestant.name, style: contestant.isChosen ? theme.lit : theme.title),
      Span(contestant.settings.isEmpty ? " " : "  \(contestant.settings) ", style: theme.faint),
    ]
    canvas.write(
      title.truncated(to: cells.size.columns - 3),
      at: cells.origin.moved(right: isInner ? 2 : 1))
    let inside = cells.inset(left: isInner ? 2 : 1, top: 1, right: 1)
    let width = Self.numbersWidth(state)
    let columns = inside.size.columns / (width + 2)
    let block = (contestant.numbers.count + columns - 1) / max(1, columns)
    if columns > 1, inside.size.rows >= block + Self.tall {
      // Where a panel is high, numbers stand above the picture, which then has the whole width.
      let (top, bottom) = inside.splitRows(at: block)
      for column in 0..<columns {
        drawNumbers(
          contestant.numbers.dropFirst(column * block).prefix(block),
          in: Rect(
            column: top.origin.column + column * (width + 2), row: top.origin.row, columns: width,
            rows: block), &canvas)
      }
      drawPicture(contestant, race, axes, in: bottom.inset(top: 1), &canvas)
      return
    }
    let (left, right) = inside.splitColumns(at: max(0, inside.size.columns - width))
    drawNumbers(contestant.numbers[...], in: right, &canvas)
    drawPicture(contestant, race, axes, in: left.inset(right: 1), &canvas)
  }

  /// Rows of a picture below the numbers.
  private static let tall = 8

  private static func numbersWidth(_ state: State) -> Int {
    state.display.allDigits ? 34 : 20
  }

  private func drawNumbers(
    _ numbers: ArraySlice<Contestant.Number>, in area: Rect, _ canvas: inout Canvas
  ) {
    for (row, number) in numbers.prefix(area.size.rows).enumerated() {
      let value = number.text
      let room = area.size.columns - value.displayWidth - 1
      canvas.write(
        [
          Span(number.name.padded(to: max(0, room)) + " ", style: theme.faint),
          Span(value, style: number.isWarning ? theme.warning : .plain),
        ], at: area.origin.moved(down: row), within: area)
    }
  }

  private func drawPicture(
    _ contestant: Contestant, _ race: Comparison, _ axes: RaceAxes, in area: Rect,
    _ canvas: inout Canvas
  ) {
    guard area.size.columns >= 6, area.size.rows >= 2 else { return }
    guard contestant.iteration != nil else {
      canvas.write("on its way …", at: area.origin, style: theme.faint, within: area)
      return
    }
    if race.ground.isMap {
      SurfaceView(theme: theme).draw(contestant, race, in: area, &canvas)
      return
    }
    if race.showsAnswers, let picture = contestant.picture {
      AnswersView(theme: theme).draw(picture, of: race, in: area, &canvas)
      return
    }
    let hasAxis = area.size.columns >= 26 && area.size.rows >= 5
    canvas.draw(
      axes.plot([contestant], theme: theme, gutter: hasAxis ? 9 : nil), in: area)
  }
}

/// The axes that all contenders share.
struct RaceAxes {
  let x: Axis
  let y: Axis
  /// Whether something lies above the vertical axis.
  let isCut: Bool

  init(_ contenders: [Contestant], _ race: Comparison) {
    let iterations = contenders.compactMap(\.iteration).max() ?? 0
    x = Axis(0...Double(max(10, iterations)))
    let values = contenders.flatMap { ($0.curve + $0.besides).map(\.cost) }
    y =
      race.isLogarithmic
      ? Axis(fitting: values, scale: .logarithmic)
      : Axis(fitting: [0] + Self.withoutExplosions(values))
    let top = y.range.upperBound
    isCut = values.contains { $0 > top }
  }

  /// One contender that explodes would press all others flat: what is far above the start is cut.
  private static func withoutExplosions(_ values: [Double]) -> [Double] {
    let finite = values.filter(\.isFinite)
    guard let first = finite.first, first > 0 else { return finite }
    return finite.map { min($0, 4 * first) }
  }

  func plot(_ contenders: [Contestant], theme: Theme, gutter: Int?) -> LinePlot {
    func line(_ points: [CurvePoint], _ style: Style) -> LinePlot.Series {
      LinePlot.Series(
        points.map { LinePlot.Place(Double($0.iteration), $0.cost) }, style: style)
    }
    // Two curves of everyone over each other would be read by nobody.
    let besides = contenders.count == 1 ? contenders[0].besides : []
    let series =
      [line(besides, theme.faint)]
      + contenders.map { line($0.curve, theme.contender($0.place)) }
    let marks = contenders.flatMap { self.marks($0, isAlone: contenders.count == 1, theme) }
    return LinePlot(series, marks: marks, x: x, y: y, gutter: gutter, axisStyle: theme.faint)
  }

  /// A letter where the contender is; among others also on the way, each at another place.
  private func marks(
    _ contestant: Contestant, isAlone: Bool, _ theme: Theme
  ) -> [LinePlot.Mark] {
    let letter = Character(contestant.letter)
    let style = theme.contender(contestant.place)
    var places = contestant.curve.last.map { [$0] } ?? []
    if !isAlone {
      let count = contestant.curve.count
      let share = Double(contestant.place + 1) / Double(Comparison.most + 1)
      let place = Int(Double(count) * share)
      if contestant.curve.indices.contains(place) { places.append(contestant.curve[place]) }
    }
    return places.map { point in
      LinePlot.Mark(
        isAlone ? "●" : letter, at: LinePlot.Place(Double(point.iteration), point.cost),
        style: style)
    }
  }
}
