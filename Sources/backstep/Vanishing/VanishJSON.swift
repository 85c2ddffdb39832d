import Engine
import Session

/// An iteration of a stack as one JSON object.
struct VanishJSON {
  let stack: Stack
  let ledger: LayerLedger

  /// The object and a line end.
  var text: String {
    let layers = (1...ledger.depth).map(layer).joined(separator: ",\n  ")
    return "{\"depth\": \(stack.depth), \"width\": \(stack.width), "
      + "\"activation\": \(JSONText.string(stack.activation.name)), "
      + "\"iteration\": \(ledger.steps.record.iteration),\n \"layers\": [\n  \(layers)]}\n"
  }

  private func layer(_ layer: Int) -> String {
    JSONText.object([
      "layer": String(layer),
      "z": text(ledger.weightedSums(of: layer)),
      "o": text(ledger.activations(of: layer)),
      "slope": text(ledger.activationDerivatives(of: layer)),
      "factor": text(ledger.factors(of: layer)),
      "product": text(ledger.outputDerivatives(of: layer)),
      "gradient": text(ledger.gradients(of: layer)),
      "w_old": text(ledger.weights(of: layer)),
      "w_new": text(ledger.newWeights(of: layer)),
    ])
  }

  /// A number where every layer has one unit, else a list over the units.
  private func text(_ numbers: [Double]) -> String {
    ledger.isChain ? JSONText.number(numbers[0]) : JSONText.list(numbers)
  }

  /// A number where every layer has one unit, else rows of a unit each.
  private func text(_ matrix: [[Double]]) -> String {
    ledger.isChain
      ? JSONText.number(matrix[0][0]) : JSONText.list(matrix.map { JSONText.list($0) })
  }
}
