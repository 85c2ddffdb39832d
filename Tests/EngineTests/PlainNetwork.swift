import Engine

/// A network as plain loops over arrays: no tiles, no lanes, no padding.
///
/// Its sums run in the order that the engine promises, so that its bits are the engine's.
struct PlainNetwork {
  let setup: Setup
  /// `[layer][unit][input]`.
  var weights: [[[Double]]]
  /// `[layer][unit]`.
  var biases: [[Double]]
  /// `[layer]`.
  var slopes: [Double?]

  /// What a sample leaves, `[layer][unit]`.
  struct Sample {
    var weightedSums: [[Double]] = []
    var activations: [[Double]] = []
    var deltas: [[Double]] = []
    var loss = 0.0
  }

  init(_ setup: Setup, _ start: ParameterValues) {
    self.setup = setup
    weights = start.weights
    biases = start.biases
    slopes = start.slopes
  }

  private var layers: [DenseLayer] { setup.network.layers }

  func run(row: Int) -> Sample {
    var sample = forward(Array(setup.data.input(row: row)))
    let target = Array(setup.data.target(row: row))
    sample.loss = loss(sample, target)
    backward(&sample, target)
    return sample
  }

  private func forward(_ inputs: [Double]) -> Sample {
    var sample = Sample()
    var feeding = inputs
    for (index, layer) in layers.enumerated() {
      let sums = (0..<layer.units).map { unit in
        sum(zip(weights[index][unit], feeding).map { $0 * $1 }) + biases[index][unit]
      }
      feeding =
        layer.activation == .softmax
        ? PlainNetwork.softmax(sums)
        : sums.map { layer.activation.value(at: $0, slope: slopes[index] ?? 0) ?? .nan }
      sample.weightedSums.append(sums)
      sample.activations.append(feeding)
    }
    return sample
  }

  private static func softmax(_ z: [Double]) -> [Double] {
    let largest = z.reduce(-.infinity) { max($0, $1) }
    let exponentials = z.map { Elementary.exp($0 - largest) }
    let total = sum(exponentials)
    return exponentials.map { $0 / total }
  }

  private func backward(_ sample: inout Sample, _ target: [Double]) {
    var deltas = outputDeltas(sample, target)
    sample.deltas = [deltas]
    for index in layers.indices.dropLast().reversed() {
      let routes = (0..<layers[index].units).map { unit in
        sum(deltas.indices.map { deltas[$0] * weights[index + 1][$0][unit] })
      }
      deltas = through(index, routes, &sample)
      sample.deltas.insert(deltas, at: 0)
    }
  }

  private func outputDeltas(_ sample: Sample, _ target: [Double]) -> [Double] {
    let last = layers.count - 1
    let outputs = sample.activations[last]
    let errors = zip(outputs, target).map { $0 - $1 }
    let count = Double(errors.count)
    switch setup.loss {
    case .binaryCrossEntropy: return errors.map { $0 / count }
    case .categoricalCrossEntropy: return errors
    case .squaredError: return throughOutput(errors.map { 2 * $0 }, sample)
    case .halfSquaredError: return throughOutput(errors, sample)
    case .meanSquaredError: return throughOutput(errors.map { 2 * $0 / count }, sample)
    case .meanAbsoluteError:
      return throughOutput(errors.map { ($0 > 0 ? 1 : ($0 < 0 ? -1 : 0)) / count }, sample)
    case .huber(let delta):
      return throughOutput(errors.map { min(delta, max(-delta, $0)) / count }, sample)
    case .logCosh: return throughOutput(errors.map { Elementary.tanh($0) / count }, sample)
    }
  }

  private func throughOutput(_ routes: [Double], _ sample: Sample) -> [Double] {
    var sample = sample
    return through(layers.count - 1, routes, &sample)
  }

  /// δ = ∂L/∂a · f′(z).
  private func through(_ index: Int, _ routes: [Double], _ sample: inout Sample) -> [Double] {
    let (z, a) = (sample.weightedSums[index], sample.activations[index])
    guard layers[index].activation == .softmax else {
      return z.indices.map {
        routes[$0]
          * (layers[index].activation.derivative(at: z[$0], slope: slopes[index] ?? 0) ?? .nan)
      }
    }
    return a.indices.map { i in
      sum(a.indices.map { j in routes[j] * (a[j] * ((i == j ? 1 : 0) - a[i])) })
    }
  }

  private func loss(_ sample: Sample, _ target: [Double]) -> Double {
    let (z, a) = (sample.weightedSums[layers.count - 1], sample.activations[layers.count - 1])
    let terms = a.indices.map { term(z, target[$0], a[$0], z[$0]) }
    return setup.loss.isMeanOverOutputs ? sum(terms) / Double(terms.count) : sum(terms)
  }

  private func term(_ logits: [Double], _ y: Double, _ a: Double, _ z: Double) -> Double {
    let residual = y - a
    switch setup.loss {
    case .squaredError, .meanSquaredError: return residual * residual
    case .halfSquaredError: return 0.5 * (residual * residual)
    case .meanAbsoluteError: return abs(residual)
    case .huber(let delta):
      return abs(residual) > delta
        ? delta * abs(residual) - 0.5 * (delta * delta) : 0.5 * (residual * residual)
    case .logCosh:
      let size = abs(residual)
      return size + Elementary.ln1p(Elementary.exp(-2 * size)) - Elementary.ln(2)
    case .binaryCrossEntropy:
      return max(z, 0) - y * z + Elementary.ln1p(Elementary.exp(-abs(z)))
    case .categoricalCrossEntropy:
      let largest = logits.reduce(-.infinity) { max($0, $1) }
      return y * (largest + Elementary.ln(sum(logits.map { Elementary.exp($0 - largest) })) - z)
    }
  }
}

/// The sum in order; nothing is added to the first number.
func sum(_ numbers: [Double]) -> Double {
  numbers.dropFirst().reduce(numbers.first ?? 0, +)
}
