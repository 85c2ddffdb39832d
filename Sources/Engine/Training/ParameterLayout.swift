/// Where the parameters of one layer stand in the flat buffer.
///
/// Weights are input-major: the weight from input `i` into unit `j` (both from 0) stands at
/// `weights + i·stride + j`. `stride` is the units padded to 1, 2, 4 or a multiple of 8; the
/// padding holds zeros and stays zero.
package struct LayerLayout: Hashable, Sendable {
  /// What feeds the layer.
  package let inputs: Int
  /// Its units.
  package let units: Int
  /// Its units, padded.
  package let stride: Int
  /// Where its weights start; `inputs × stride` numbers.
  package let weights: Int
  /// Where its biases start; `stride` numbers.
  package let biases: Int
  /// Where its learned slope stands, if it has one.
  package let slope: Int?
  /// Where the next layer's parameters start.
  package let end: Int
  /// What it applies.
  package let activation: Activation

  init(inputs: Int, layer: DenseLayer, start: Int) {
    self.inputs = inputs
    units = layer.units
    activation = layer.activation
    stride = LayerLayout.padded(layer.units)
    weights = start
    biases = start + Buffer.wholeLanes(inputs * stride)
    let afterBiases = biases + Buffer.wholeLanes(stride)
    slope = layer.activation.hasLearnedSlope ? afterBiases : nil
    end = layer.activation.hasLearnedSlope ? afterBiases + 8 : afterBiases
  }

  /// The stride for `units`: 1, 2, 4 or a multiple of 8.
  static func padded(_ units: Int) -> Int {
    switch units {
    case ...2: units
    case ...4: 4
    default: Buffer.wholeLanes(units)
    }
  }
}

/// Where every parameter of a network stands in the one flat buffer.
///
/// Gradients and optimizer buffers have the same layout.
///
/// Weights are input-major: the weight from input i into unit j stands at i·stride + j, and the
/// `weights[j][i]` of a file is a view. Padding is 0 and stays 0, so there are no tail loops.
package struct ParameterLayout: Hashable, Sendable {
  /// The layers, from the first hidden one to the output.
  package let layers: [LayerLayout]
  /// The length of the buffer, padding included.
  package let count: Int
  /// Stretches of the buffer that training changes, each of whole lanes.
  package let trainable: [Range<Int>]
  /// Whether nothing is frozen.
  let isAllTrainable: Bool

  init(_ network: Network) {
    var layers: [LayerLayout] = []
    var start = 0
    for (index, layer) in network.layers.enumerated() {
      let layout = LayerLayout(
        inputs: network.inputs(ofLayer: index), layer: layer, start: start)
      layers.append(layout)
      start = layout.end
    }
    self.layers = layers
    count = start
    trainable = ParameterLayout.trainable(layers, frozen: network.frozen)
    isAllTrainable = trainable == [0..<count]
  }

  /// Where a parameter stands.
  package func offset(of parameter: Parameter) -> Int {
    let layer = layers[parameter.layer - 1]
    switch parameter {
    case .weight(_, let unit, let from): return layer.weights + (from - 1) * layer.stride + unit - 1
    case .bias(_, let unit): return layer.biases + unit - 1
    case .slope:
      guard let slope = layer.slope else { preconditionFailure("the layer has a learned slope") }
      return slope
    }
  }

  private static func trainable(_ layers: [LayerLayout], frozen: Frozen) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    func add(_ range: Range<Int>) {
      if let last = ranges.last, last.upperBound == range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    for (index, layer) in layers.enumerated() where !frozen.layers.contains(index + 1) {
      if !frozen.weights { add(layer.weights..<layer.biases) }
      if !frozen.biases { add(layer.biases..<(layer.slope ?? layer.end)) }
      if let slope = layer.slope, !frozen.slopes { add(slope..<layer.end) }
    }
    return ranges
  }
}

extension Network {
  /// All parameters in the order of the trace: by layer, in it by unit its weights and its bias,
  /// last the layer's learned slope.
  public var parameters: [Parameter] {
    layers.indices.flatMap { parameters(ofLayer: $0 + 1) }
  }

  /// Whether training changes a parameter.
  public func isTrainable(_ parameter: Parameter) -> Bool {
    guard !frozen.layers.contains(parameter.layer) else { return false }
    switch parameter {
    case .weight: return !frozen.weights
    case .bias: return !frozen.biases
    case .slope: return !frozen.slopes
    }
  }

  /// The parameters of a layer, counted from 1, in the order of the trace.
  public func parameters(ofLayer layer: Int) -> [Parameter] {
    let inputs = inputs(ofLayer: layer - 1)
    var parameters: [Parameter] = []
    for unit in 1...layers[layer - 1].units {
      for from in 1...inputs {
        parameters.append(.weight(layer: layer, unit: unit, from: from))
      }
      parameters.append(.bias(layer: layer, unit: unit))
    }
    if layers[layer - 1].activation.hasLearnedSlope {
      parameters.append(.slope(layer: layer))
    }
    return parameters
  }
}
