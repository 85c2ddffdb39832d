import Engine

/// What moves and scales inputs to mean 0 and standard deviation 1 over some rows.
public struct Standardization: Hashable, Sendable {
  /// The mean of each input.
  public let means: [Double]
  /// The standard deviation of each input, with 1/n; 1 for an input that is constant.
  public let deviations: [Double]

  /// Measures rows; an input that is the same in all of them is only centred.
  ///
  /// Sums run in the order of the rows.
  public init(_ data: Dataset) {
    var means: [Double] = []
    var deviations: [Double] = []
    for input in 0..<data.inputCount {
      let column = (0..<data.rowCount).map { data.inputs[$0 * data.inputCount + input] }
      // Rounding must not give a constant a deviation, which would then be divided by.
      if let first = column.first, column.allSatisfy({ $0 == first }) {
        means.append(first)
        deviations.append(1)
        continue
      }
      let mean = column.reduce(0, +) / Double(column.count)
      let squares = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      means.append(mean)
      deviations.append((squares / Double(column.count)).squareRoot())
    }
    self.means = means
    self.deviations = deviations
  }

  /// Rows with their inputs moved and scaled; they may be others than were measured.
  public func applied(to data: Dataset) -> Dataset {
    let inputs = data.inputs.indices.map { index in
      let input = index % data.inputCount
      return (data.inputs[index] - means[input]) / deviations[input]
    }
    return Dataset(
      inputCount: data.inputCount, targetCount: data.targetCount, inputs: inputs,
      targets: data.targets)
  }
}
