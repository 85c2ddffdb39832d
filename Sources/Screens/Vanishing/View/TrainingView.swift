import Drawing
import ScreenKit
import Text

/// Draws how large the gradients of all layers are while it trains: a colour and a digit a cell.
struct TrainingView {
  let theme: Theme

  /// Cells of the names of the layers.
  private static let gutter = 10

  func draw(
    _ screen: VanishingScreen, _ scene: Scene<VanishingModel>, in area: Rect, _ canvas: inout Canvas
  ) {
    let (maps, foot) = area.splitRows(at: area.size.rows - 4)
    let shown = sides(screen, rows: maps.size.rows, scene)
    let step = layerStep(screen.depth, rows: maps.size.rows / max(1, shown.count) - 2)
    let needed = (screen.depth + step - 1) / step + 2
    let height = min(maps.size.rows / max(1, shown.count), needed)
    var rest = maps
    let all = shown.map { TrainingMap(scene, $0.side) }
    for map in all {
      let (here, below) = rest.splitRows(at: height)
      draw(map, screen, step, in: here, &canvas)
      rest = below
    }
    // The row for messages too, while there is none.
    let isFree = scene.context.notice == nil && scene.context.overlay == .none
    drawFoot(
      all, screen, isAlone: shown.count < screen.sides.count,
      in: isFree ? foot.inset(bottom: -1) : foot, &canvas)
  }

  /// Both stacks where there is room for all their layers, else the one that the keys change.
  private func sides(
    _ screen: VanishingScreen, rows: Int, _ scene: Scene<VanishingModel>
  ) -> [VanishingScreen.Side] {
    if screen.sides.count * (screen.depth + 2) <= rows { return screen.sides }
    return screen.sides.filter(\.isChanged)
  }

  /// Each how manieth layer has a line.
  private func layerStep(_ depth: Int, rows: Int) -> Int {
    max(1, (depth + max(1, rows) - 1) / max(1, rows))
  }

  // MARK: A map

  private func draw(
    _ map: TrainingMap, _ screen: VanishingScreen, _ step: Int, in area: Rect,
    _ canvas: inout Canvas
  ) {
    let mark = map.isChanged && screen.sides.count > 1 ? "▶" : " "
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns,
      title: [
        Span("\(mark)\(map.side.letter) \(map.text)", style: theme.title),
        Span("   \(map.cursor)", style: theme.accent),
      ], style: theme.rule)
    let layers = Array(stride(from: 0, to: map.values.count, by: step))
    let heat = Heatmap(
      layers.map { place in map.values[place].map { $0.flatMap(DecadeScale.exponent) ?? .nan } },
      range: Self.lowest...0, cellWidth: cellWidth(area))
    for (row, place) in layers.enumerated() {
      let origin = area.origin.moved(down: row + 1)
      let isChosen = place == (screen.layer - 1) / step * step
      canvas.write(
        (isChosen ? "▶" : " ") + map.names[place].truncated(to: Self.gutter - 2), at: origin,
        style: isChosen ? theme.accent : theme.quiet, within: area)
      for column in map.iterations.indices {
        let cell = cell(map.values[place][column], heat.color(row: row, column: column))
        let text = cell.text.padded(to: heat.cellWidth)
        canvas.write(
          text, at: origin.moved(right: Self.gutter + column * heat.cellWidth), style: cell.style,
          within: area)
      }
    }
    drawIterations(map, heat.cellWidth, in: area, &canvas)
  }

  private func cellWidth(_ area: Rect) -> Int {
    max(1, (area.size.columns - Self.gutter - 1) / VanishingModel.columnCount)
  }

  /// The lowest power of ten that has a digit and a colour of its own.
  private static let lowest = -9.0

  /// The sign and the colour of a size.
  private func cell(_ value: Double?, _ color: Color?) -> Span {
    guard let value else { return Span(" ") }
    guard value.isFinite else { return Span("!", style: theme.warn) }
    guard let exponent = DecadeScale.exponent(value) else { return Span("·", style: theme.quiet) }
    let digit = Int((-exponent).rounded())
    let text = digit > 9 ? "<" : digit < 0 ? "+" : String(digit)
    guard color != nil, theme.series(0) != .plain else { return Span(text) }
    return Span(text, style: theme.heat((exponent - Self.lowest) / -Self.lowest))
  }

  /// The iterations below the map: its first, its last, and where one is.
  private func drawIterations(
    _ map: TrainingMap, _ width: Int, in area: Rect, _ canvas: inout Canvas
  ) {
    let row = area.size.rows - 1
    let here = area.origin.moved(right: Self.gutter + map.column * width, down: row)
    canvas.write(" iteration", at: area.origin.moved(down: row), style: theme.quiet, within: area)
    canvas.write("▲", at: here, style: theme.accent, within: area)
  }

  // MARK: The foot

  private func drawFoot(
    _ maps: [TrainingMap], _ screen: VanishingScreen, isAlone: Bool, in area: Rect,
    _ canvas: inout Canvas
  ) {
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns,
      title: [Span("how to read it", style: theme.title)], style: theme.rule)
    guard let map = maps.first, let last = map.iterations.last else { return }
    let step = map.iterations.count > 1 ? map.iterations[1] - map.iterations[0] : 1
    let each = step == 1 ? "a column an iteration" : "a column \(step) iterations"
    let legend: [Span] =
      [Span("n: about 1e-n, from ")]
      + (0...9).reversed().map { digit in
        Span("\(digit)", style: scale(digit))
      }
      + [Span("  < below, + above 1, · is 0")]
    let alone = isAlone ? "; the other stack by Tab" : ""
    let inside = area.inset(left: 1, top: 1, right: 1)
    let seen = (screen.sentences.first ?? "").wrapped(to: inside.size.columns)
    let lines: [[Span]] =
      [legend, [Span("Iterations 1 to \(last), \(each)\(alone).")]] + seen.map { [Span($0)] }
    for (row, line) in lines.prefix(inside.size.rows).enumerated() {
      canvas.write(
        line.truncated(to: inside.size.columns), at: inside.origin.moved(down: row),
        within: inside)
    }
  }

  private func scale(_ digit: Int) -> Style {
    theme.series(0) == .plain ? .plain : theme.heat(1 - Double(digit) / 9)
  }
}
