import Engine

/// The parts of the JSON that `train` and `compare` have in common.
enum TrainingFields {
  /// `"loss"` with the first cost, the last, and all of them.
  static func write(
    history: some Collection<Double>, to output: StandardOutput
  ) throws(CommandFailure) {
    let ends = history.prefix(1) + history.suffix(1)
    try output.write(
      ",\n \"loss\": {\"initial\": \(JSONText.number(ends.first ?? .nan))"
        + ", \"final\": \(JSONText.number(ends.last ?? .nan)), \"history\": [")
    for (index, cost) in history.enumerated() {
      try output.write((index > 0 ? ", " : "") + JSONText.number(cost))
    }
    try output.write("]}")
  }

  /// `"layers"` with the parameters of a network.
  static func write(
    _ parameters: ParameterValues, of network: Network, to output: StandardOutput
  ) throws(CommandFailure) {
    try output.write(",\n \"layers\": [")
    for (index, layer) in network.layers.enumerated() {
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

  /// The value of `"diverged"`.
  static func text(_ divergence: TrainingRun.Divergence) -> String {
    guard let step = divergence.step else {
      return JSONText.object(["iteration": "\(divergence.iteration)"])
    }
    return JSONText.object([
      "iteration": "\(divergence.iteration)", "where": "{\(TraceFields.place(of: step))}",
    ])
  }
}
