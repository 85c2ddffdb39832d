import Engine

/// A row of the data as a picture of a network's answers shows it.
public struct DataPoint: Hashable, Sendable {
  /// The first input.
  public let x: Double
  /// The second input; of a network with one input the first target.
  public let y: Double
  /// What stands for it: o or x for two classes, a digit for more.
  public let sign: String

  /// As many rows are drawn at most.
  private static let most = 300

  /// The rows to draw; none of networks with more than two inputs.
  public static func all(_ data: Dataset) -> [DataPoint] {
    guard (1...2).contains(data.inputCount), data.targetCount > 0 else { return [] }
    let step = max(1, data.rowCount / most)
    return stride(from: 0, to: data.rowCount, by: step).map { row in
      let input = Array(data.input(row: row))
      let target = Array(data.target(row: row))
      return DataPoint(
        x: input[0], y: data.inputCount == 2 ? input[1] : target[0], sign: sign(target))
    }
  }

  private static func sign(_ target: [Double]) -> String {
    guard target.count > 1 else { return target[0] >= 0.5 ? "x" : "o" }
    let best = target.indices.max { target[$0] < target[$1] } ?? 0
    return ["o", "x", "+", "*", "#"][min(4, best)]
  }
}
