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

  /// Throws unless the loss may follow the network's output and take the targets of all rows.
  ///
  /// `targets` says where those of a row, counted from 0, stand in the file, if they do.
  static func check(
    _ loss: Loss, at place: Place, follows network: Network, and data: Dataset,
    targets: (Int) -> Place? = { _ in nil }
  ) throws(ExperimentError) {
    let output = network.layers.last?.activation ?? .identity
    guard loss.allows(output: output) else {
      let allowed = Activation.all.filter(loss.allows).map(\.name).joined(separator: ", ")
      throw place.error(
        .lossNeedsOutput(loss: loss.name, found: output.name, allowed: allowed))
    }
    switch loss {
    case .binaryCrossEntropy: try check(data, .unit, loss, at: place, targets)
    case .categoricalCrossEntropy:
      try check(data, .nonNegative, loss, at: place, targets)
      try checkSums(data, at: place, targets)
    case .squaredError, .halfSquaredError, .meanSquaredError, .meanAbsoluteError, .huber: break
    }
  }

  private static func standard(_ place: Place, _ allowed: Allowed) throws(ExperimentError) -> Loss {
    guard let loss = Loss.all.first(where: { $0.name == place.word }) else {
      throw place.unexpected(allowed)
    }
    return loss
  }

  /// Throws at the first target outside a range, held out or not: where it stands in the file, or
  /// at the loss where it does not.
  private static func check(
    _ data: Dataset, _ range: NumberRange, _ loss: Loss, at place: Place,
    _ targets: (Int) -> Place?
  ) throws(ExperimentError) {
    for row in 0..<data.rowCount {
      guard let wrong = data.target(row: row).first(where: { !range.contains($0) }) else {
        continue
      }
      if let targets = targets(row) {
        for (index, node) in try targets.items(of: "numbers").enumerated() {
          _ = try targets.item(index, node).number(range)
        }
      }
      throw place.error(
        .mismatch(
          found:
            "\(loss.name) with the target \(NumberText.shortest(wrong)) in data row \(row + 1)",
          allowed: "targets that are \(range)", because: "as this loss needs"))
    }
  }

  private static func checkSums(
    _ data: Dataset, at loss: Place, _ targets: (Int) -> Place?
  ) throws(ExperimentError) {
    for row in 0..<data.rowCount {
      let sum = data.target(row: row).reduce(0, +)
      guard abs(sum - 1) <= 1e-9 else {
        throw (targets(row) ?? loss).error(.targetsDoNotSumToOne(sum: sum))
      }
    }
  }
}
