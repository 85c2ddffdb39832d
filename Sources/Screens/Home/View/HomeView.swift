import Drawing
import ScreenKit
import Text

/// Draws the home screen: the experiments, and a live picture of the one that is chosen.
struct HomeView {
  let theme: Theme

  func draw(_ scene: Scene<HomeModel>, _ canvas: inout Canvas) {
    let screen = HomeScreen(scene)
    let layout = HomeLayout(canvas.size, lines: screen.lines.count)
    canvas.write(
      [
        Span(" Backstep", style: theme.accent),
        Span("  a debugger for learning", style: .plain),
      ], at: Point(0, 0))
    let home = "home "
    canvas.write(
      home, at: Point(canvas.size.columns - home.displayWidth, 0), style: theme.title)
    canvas.write(
      " Step through the training of a network, forward and back.", at: Point(0, 1),
      style: theme.quiet)
    rule(layout.list.origin.row - 1, "experiments", &canvas)
    rule(layout.picture.origin.row - 1, screen.title, &canvas)
    drawList(screen.lines, layout.list, &canvas)
    drawPicture(scene, screen, layout.picture, &canvas)
  }

  private func rule(_ row: Int, _ title: String, _ canvas: inout Canvas) {
    canvas.horizontalRule(at: Point(0, row), width: canvas.size.columns, style: theme.rule)
    canvas.write(
      " \(title) ".truncated(to: canvas.size.columns - 2), at: Point(1, row), style: theme.title)
  }

  private func drawList(
    _ lines: [HomeScreen.Line], _ area: Rect, _ canvas: inout Canvas
  ) {
    let first = HomeLayout.first(of: lines, rows: area.size.rows)
    for (row, line) in lines.dropFirst(first).prefix(area.size.rows).enumerated() {
      let point = area.origin.moved(right: 1, down: row)
      guard line.place != nil else {
        canvas.write(line.text, at: point, style: theme.title, within: area)
        continue
      }
      let style = line.isChosen ? theme.accent : Style.plain
      let name = line.text.truncated(to: 24).padded(to: 18)
      canvas.write(
        [
          Span((line.isChosen ? "▶ " : "  ") + name + " ", style: style),
          Span(line.summary, style: line.isChosen ? .plain : theme.quiet),
        ].truncated(to: area.size.columns - 2), at: point, within: area)
    }
    let (above, below) = (first, lines.count - first - area.size.rows)
    let sign = below > 0 ? " ↓ \(below) more " : above > 0 ? " ↑ \(above) more " : ""
    canvas.write(
      sign,
      at: Point(
        area.columnRange.upperBound - sign.displayWidth - 1,
        below > 0 ? area.rowRange.upperBound : area.origin.row - 1), style: theme.hint)
  }

  private func drawPicture(
    _ scene: Scene<HomeModel>, _ screen: HomeScreen, _ area: Rect, _ canvas: inout Canvas
  ) {
    let width = area.size.columns
    let facts = screen.hasPicture ? min(44, width / 2) : width - 2
    let (left, right) = area.inset(left: 1, right: 1).splitColumns(at: facts)
    for (row, line) in screen.facts.flatMap({ $0.wrapped(to: left.size.columns - 1) }).enumerated()
    {
      canvas.write(line, at: left.origin.moved(down: row), within: left)
    }
    var curve = right
    let columns = min(24, right.size.columns * 2 / 5)
    if let plane = scene.model.preview?.plane(columns: columns, rows: area.size.rows - 1),
      right.size.columns >= 2 * columns
    {
      let map: Rect
      (curve, map) = right.splitColumns(at: right.size.columns - columns)
      draw(plane, in: map, &canvas)
      curve = curve.inset(right: 2)
    }
    draw(screen, in: curve, &canvas)
  }

  /// What the network answers, in tenths: a digit says what its colour says.
  private func draw(_ plane: Preview.Plane, in area: Rect, _ canvas: inout Canvas) {
    canvas.write(
      area.size.columns < 17 ? "in tenths" : "answers in tenths", at: area.origin,
      style: theme.quiet)
    let values = plane.outputs.joined().filter(\.isFinite)
    let (low, high) = (min(0, values.min() ?? 0), max(1, values.max() ?? 1))
    for (row, line) in plane.outputs.enumerated() {
      for (column, value) in line.enumerated() {
        let share = value.isFinite ? (value - low) / (high - low) : 0
        let digit = value.isFinite ? String(min(9, max(0, Int(share * 10)))) : "!"
        canvas.write(
          digit, at: area.origin.moved(right: column, down: row + 1),
          style: theme.heat(share), within: area)
      }
    }
  }

  private func draw(_ screen: HomeScreen, in area: Rect, _ canvas: inout Canvas) {
    guard area.size.columns >= 16, area.size.rows >= 4, !screen.curve.isEmpty else { return }
    canvas.write("cost by iteration", at: area.origin, style: theme.quiet, within: area)
    CurveView(theme: theme, gutter: 7, iterations: 1...Double(max(2, screen.lastIteration))).draw(
      screen.curve, hint: "", in: area.inset(top: 1), &canvas)
  }
}

/// Where the parts of the home screen stand.
struct HomeLayout {
  let list: Rect
  let picture: Rect

  /// The list has the rows that it needs, the picture the rest, at least seven.
  init(_ size: Size, lines: Int) {
    let rows = size.rows - 3 - 1 - 2
    let listRows = max(1, min(lines, rows - 7))
    let pictureRows = rows - listRows
    list = Rect(column: 0, row: 3, columns: size.columns, rows: listRows)
    picture = Rect(
      column: 0, row: 4 + listRows, columns: size.columns, rows: pictureRows)
  }

  /// The first line that is shown, so that the chosen one is.
  static func first(of lines: [HomeScreen.Line], rows: Int) -> Int {
    let chosen = lines.firstIndex(where: \.isChosen) ?? 0
    return max(0, min(chosen - rows / 2, lines.count - rows))
  }
}
