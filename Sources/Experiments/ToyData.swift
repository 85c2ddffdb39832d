import Engine

/// A data set that the program makes by itself.
///
/// The four truth tables have two inputs, one target and the rows 00, 01, 10, 11.
public enum ToyData: String, Hashable, Sendable, CaseIterable {
  /// 1 where both inputs are 1.
  case and
  /// 1 where an input is 1.
  case or
  /// 0 where both inputs are 1.
  case nand
  /// 1 where the inputs differ.
  case xor

  /// The name in an experiment file.
  public var name: String { rawValue }

  /// The rows: inputs `4 × 2`, targets `4 × 1`.
  public var dataset: Dataset {
    Dataset(
      inputCount: 2, targetCount: 1, inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: targets)
  }

  private var targets: [Double] {
    switch self {
    case .and: [0, 0, 0, 1]
    case .or: [0, 1, 1, 1]
    case .nand: [1, 1, 1, 0]
    case .xor: [0, 1, 1, 0]
    }
  }

  /// The sets that the format names and this version cannot make yet.
  static let unsupported = [
    "circles", "moons", "spirals", "linear", "outliers", "sine", "regression-plane", "blobs",
  ]
}
