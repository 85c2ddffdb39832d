import Engine
import Fields

/// Reads `training`.
enum TrainingReader {
  static func training(_ place: Place) throws(ExperimentError) -> Training {
    let fields = try Mapping(place, keys: ["batch", "shuffle", "seed", "epochs"])
    let standard = Training()
    return Training(
      batch: try fields["batch"].map(batch) ?? standard.batch,
      shuffle: try fields["shuffle"]?.boolean() ?? standard.shuffle,
      seed: try fields["seed"]?.seed() ?? standard.seed,
      epochs: try fields["epochs"]?.whole(from: 0, to: Limits.epochs) ?? standard.epochs)
  }

  /// `full`, or a number of rows.
  static func batch(_ place: Place) throws(ExperimentError) -> Batch {
    if place.word == "full" { return .full }
    guard let plain = place.plain, NumberText.isWhole(plain), let rows = Int(plain), rows >= 1
    else { throw place.unexpected(.batch) }
    return .rows(rows)
  }
}
