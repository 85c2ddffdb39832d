import Derivation
import Engine
import Pictures
import ScreenKit

extension StepContext {
  /// At most `maximumLayers` layers with at most `maximumUnits` units each, around this step.
  func network(maximumLayers: Int, maximumUnits: Int) -> NetworkPicture {
    let layerCount = setup.network.layers.count
    let focusLayer = selectedLayer ?? address.layer ?? layerCount
    // The layer below belongs to the step too: it feeds it.
    let layers = window(of: layerCount + 1, around: focusLayer - 1, size: maximumLayers)
    let columns = layers.map { column($0, maximumUnits: maximumUnits) }
    var edges: [NetworkPicture.Edge] = []
    for (below, above) in zip(columns, columns.dropFirst()) {
      for to in above.units {
        for from in below.units { edges.append(edge(above.layer, from.number, to.number)) }
      }
    }
    return NetworkPicture(
      columns: columns, hiddenLayersBefore: layers.lowerBound,
      hiddenLayersAfter: layerCount + 1 - layers.upperBound, edges: edges)
  }

  private func window(of count: Int, around focus: Int, size: Int) -> Range<Int> {
    let size = min(count, max(1, size))
    let first = max(0, min(focus - (size - 1) / 2, count - size))
    return first..<first + size
  }

  private func unitCount(_ layer: Int) -> Int {
    layer == 0 ? setup.network.inputs : setup.network.layers[layer - 1].units
  }

  /// The layer of the number that the number cursor stands on.
  private var selectedLayer: Int? {
    switch scene.selected {
    case .input, .activation(0, _): 1
    case .parameter(let parameter): parameter.layer
    case .activation(let layer, _), .delta(let layer, _): layer
    case .target: setup.network.layers.count
    default: nil
    }
  }

  /// The unit of a layer at an end of the number that the number cursor stands on.
  private func selectedUnit(_ layer: Int) -> Int? {
    switch scene.selected {
    case .input(let unit), .activation(0, let unit): layer == 0 ? unit : nil
    case .parameter(.weight(layer, let unit, _)), .parameter(.bias(layer, let unit)): unit
    case .parameter(.weight(layer + 1, _, let from)): from
    case .activation(layer, let unit), .delta(layer, let unit): unit
    case .target(let unit): layer == setup.network.layers.count ? unit : nil
    default: nil
    }
  }

  /// The unit of a layer that the step is about, or that it comes from or goes through.
  private func focusUnit(_ layer: Int) -> Int? {
    if let unit = selectedUnit(layer) { return unit }
    if layer == address.layer { return address.unit }
    if layer + 1 == address.layer { return address.from }
    if let own = address.layer, layer == own + 1 { return address.to }
    return nil
  }

  private func column(_ layer: Int, maximumUnits: Int) -> NetworkPicture.Column {
    let count = unitCount(layer)
    let shown = window(of: count, around: (focusUnit(layer) ?? 1) - 1, size: maximumUnits)
    let name =
      layer == 0 ? "inputs" : setup.network.layers[layer - 1].activation.name
    return NetworkPicture.Column(
      layer: layer, name: name, units: shown.map { unitPicture(layer, $0 + 1) },
      hiddenBefore: shown.lowerBound, hiddenAfter: count - shown.upperBound)
  }

  private func unitPicture(_ layer: Int, _ number: Int) -> NetworkPicture.Unit {
    let isOutput = layer == setup.network.layers.count
    let forward = StepAddress(.forward, .activation, sample: sample, layer: layer, unit: number)
    let backward = StepAddress(.backward, .delta, sample: sample, layer: layer, unit: number)
    let input = figure(
      layer == 0 ? steps.record.input(sample: sample, number) : 0, .given, of: .input(number))
    let currentUnits: Set<StepKind> = [
      .weightedSum, .activation, .delta, .activationDerivative, .outputDerivative, .pathSum,
      .lossTerm,
    ]
    return NetworkPicture.Unit(
      number: number, name: unit(layer, number),
      activation: layer == 0
        ? input.of(.input(number)).pointed(pointedAt)
        : (figure(forward) ?? input).of(.activation(layer: layer, unit: number))
          .pointed(pointedAt),
      delta: layer == 0
        ? nil
        : figure(backward).map {
          $0.of(.delta(layer: layer, unit: number)).pointed(pointedAt)
        },
      target: isOutput
        ? figure(
          steps.record.target(sample: sample, number), .given, of: .target(number)
        ).of(.target(number)).pointed(pointedAt) : nil,
      isCurrent: layer == address.layer && number == address.unit
        && currentUnits.contains(address.kind))
  }

  private func edge(_ layer: Int, _ from: Int, _ to: Int) -> NetworkPicture.Edge {
    NetworkPicture.Edge(
      layer: layer, from: from, to: to,
      weight: figure(.weight(layer: layer, unit: to, from: from)).of(
        .parameter(.weight(layer: layer, unit: to, from: from))
      ).pointed(pointedAt),
      emphasis: emphasis(layer, from, to))
  }

  private func emphasis(_ layer: Int, _ from: Int, _ to: Int) -> NetworkPicture.Emphasis {
    guard let own = address.layer else { return .none }
    if let parameter = address.parameter {
      if parameter == .weight(layer: layer, unit: to, from: from) { return .current }
      let goesBack = address.phase == .backward && address.kind != .product
      guard goesBack, layer > own else { return .none }
      return layer > own + 1 || from == address.unit ? .route : .none
    }
    switch address.kind {
    case .weightedSum: return layer == own && to == address.unit ? .current : .none
    case .pathSum: return layer == own + 1 && from == address.unit ? .current : .none
    case .delta, .activationDerivative:
      return layer > own + 1 || (layer == own + 1 && from == address.unit) ? .route : .none
    case .product, .activation, .lossTerm, .loss, .cost, .outputDerivative, .weightGradient,
      .biasGradient,
      .slopeGradient, .batchMean, .gradientNorm, .clippedGradient, .decayedGradient,
      .optimizerState,
      .parameterUpdate:
      return .none
    }
  }
}
