import Derivation
import Engine

/// A finished run as the JSON object of the experiment format.
struct TrainingJSON {
  let title: String?
  let run: TrainingRun

  /// Writes the object and a line end.
  func write(to output: StandardOutput) throws(CommandFailure) {
    try output.write("{\"title\": \(title.map(JSONText.string) ?? "null")")
    try output.write(", \"epochs\": \(run.epochs), \"iterations\": \(run.trainer.iteration)")
    try writeLoss(to: output)
    try writeOutputs(to: output)
    try writeLayers(to: output)
    if let divergence = run.divergence {
      try output.write(", \"diverged\": \(Self.text(divergence))")
    }
    try output.write("}\n")
  }

  private func writeLoss(to output: StandardOutput) throws(CommandFailure) {
    let initial = JSONText.number(run.history.first?.cost ?? .nan)
    try output.write(
      ",\n \"loss\": {\"initial\": \(initial), \"final\": \(JSONText.number(run.finalCost))")
    try output.write(", \"history\": [")
    for (index, point) in run.history.enumerated() {
      try output.write((index > 0 ? ", " : "") + JSONText.number(point.cost))
    }
    try output.write("]}")
  }

  private func writeOutputs(to output: StandardOutput) throws(CommandFailure) {
    try output.write(",\n \"outputs\": [")
    for (index, row) in run.trainer.outputs().enumerated() {
      try output.write((index > 0 ? ", " : "") + JSONText.list(row))
    }
    try output.write("]")
  }

  private func writeLayers(to output: StandardOutput) throws(CommandFailure) {
    let parameters = run.trainer.parameters
    try output.write(",\n \"layers\": [")
    for (index, layer) in run.trainer.setup.network.layers.enumerated() {
      try output.write(index > 0 ? ", " : "")
      try output.write("{\"units\": \(layer.units), \"activation\": ")
      try output.write("\(JSONText.string(layer.activation.name)), \"weights\": [")
      for (unit, weights) in parameters.weights[index].enumerated() {
        try output.write((unit > 0 ? ", " : "") + JSONText.list(weights))
      }
      try output.write("], \"biases\": \(JSONText.list(parameters.biases[index]))")
      let slope = parameters.slopes[index].map(JSONText.number) ?? "null"
      try output.write(", \"slope\": \(slope)}")
    }
    try output.write("]")
  }

  private static func text(_ divergence: TrainingRun.Divergence) -> String {
    guard let step = divergence.step else {
      return JSONText.object(["iteration": "\(divergence.iteration)"])
    }
    return JSONText.object([
      "iteration": "\(divergence.iteration)", "where": "{\(TraceFields.place(of: step))}",
    ])
  }
}
