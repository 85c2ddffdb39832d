import Engine
import Fields

/// Reads a toy set.
enum ToyReader {
  /// The keys beside `toy`.
  static let keys = ["samples", "noise", "seed", "test-fraction"]

  private static let names = ToyData.Kind.allCases.map(\.name)

  static func toy(_ fields: Mapping) throws(ExperimentError) -> ToyData {
    let place = try fields.required("toy", .names(names))
    guard let kind = try ToyData.Kind(rawValue: place.name(of: names)) else {
      throw place.unexpected(.names(names))
    }
    if kind.isTruthTable {
      try fields.check(
        onlyKeys: ["toy", "test-fraction"], usedBy: "the truth table \(kind.name)")
      return ToyData(kind, testFraction: try testFraction(fields))
    }
    try fields.check(onlyKeys: ["toy"] + keys, usedBy: "the toy set \(kind.name)")
    let fraction = try testFraction(fields)
    // Of one row none can be held out.
    let samples = try fields["samples"]?.whole(from: fraction == nil ? 1 : 2, to: Limits.rows)
    let toy = ToyData(
      kind, samples: samples ?? 100, noise: try fields.number("noise", .nonNegative, default: 0),
      seed: try fields["seed"]?.seed() ?? 1, testFraction: fraction)
    if let noise = fields["noise"], !toy.made.isFinite {
      throw noise.error(
        .mismatch(
          found: noise.plain ?? "", allowed: "less",
          because: "since it takes numbers beyond the largest Double"))
    }
    return toy
  }

  /// The fraction of the rows that is held out, if one is given.
  static func testFraction(_ fields: Mapping) throws(ExperimentError) -> Double? {
    try fields["test-fraction"]?.number(.fraction)
  }
}

extension Dataset {
  /// Whether all numbers are finite.
  var isFinite: Bool { inputs.allSatisfy(\.isFinite) && targets.allSatisfy(\.isFinite) }
}
