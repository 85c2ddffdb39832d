import Derivation
import Engine

/// The steps of an iteration as JSON Lines.
struct TraceJSON {
  private let steps: IterationSteps
  private let names: Names
  private var total = RunningTotal()

  /// The lines of an iteration's steps.
  init(_ steps: IterationSteps) {
    self.steps = steps
    names = Names(steps.record.setup.network)
  }

  /// The line of a step, with its end.
  mutating func line(_ location: StepLocation) -> String {
    let address = location.address
    let expression = steps.equation(of: address).expression
    let value = steps.value(of: address)
    var line = "{\"index\": \(location.index), \"iteration\": \(steps.record.iteration), "
    line += TraceFields.place(of: address, rows: steps.record.rows)
    let symbol = TraceSymbol.symbol(address, outputLayer: names.outputLayer)
    line += ", \"symbol\": \"\(symbol)\", \"formula\": "
    line += JSONText.string(expression.traceFormula(names))
    line += ", \"numbers\": \"\(expression.traceNumbers)\""
    line += ", \"value\": \(JSONText.number(value))"
    if let total = total.add(address, value) { line += ", \"total\": \(JSONText.number(total))" }
    return line + "}\n"
  }
}
