import Engine
import Fields

/// Reads `loss`, and whether it fits the output and the targets.
enum LossReader {
  static func loss(_ place: Place) throws(ExperimentError) -> Loss {
    try SettingReader.rule(place)
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
    switch loss.rule.facts.needs {
    case .sigmoid: try check(data, .unit, loss, at: place, targets)
    case .softmax:
      try check(data, .nonNegative, loss, at: place, targets)
      try checkSums(data, at: place, targets)
    case .nothing: break
    }
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
