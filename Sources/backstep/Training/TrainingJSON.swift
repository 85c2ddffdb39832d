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
    try TrainingFields.write(history: run.history.map(\.cost), to: output)
    try writeOutputs(to: output)
    try TrainingFields.write(
      run.trainer.parameters, of: run.trainer.setup.network, to: output)
    if let divergence = run.divergence {
      try output.write(", \"diverged\": \(TrainingFields.text(divergence))")
    }
    try output.write("}\n")
  }

  private func writeOutputs(to output: StandardOutput) throws(CommandFailure) {
    try output.write(",\n \"outputs\": [")
    for (index, row) in run.trainer.outputs().enumerated() {
      try output.write((index > 0 ? ", " : "") + JSONText.list(row))
    }
    try output.write("]")
  }
}
