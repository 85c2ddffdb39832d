import Engine

/// Plain descent by plain loops.
extension PlainNetwork {
  /// One iteration over these rows; returns its cost and the losses.
  mutating func descend(rows: [Int]) -> (cost: Double, samples: [Sample]) {
    let samples = rows.map { run(row: $0) }
    let rate = setup.optimizer.learningRate
    for index in weights.indices {
      let inputs = rows.indices.map { feeding(samples[$0], layer: index, row: rows[$0]) }
      for unit in weights[index].indices {
        let deltas = samples.map { $0.deltas[index][unit] }
        for input in weights[index][unit].indices {
          let slopes = deltas.indices.map { inputs[$0][input] * deltas[$0] }
          weights[index][unit][input] -= rate * mean(slopes)
        }
        biases[index][unit] -= rate * mean(deltas)
      }
    }
    return (mean(samples.map(\.loss)), samples)
  }

  private func feeding(_ sample: Sample, layer: Int, row: Int) -> [Double] {
    layer == 0 ? Array(setup.data.input(row: row)) : sample.activations[layer - 1]
  }

  private func mean(_ numbers: [Double]) -> Double {
    sum(numbers) / Double(numbers.count)
  }

  /// Whether the trainer's parameters have the same bits, zeros of either sign being one.
  func agrees(with values: ParameterValues) -> Bool {
    values.weights == weights && values.biases == biases
  }
}
