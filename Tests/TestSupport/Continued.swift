import Derivation
import Engine

extension Setup {
  /// The same settings, whose parameters start at `values`; one of them may be another.
  package func starting(
    from values: ParameterValues, with parameter: Parameter? = nil, at value: Double = 0
  ) -> Setup {
    var (weights, biases, slopes) = (values.weights, values.biases, values.slopes)
    switch parameter {
    case .weight(let layer, let unit, let from)?: weights[layer - 1][unit - 1][from - 1] = value
    case .bias(let layer, let unit)?: biases[layer - 1][unit - 1] = value
    case .slope(let layer)?: slopes[layer - 1] = value
    case nil: break
    }
    var setup = self
    for place in network.layers.indices {
      setup.network.layers[place].given = .all(weights: weights[place], biases: biases[place])
      if let slope = slopes[place] {
        setup.network.layers[place].activation = .prelu(initialSlope: slope)
      }
    }
    return setup
  }

  /// The same settings with other data.
  package func with(inputs: [Double]? = nil, targets: [Double]? = nil) -> Setup {
    var setup = self
    setup.data = Dataset(
      inputCount: data.inputCount, targetCount: data.targetCount, inputs: inputs ?? data.inputs,
      targets: targets ?? data.targets)
    return setup
  }
}

/// Bits of whole iterations.
package enum Bits {
  /// The first place where they differ, from 0; nil where they are the same.
  package static func firstDifference(_ left: [[UInt64]], _ right: [[UInt64]]) -> Int? {
    guard left.count == right.count else { return min(left.count, right.count) }
    return left.indices.first { left[$0] != right[$0] }
  }
}

extension Learner {
  /// The bits of the cost and of all parameters that iterations left.
  package func bits(_ iterations: ClosedRange<Int>) -> [[UInt64]] {
    iterations.map { iteration in
      let record = state.run.timeline.steps(of: iteration).record
      let values = record.setup.network.parameters.map(record.updated)
      return ([record.cost] + values).map(\.bitPattern)
    }
  }
}

extension Trainer {
  /// The bits of the cost and of all parameters that the next iterations leave.
  package func nextBits(_ count: Int) -> [[UInt64]] {
    (0..<count).map { _ in
      let cost = step()
      return ([cost] + setup.network.parameters.map(value)).map(\.bitPattern)
    }
  }
}
