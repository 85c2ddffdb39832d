import Engine

/// Reads `loss`, and whether it fits the output and the targets.
enum LossReader {
  private static let names = Loss.all.map(\.name)

  static func loss(_ place: Place) throws(ExperimentError) -> Loss {
    guard case .mapping = place.node else { return try standard(place, .namesOrMapping(names)) }
    let fields = try Fields(place, keys: ["kind", "delta"])
    let kind = try fields.required("kind", .names(names))
    let loss = try standard(kind, .names(names))
    guard case .huber(let delta) = loss else {
      try fields.check(onlyKeys: ["kind"], usedBy: loss.name)
      return loss
    }
    return .huber(delta: try fields.number("delta", .positive, default: delta))
  }

  /// Throws unless the loss may follow the network's output and take the targets of the data.
  static func check(
    _ loss: Loss, at place: Place, follows network: Network, and data: DataReader
  ) throws(ExperimentError) {
    let output = network.layers.last?.activation ?? .identity
    guard loss.allows(output: output) else {
      let allowed = Activation.all.filter(loss.allows).map(\.name).joined(separator: ", ")
      throw place.error(
        .lossNeedsOutput(loss: loss.name, found: output.name, allowed: allowed))
    }
    switch loss {
    case .binaryCrossEntropy: try check(data, .unit)
    case .categoricalCrossEntropy:
      try check(data, .nonNegative)
      try checkSums(data, at: place)
    case .squaredError, .halfSquaredError, .meanSquaredError, .meanAbsoluteError, .huber: break
    }
  }

  private static func standard(_ place: Place, _ allowed: Allowed) throws(ExperimentError) -> Loss {
    guard let loss = Loss.all.first(where: { $0.name == place.word }) else {
      throw place.unexpected(allowed)
    }
    return loss
  }

  /// Toy data are 0 or 1, so only rows of the file can lie outside.
  private static func check(_ data: DataReader, _ range: NumberRange) throws(ExperimentError) {
    for row in 0..<data.dataset.rowCount
    where !data.dataset.target(row: row).allSatisfy(range.contains) {
      guard let place = data.targets(ofRow: row) else { continue }
      for (index, node) in try place.items(of: "numbers").enumerated() {
        _ = try place.item(index, node).number(range)
      }
    }
  }

  private static func checkSums(_ data: DataReader, at loss: Place) throws(ExperimentError) {
    for row in 0..<data.dataset.rowCount {
      let sum = data.dataset.target(row: row).reduce(0, +)
      guard abs(sum - 1) <= 1e-9 else {
        throw (data.targets(ofRow: row) ?? loss).error(.targetsDoNotSumToOne(sum: sum))
      }
    }
  }
}
