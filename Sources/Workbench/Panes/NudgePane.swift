import Derivation
import Engine

/// How far the number that the step is about is nudged: a whole number of small steps.
public struct Nudge: Hashable, Sendable {
  /// Steps of h, with their sign.
  public internal(set) var steps = 0

  /// h.
  public static let size = 0.01
}

extension State {
  /// Nudges the parameter that the step is about, without changing the run.
  mutating func nudge(_ direction: Int) {
    playback.direction = nil
    lower = .nudge
    nudge.steps = max(-100, min(100, nudge.steps + direction))
    notice = Notice(
      "Nudged by \(nudge.steps) × h; nothing is changed: + and - move it, e sets a value.", .done)
  }
}

extension StepContext {
  /// What the cost of this batch does when a parameter moves by a few h.
  var nudgePane: PaneTable {
    let parameter = focus
    let value = steps.record.value(of: parameter)
    let cost = steps.record.cost
    let steps = state.nudge.steps == 0 ? 1 : state.nudge.steps
    let rows = [steps, steps > 0 ? 1 : -1].map { count -> PaneTable.Row in
      let h = Double(count) * Nudge.size
      let moved = self.steps.record.cost(with: parameter, at: value + h)
      return PaneTable.Row(
        "w + \(count)h",
        [
          Figure(short.text(value + h), .computed), Figure(short.text(moved), .computed),
          Figure(short.text(moved - cost), .computed),
          Figure(short.text((moved - cost) / h), .fresh),
        ], isLit: count == steps)
    }
    let slope = Figure(short.text(self.steps.record.gradient(of: parameter)), .computed)
    let isASCII = state.display.glyphs == .ascii
    let change = isASCII ? "dC" : "ΔC"
    return PaneTable(
      title: "nudge \(symbol(.parameter(parameter))) by h = \(short.text(Nudge.size)):"
        + " C of this batch is \(short.text(cost))",
      columns: ["w", "C there", change, change + "/step"].map {
        PaneTable.Column(title: $0, sign: "")
      },
      rows: rows.count == 2 && steps.magnitude == 1 ? [rows[0]] : rows,
      total: PaneTable.Row(
        "slope", [Figure("", .given), Figure("", .given), Figure("", .given), slope]))
  }
}
