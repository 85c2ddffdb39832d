import Pictures
import Drawing
import ScreenKit
import Text

/// Draws the step screen.
struct StepView {
  let theme: Theme

  func draw(_ scene: Scene<StepModel>, _ canvas: inout Canvas) {
    let layout = StepLayout(canvas.size, scene)
    let screen = StepScreen(scene, room: layout.room)
    drawHeader(screen.header, &canvas)
    drawRules(screen, layout, &canvas)
    if !layout.network.isEmpty {
      NetworkView(theme: theme).draw(screen.network, in: layout.network, &canvas)
    }
    if !layout.listing.isEmpty { drawListing(screen.listing, layout.listing, &canvas) }
    drawEquation(screen.equation, layout.equation, &canvas)
    if let practice = screen.practice {
      PracticeView(theme: theme).draw(practice, in: layout.lower, &canvas)
    } else if !layout.lower.isEmpty {
      PaneView(theme: theme).draw(screen.lower, in: layout.lower, &canvas)
    }
    if let tour = screen.tour {
      drawTour(tour, layout.update, &canvas)
    } else if !layout.update.isEmpty {
      drawUpdate(screen.update, layout.update, &canvas)
    }
    BottomView(theme: theme).draw(screen, in: layout.bottom, &canvas)
  }
}

// MARK: - Header and rules

extension StepView {
  private func drawHeader(_ header: Header, _ canvas: inout Canvas) {
    let width = canvas.size.columns
    var parts = header.position[...]
    // The epoch follows from the iteration, which follows from nothing.
    while parts.count > 1, parts.joined(separator: "  ").displayWidth > width - 2 {
      parts.removeFirst()
    }
    let position = parts.joined(separator: "  ")
    canvas.write(
      position, at: Point(width - position.displayWidth - 1, 0), style: theme.title)
    let room = width - position.displayWidth - 4
    let name = [Span(" Backstep", style: theme.accent), Span("  " + header.title, style: .plain)]
    canvas.write(name.truncated(to: room), at: Point(0, 0))
    drawPhases(header.phases, &canvas)
  }

  /// A bar a phase, its length by the steps it has, filled as far as they are done.
  private func drawPhases(_ phases: [PhaseProgress], _ canvas: inout Canvas) {
    let labels = phases.reduce(0) { $0 + $1.name.count + 2 }
    let room = canvas.size.columns - 2 - labels
    let total = phases.reduce(0) { $0 + $1.steps }
    let least = 4
    let free = max(0, room - least * phases.count)
    var point = Point(1, 1)
    for phase in phases {
      let width = least + (total == 0 ? 0 : free * phase.steps / total)
      let style = phase.isCurrent ? theme.accent : (phase.done > 0 ? Style.plain : theme.pending)
      point = canvas.write(phase.name + " ", at: point, style: style)
      let done = min(width, Int((Double(width) * phase.done).rounded(.up)))
      let isOpen = phase.isCurrent && done > 0
      let filled = String(repeating: "━", count: isOpen ? done - 1 : done)
      point = canvas.write(filled + (isOpen ? "●" : ""), at: point, style: style)
      let rest = String(repeating: "┄", count: width - done)
      point = canvas.write(rest + " ", at: point, style: theme.pending)
    }
  }

  private func drawRules(_ screen: StepScreen, _ layout: StepLayout, _ canvas: inout Canvas) {
    let width = canvas.size.columns
    let panes = [
      layout.network, layout.listing, layout.equation, layout.lower, layout.update, layout.bottom,
    ]
    for pane in panes where !pane.isEmpty {
      canvas.horizontalRule(at: Point(0, pane.origin.row - 1), width: width, style: theme.rule)
    }
    if !layout.network.isEmpty, !layout.listing.isEmpty {
      canvas.verticalRule(
        at: Point(layout.listing.origin.column, layout.listing.origin.row - 1),
        height: layout.listing.size.rows + 2, style: theme.rule)
    }
    drawTitles(screen, layout, &canvas)
  }

  /// Titles come after all lines, so that no crossing stands in the middle of a word.
  private func drawTitles(_ screen: StepScreen, _ layout: StepLayout, _ canvas: inout Canvas) {
    func title(_ row: Int, _ title: [Span], width: Int) {
      let text = [Span(" ")] + title.truncated(to: width - 4) + [Span(" ")]
      canvas.write(text, at: Point(1, row))
    }
    let width = canvas.size.columns
    func plain(_ area: Rect, _ text: String) {
      title(area.origin.row - 1, [Span(text, style: theme.title)], width: width)
    }
    plain(layout.equation, screen.equation.title)
    if !layout.lower.isEmpty { plain(layout.lower, screen.practice?.title ?? screen.lower.title) }
    if let tour = screen.tour {
      title(
        layout.update.origin.row - 1,
        [
          Span(tour.title, style: theme.accent),
          Span(tour.isDone ? "  done" : "", style: theme.title),
        ],
        width: width)
    } else if !layout.update.isEmpty {
      plain(layout.update, screen.update.title)
    }
    if !layout.bottom.isEmpty { plain(layout.bottom, "parameters") }
    let column = layout.listing.origin.column
    if !layout.network.isEmpty {
      title(
        layout.network.origin.row - 1,
        [
          Span("network", style: theme.title), Span("  < > this step", style: theme.accent),
          Span("  [ ] its routes", style: theme.route),
        ], width: layout.network.size.columns)
    }
    if !layout.listing.isEmpty {
      canvas.write(
        " steps by \(screen.listing.granularity) ",
        at: Point(max(1, column + 2), layout.listing.origin.row - 1), style: theme.title)
    }
  }
}

// MARK: - Panes

extension StepView {
  func drawListing(_ listing: Listing, _ area: Rect, _ canvas: inout Canvas) {
    let inside = area.inset(left: 1)
    let digits = max(3, String(listing.rows.last?.number ?? 0).count)
    for (place, row) in listing.rows.enumerated() {
      let style =
        row.isCurrent
        ? theme.accent
        : ([.pending, .withheld].contains(row.figure.freshness) ? theme.pending : .plain)
      let number = String(row.number).padded(to: digits, alignment: .right)
      let head = (row.isCurrent ? "▶" : " ") + number + " "
      let value = row.figure.text
      let room = inside.size.columns - head.displayWidth - value.displayWidth - 2
      let label = row.label.truncated(to: room).padded(to: room)
      canvas.write(
        head + label + " " + value, at: inside.origin.moved(down: place), style: style,
        within: inside)
    }
  }

  func drawEquation(_ pane: EquationPane, _ area: Rect, _ canvas: inout Canvas) {
    let inside = area.inset(left: 1, right: 1)
    let lines = pane.lines.map { $0.map(theme.span) }
    for (row, line) in lines.prefix(inside.size.rows).enumerated() {
      canvas.write(line, at: inside.origin.moved(down: row), within: inside)
    }
    for line in pane.sentence {
      canvas.write(
        line.text, at: inside.origin.moved(right: line.column, down: line.row),
        style: theme.quiet, within: inside)
    }
  }

  private func drawTour(_ tour: TourPane, _ area: Rect, _ canvas: inout Canvas) {
    let inside = area.inset(left: 1, right: 1)
    for (row, line) in tour.text.wrapped(to: inside.size.columns).enumerated() {
      canvas.write(
        line, at: inside.origin.moved(down: row), style: tour.isDone ? .plain : theme.hint,
        within: inside)
    }
  }

  private func drawUpdate(_ pane: UpdatePane, _ area: Rect, _ canvas: inout Canvas) {
    let inside = area.inset(left: 1, right: 1)
    let step = pane.step.map { "step \($0)" } ?? ""
    let room = inside.size.columns - step.displayWidth - 2
    canvas.write(
      pane.line.map(theme.span).truncated(to: room), at: inside.origin, within: inside)
    canvas.write(
      step, at: inside.origin.moved(right: inside.size.columns - step.displayWidth),
      style: theme.quiet, within: inside)
    canvas.write(
      pane.loss.map(theme.span).truncated(to: inside.size.columns),
      at: inside.origin.moved(down: 1), within: inside)
  }
}
