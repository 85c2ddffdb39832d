import Yams

/// A mapping whose keys are known.
struct Fields {
  /// Where the mapping stands.
  let place: Place
  private let pairs: [(key: String, keyNode: Node, value: Place)]

  /// Reads a mapping; a key that is not in `keys` is an error.
  init(_ place: Place, keys: [String]) throws(ExperimentError) {
    guard case .mapping(let mapping) = place.node else {
      throw place.unexpected(.mapping(keys: keys))
    }
    self.place = place
    var pairs: [(key: String, keyNode: Node, value: Place)] = []
    for (keyNode, node) in mapping {
      guard case .scalar(let scalar) = keyNode else {
        throw Place(node: keyNode, path: place.path, file: place.file).error(.keyNotText)
      }
      let path = Path.key(place.path, scalar.string)
      guard keys.contains(scalar.string) else {
        throw Place(node: keyNode, path: path, file: place.file)
          .error(.unknownKey(scalar.string, allowed: keys))
      }
      pairs.append(
        (scalar.string, keyNode, Place(node: node, path: path, file: place.file)))
    }
    self.pairs = pairs
  }

  /// The value of a key, if it is given.
  subscript(_ key: String) -> Place? {
    pairs.first { $0.key == key }?.value
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
    for pair in pairs where !keys.contains(pair.key) {
      throw Place(node: pair.keyNode, path: pair.value.path, file: place.file)
        .error(.unusedKey(by: user, allowed: keys))
    }
  }

  /// The keys of a list that are given, in its order.
  func given(of keys: [String]) -> [String] {
    keys.filter { self[$0] != nil }
  }
}
