import Derivation
import Engine

/// The steps of an iteration as JSON Lines.
///
/// The first has the index 0, as the format says; the screen counts steps from 1.
struct TraceJSON {
  private let steps: IterationSteps
  private let outputLayer: Int
  private var formulas: FormulaCache
  private var total = RunningTotal()

  /// The lines of an iteration's steps.
  init(_ steps: IterationSteps) {
    self.steps = steps
    let names = Names(steps.record.setup.network)
    outputLayer = names.outputLayer
    formulas = FormulaCache(names)
  }

  /// The line of a step, with its end.
  mutating func line(_ location: StepLocation) -> String {
    let address = location.address
    let equation = steps.equation(of: address)
    let expression = equation.expression
    let value = steps.value(of: address, equation)
    var line = "{\"index\": \(location.index), \"iteration\": \(steps.record.iteration), "
    line += TraceFields.place(of: address, rows: steps.record.rows)
    let symbol = TraceSymbol.symbol(address, outputLayer: outputLayer)
    line += ", \"symbol\": \"\(symbol)\", \"formula\": "
    line += formulas.text(of: address, expression)
    line += ", \"numbers\": \"\(expression.traceNumbers)\""
    line += ", \"value\": \(JSONText.number(value))"
    if let total = total.add(address, value) { line += ", \"total\": \(JSONText.number(total))" }
    return line + "}\n"
  }
}

extension IterationSteps {
  /// The number that a step makes, without a second tree where the record does not keep it.
  func value(of address: StepAddress, _ equation: Equation) -> Double {
    switch address.kind {
    case .product, .weightGradient, .clippedGradient, .decayedGradient: equation.value
    case .weightedSum, .activation, .lossTerm, .loss, .cost, .outputDerivative,
      .activationDerivative, .delta,
      .pathSum, .biasGradient, .slopeGradient, .batchMean, .gradientNorm, .optimizerState,
      .parameterUpdate:
      value(of: address)
    }
  }
}
