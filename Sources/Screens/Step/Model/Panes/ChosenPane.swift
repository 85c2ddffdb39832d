import ScreenKit
import Derivation
import Engine
import Session
import Text

/// The pane that the learner chose.
extension StepContext {
  /// The lower pane in at most `rows` rows of `width` cells.
  func chosenPane(rows: Int, width: Int) -> PaneContent {
    switch scene.lower {
    case .context: .table(lowerPane(rows: rows, width: width))
    case .parameters: .table(parameterPane(rows: rows, width: width))
    case .curve:
      .curve(
        CurvePane(
          title: "cost by iteration" + ends(of: curve), points: curve,
          hint: "One iteration so far; the curve starts with the second.", holdsZero: true))
    case .history: .curve(historyPane)
    case .matrix: .matrices(matrixPane(rows: rows, width: width))
    case .check: .table(checkPane)
    case .nudge: .table(nudgePane)
    }
  }

  private func parameterPane(rows: Int, width: Int) -> PaneTable {
    let table = parameterTable(rows: max(1, rows - 2))
    let room = max(3, (width - max(8, table.symbolWidth)) / PaneTable.columnWidth)
    return PaneTable(
      title: "all \(setup.network.parameterCount) parameters, with the batch's gradient",
      columns: table.titles(room: room).map { PaneTable.Column(title: $0, sign: "") },
      rows: table.rows.map { row in
        PaneTable.Row(row.symbol, table.figures(row, room: room), isCurrent: row.isCurrent)
      }, more: more(table.hiddenCount, "parameters"))
  }

  /// The first and the current number of a curve, which its axis cannot say in a few rows.
  func ends(of points: [CurvePoint]) -> String {
    let current = points.last(where: \.isCurrent)
    let isKept = scene.withheld != nil && current == nil
    guard points.count > (isKept ? 0 : 1), let first = points.first,
      let now = current ?? points.last
    else { return "" }
    let arrow = scene.display.glyphs == .ascii ? "->" : "→"
    // The number of this step is what blanking hides.
    let value = scene.display.isBlank || isKept ? "?" : short.text(now.cost)
    return ": \(short.text(first.cost)) \(arrow) \(value)"
  }

  // MARK: History

  /// Multiply–adds that the history may replay for a frame.
  private static let historyWork = 4_000_000

  private var historyPane: CurvePane {
    let work = max(1, 3 * setup.network.parameterCount * steps.plan.sampleCount)
    let window = max(8, min(120, Self.historyWork / work))
    let last = moment.iteration
    let points = (max(1, last - window + 1)...last).compactMap { iteration -> CurvePoint? in
      let other = iteration == last ? steps : scene.run.timeline.steps(of: iteration)
      guard other.plan.index(of: address) != nil, iteration != last || !hides(moment.index) else {
        return nil
      }
      return CurvePoint(
        iteration: iteration, cost: other.value(of: address), isCurrent: iteration == last)
    }
    return CurvePane(
      title: "\(symbol(steps.quantity(of: address))) over the last iterations" + ends(of: points),
      points: points,
      hint: "One iteration so far; ] goes to the same step of the next.", holdsZero: false)
  }

  // MARK: Gradient check

  /// What stands in place of a pane that computes slopes of its own, while a question is open.
  func waitingPane(_ name: String) -> PaneTable {
    PaneTable(
      title: "\(name): waits for your answer", columns: [], rows: [],
      more: "It computes slopes by itself, so it would tell what is asked.")
  }

  /// On the batch that is shown, so that it takes as long as a batch and compares with the gradient
  /// beside it; `backstep check` takes all rows.
  private var checkPane: PaneTable {
    if scene.withheld != nil { return waitingPane("gradient check") }
    let check = GradientCheck(steps.record, parameters: [focus])
    // As many digits as a column holds: how far the two agree is the point.
    let digits = NumberFormat.significant(5)
    let rows = check.entries.map { entry in
      PaneTable.Row(
        symbol(.parameter(entry.parameter)),
        [
          Figure(short.text(entry.step), .given), Figure(digits.text(entry.numeric), .computed),
          Figure(digits.text(entry.analytic), .computed),
          Figure(entry.crossesKink ? "at a kink" : short.text(entry.error), .fresh),
        ], isCurrent: true)
    }
    let minus = scene.display.glyphs == .ascii ? "-" : "−"
    return PaneTable(
      title:
        "gradient check on this batch: (C(w+h) \(minus) C(w\(minus)h)) / 2h against the gradient",
      columns: ["h", "difference", "gradient", "error"].map {
        PaneTable.Column(title: $0, sign: "")
      },
      rows: rows)
  }
}
