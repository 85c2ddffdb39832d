import Engine

/// The parameters that training changes, without a list of them: there may be millions.
extension Network {
  /// How many there are.
  var trainableCount: Int {
    thawedLayers.reduce(0) { count, place in
      let layer = layers[place]
      return count + (frozen.weights ? 0 : inputs(ofLayer: place) * layer.units)
        + (frozen.biases ? 0 : layer.units)
        + (layer.activation.hasLearnedSlope && !frozen.slopes ? 1 : 0)
    }
  }

  /// The first `limit` of them, in the order of the trace.
  func trainable(first limit: Int) -> [Parameter] {
    var found: [Parameter] = []
    for place in thawedLayers {
      let layer = place + 1
      for unit in 1...layers[place].units where found.count < limit {
        if !frozen.weights {
          let count = min(inputs(ofLayer: place), limit - found.count)
          found += (0..<count).map { .weight(layer: layer, unit: unit, from: $0 + 1) }
        }
        if !frozen.biases { found.append(.bias(layer: layer, unit: unit)) }
      }
      if layers[place].activation.hasLearnedSlope, !frozen.slopes {
        found.append(.slope(layer: layer))
      }
    }
    return Array(found.prefix(limit))
  }

  private var thawedLayers: [Int] {
    layers.indices.filter { !frozen.layers.contains($0 + 1) }
  }
}
