import Engine
import Fields
import Yams

/// Reads a layer in two steps, so that its size is known before its weights are read.
struct LayerReader {
  /// Where the number of units stands.
  let units: Place

  private let fields: Mapping
  private let inputCount: Int
  private let unitCount: Int
  private let activation: Activation

  /// Reads what is not a parameter; the last layer has a unit for each of the `targets`.
  init(_ place: Place, inputs: Int, targets: Int?) throws(ExperimentError) {
    let units = Allowed.whole(from: 1, to: UInt64(Limits.units))
    fields = try Mapping(place, keys: ["units", "activation", "weights", "biases"])
    inputCount = inputs
    self.units = try fields.required("units", units)
    unitCount = try self.units.whole(from: 1, to: Limits.units)
    activation = try ActivationReader.activation(
      fields.required("activation", .namesOrMapping(ActivationReader.names)))
    if let targets, targets != unitCount {
      throw self.units.error(
        .mismatch(
          found: "\(unitCount) units", allowed: "\(targets)",
          because: "the last layer has a unit for each number of a row's y"))
    }
  }

  /// Weights, biases and learned slope.
  var parameterCount: Int {
    (inputCount + 1) * unitCount + (activation.hasLearnedSlope ? 1 : 0)
  }

  /// The layer with the parameters that are given.
  func layer() throws(ExperimentError) -> DenseLayer {
    DenseLayer(units: unitCount, activation: activation, given: try given())
  }

  private func given() throws(ExperimentError) -> GivenParameters {
    let weights = try fields["weights"].map { place throws(ExperimentError) in
      try self.weights(place)
    }
    guard let place = fields["biases"] else {
      if weights != nil, let place = fields["weights"] { throw place.error(.weightsWithoutBiases) }
      return .none
    }
    let biases = try place.numbers(unitCount, because: "one for each unit")
    return weights.map { .all(weights: $0, biases: biases) } ?? .biases(biases)
  }

  private func weights(_ place: Place) throws(ExperimentError) -> [[Double]] {
    let rows = try place.items(of: "lists of numbers, one for each unit")
    guard rows.count == unitCount else {
      throw place.error(
        .count(found: rows.count, allowed: unitCount, of: "rows", because: "one for each unit"))
    }
    var weights: [[Double]] = []
    for (index, node) in rows.enumerated() {
      weights.append(
        try place.item(index, node)
          .numbers(inputCount, because: "one for each input of the layer"))
    }
    return weights
  }
}
