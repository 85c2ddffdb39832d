import Engine
import Experiments

extension Change {
  /// The network after units or layers came or went; the output keeps its units.
  func changedShape(_ network: Network) throws(ChangeProblem) -> Network {
    var new = network
    switch self {
    case .addUnit(let layer):
      try checkHidden(layer, of: network)
      new.layers[layer - 1].units += 1
    case .removeUnit(let layer, let unit):
      try checkHidden(layer, of: network)
      try check(.unit, unit, network.layers[layer - 1].units)
      guard network.layers[layer - 1].units > 1 else { throw .lastUnit(layer: layer) }
      new.layers[layer - 1].units -= 1
    case .addLayer(let below, let units, let activation):
      guard below != network.layers.count else { throw .outputIsFixed(targets: network.outputs) }
      guard network.layers.indices.contains(below) else {
        throw .noPlaceForLayer(above: below, highest: network.layers.count - 1)
      }
      guard units >= 1 else { throw .units(found: units) }
      try activation.check()
      new.layers.insert(DenseLayer(units: units, activation: activation), at: below)
      new.frozen.layers = Set(network.frozen.layers.map { $0 > below ? $0 + 1 : $0 })
    case .removeLayer(let layer):
      try checkHidden(layer, of: network)
      new.layers.remove(at: layer - 1)
      new.frozen.layers = Set(
        network.frozen.layers.filter { $0 != layer }.map { $0 > layer ? $0 - 1 : $0 })
    case .parameter, .input, .target, .targets, .learningRate, .optimizer, .loss, .activation,
      .batch, .shuffle, .seed:
      return network
    }
    try new.checkLimits()
    for layer in new.layers.indices { new.layers[layer].given = .none }
    return new
  }

  private func checkHidden(_ layer: Int, of network: Network) throws(ChangeProblem) {
    try check(.layer, layer, network.layers.count)
    guard layer < network.layers.count else { throw .outputIsFixed(targets: network.outputs) }
  }
}

extension Network {
  fileprivate func checkLimits() throws(ChangeProblem) {
    if layers.count > Limits.layers { throw .tooMany(.layers, found: layers.count) }
    if let wide = layers.map(\.units).max(), wide > Limits.units {
      throw .tooMany(.units, found: wide)
    }
    if parameterCount > Limits.parameters { throw .tooMany(.parameters, found: parameterCount) }
  }
}

// MARK: - What is carried over

extension Change {
  /// Which parameter of the network before the change one after it was; nil if it is new or was
  /// changed itself.
  ///
  /// A weight stays if both its ends do.
  func origin(of parameter: Parameter, in old: Network) -> Parameter? {
    switch self {
    case .parameter(parameter, _): nil
    case .activation(let layer, _) where parameter == .slope(layer: layer): nil
    case .addUnit(let layer):
      parameter.moved(layer: layer) { $0 <= old.layers[layer - 1].units ? $0 : nil }
    case .removeUnit(let layer, let unit):
      parameter.moved(layer: layer) { $0 < unit ? $0 : $0 + 1 }
    case .addLayer(let below, _, _):
      parameter.layer == below + 1
        ? nil : parameter.fedAnew(above: below + 1) { $0 > below ? $0 - 1 : $0 }
    case .removeLayer(let layer):
      parameter.fedAnew(above: layer - 1) { $0 < layer ? $0 : $0 + 1 }
    case .parameter, .input, .target, .targets, .learningRate, .optimizer, .loss, .activation,
      .batch, .shuffle, .seed:
      parameter
    }
  }

  /// What training goes on from, given what stood before the change.
  func start(from old: Snapshot, _ before: Setup, _ after: Setup) -> Snapshot {
    var start = old
    if case .parameter(let parameter, let value) = self {
      start = start.replacing(parameter, with: value, in: before.network)
    }
    if changesShape {
      start = start.carried(from: before.network, to: after.network) {
        origin(of: $0, in: before.network)
      }
    }
    return keepsMemory(before, after) ? start : start.withEmptyMemory(of: after.optimizer)
  }

  /// Whether the optimizer remembers; a new kind or form starts with empty buffers.
  func keepsMemory(_ before: Setup, _ after: Setup) -> Bool {
    before.optimizer.kind.name == after.optimizer.kind.name
      && before.optimizer.form == after.optimizer.form
  }
}

extension Parameter {
  /// The parameter with the numbers of a layer's units replaced; nil if the unit has none.
  fileprivate func moved(layer: Int, _ number: (Int) -> Int?) -> Parameter? {
    switch self {
    case .weight(layer, let unit, let from):
      number(unit).map { .weight(layer: layer, unit: $0, from: from) }
    case .weight(layer + 1, let unit, let from):
      number(from).map { .weight(layer: layer + 1, unit: unit, from: $0) }
    case .bias(layer, let unit): number(unit).map { .bias(layer: layer, unit: $0) }
    case .weight, .bias, .slope: self
    }
  }

  /// The parameter in the layer that it was in, unless it is a weight of the layer above `below`,
  /// which something else fed.
  fileprivate func fedAnew(above below: Int, _ number: (Int) -> Int) -> Parameter? {
    switch self {
    case .weight(below + 1, _, _): nil
    case .weight(let layer, let unit, let from):
      .weight(layer: number(layer), unit: unit, from: from)
    case .bias(let layer, let unit): .bias(layer: number(layer), unit: unit)
    case .slope(let layer): .slope(layer: number(layer))
    }
  }
}
