import Fields

/// Mappings of an experiment file.
extension Mapping {
  /// Reads a mapping; a key that is not in `keys` is an error.
  init(_ place: Place, keys: [String]) throws(ExperimentError) {
    guard let mapping = Mapping(of: place, keys: keys) else {
      throw place.unexpected(.mapping(keys: keys))
    }
    if let (key, place) = mapping.strangers.first {
      throw place.error(key.map { .unknownKey($0, allowed: keys) } ?? .keyNotText)
    }
    self = mapping
  }

  /// The value of a key that must be given; `allowed` says what it would be.
  func required(_ key: String, _ allowed: Allowed) throws(ExperimentError) -> Place {
    guard let value = self[key] else { throw place.error(.missingKey(key, allowed: allowed)) }
    return value
  }

  /// A number, or its default.
  func number(
    _ key: String, _ range: NumberRange, default value: Double
  ) throws(ExperimentError) -> Double {
    try self[key]?.number(range) ?? value
  }

  /// A number that must be given.
  func number(_ key: String, _ range: NumberRange) throws(ExperimentError) -> Double {
    try required(key, .number(range)).number(range)
  }

  /// Throws at a key that is not used by what was chosen.
  func check(onlyKeys keys: [String], usedBy user: String) throws(ExperimentError) {
    if let place = key(otherThan: keys) {
      throw place.error(.unusedKey(by: user, allowed: keys))
    }
  }
}
