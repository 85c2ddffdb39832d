import Engine
import Experiments

/// A comparison as the JSON object of the experiment format.
struct CompareJSON {
  let title: String?
  let outcome: CompareOutcome

  /// Writes the object and a line end.
  func write(to output: StandardOutput) throws(CommandFailure) {
    try output.write("{\"title\": \(title.map(JSONText.string) ?? "null")")
    try output.write(", \"varies\": \(JSONText.string(outcome.plan.dimension.name))")
    try output.write(", \"contenders\": [")
    for (index, entry) in outcome.entries.enumerated() {
      try output.write(index > 0 ? ",\n" : "\n")
      try write(entry, to: output)
    }
    try output.write("]}\n")
  }

  private func write(
    _ entry: CompareOutcome.Entry, to output: StandardOutput
  ) throws(CommandFailure) {
    let result = entry.result
    try output.write("{\"name\": \(JSONText.string(entry.name))")
    try output.write(", \"epochs\": \(result.epochs), \"iterations\": \(result.iterations)")
    try TrainingFields.write(history: result.history, to: output)
    if let parameters = result.parameters {
      try TrainingFields.write(
        parameters, of: entry.network, to: output)
    }
    if let divergence = result.divergence {
      try output.write(", \"diverged\": \(TrainingFields.text(divergence))")
    }
    if !outcome.plan.rates.isEmpty {
      try write(entry.sweep, "sweep", of: "learning-rate", JSONText.number, to: output)
    }
    if outcome.plan.seedCount != 0 {
      try write(entry.seeds, "seeds", of: "seed", JSONText.number, to: output)
    }
    try output.write("}")
  }

  private func write(
    _ trials: [CompareOutcome.Trial], _ key: String, of varied: String,
    _ text: (Double) -> String, to output: StandardOutput
  ) throws(CommandFailure) {
    try output.write(",\n \"\(key)\": [")
    for (index, trial) in trials.enumerated() {
      try output.write(index > 0 ? ",\n  " : "\n  ")
      try output.write("{\"\(varied)\": \(text(trial.value))")
      try output.write(", \"final\": \(JSONText.number(trial.final))")
      if let divergence = trial.divergence {
        try output.write(", \"diverged\": \(TrainingFields.text(divergence))")
      }
      try output.write("}")
    }
    try output.write("]")
  }
}
