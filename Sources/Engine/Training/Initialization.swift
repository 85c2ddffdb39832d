/// The parameters that training starts from.
extension Network {
  /// Fills a buffer with the given parameters, and with what the initializer draws for the layers
  /// without: by layer, unit, input.
  ///
  /// Biases start at 0 unless given, PReLU's slopes at theirs.
  func initialize(_ parameters: Buffer, layout: ParameterLayout) {
    var generator = SplitMix64(seed: initializer.seed)
    let numbers = parameters.numbers
    for (layer, place) in zip(layers, layout.layers) {
      var given: [[Double]]?
      switch layer.given {
      case .none: break
      case .biases(let biases): copy(biases, to: numbers + place.biases)
      case .all(let weights, let biases):
        given = weights
        copy(biases, to: numbers + place.biases)
      }
      for unit in 0..<place.units {
        for input in 0..<place.inputs {
          numbers[place.weights + input * place.stride + unit] =
            given?[unit][input] ?? initializer.kind.draw(&generator, place.inputs, place.units)
        }
      }
      if let slope = layer.activation.initialSlope, let offset = place.slope {
        numbers[offset] = slope
      }
    }
  }

  private func copy(_ values: [Double], to destination: UnsafeMutablePointer<Double>) {
    for (index, value) in values.enumerated() { destination[index] = value }
  }
}

extension Initializer.Kind {
  /// One weight of a layer with `inputs` inputs and `units` units.
  func draw(_ generator: inout SplitMix64, _ inputs: Int, _ units: Int) -> Double {
    let (fanIn, fanSum) = (Double(inputs), Double(inputs + units))
    switch self {
    case .xavierUniform: return generator.symmetric((6 / fanSum).squareRoot())
    case .heUniform: return generator.symmetric((6 / fanIn).squareRoot())
    case .xavierNormal: return (2 / fanSum).squareRoot() * generator.normal()
    case .heNormal: return (2 / fanIn).squareRoot() * generator.normal()
    case .uniform(let low, let high): return low + (high - low) * generator.uniform()
    case .normal(let mean, let deviation): return mean + deviation * generator.normal()
    case .constant(let value): return value
    case .zeros: return 0
    }
  }
}

extension SplitMix64 {
  /// A number in [−bound, bound).
  mutating func symmetric(_ bound: Double) -> Double {
    bound * (2 * uniform() - 1)
  }
}
