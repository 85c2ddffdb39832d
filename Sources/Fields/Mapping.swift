import Yams

/// A mapping whose keys are known.
package struct Mapping {
  /// Where the mapping stands.
  package let place: Place
  /// The keys that it should not have, in their order; the text is nil of a list or a mapping.
  package let strangers: [(key: String?, place: Place)]
  private let pairs: [(key: String, keyNode: Node, value: Place)]

  /// A mapping and what stands at its keys; nil where there is none.
  package init?(of place: Place, keys: [String]) {
    guard case .mapping(let mapping) = place.node else { return nil }
    self.place = place
    var strangers: [(key: String?, place: Place)] = []
    var pairs: [(key: String, keyNode: Node, value: Place)] = []
    for (keyNode, node) in mapping {
      guard case .scalar(let scalar) = keyNode else {
        strangers.append((nil, Place(node: keyNode, path: place.path, file: place.file)))
        continue
      }
      let path = Path.key(place.path, scalar.string)
      if keys.contains(scalar.string) {
        pairs.append((scalar.string, keyNode, Place(node: node, path: path, file: place.file)))
      } else {
        strangers.append((scalar.string, Place(node: keyNode, path: path, file: place.file)))
      }
    }
    self.strangers = strangers
    self.pairs = pairs
  }

  /// The value of a key, if it is given.
  package subscript(_ key: String) -> Place? {
    pairs.first { $0.key == key }?.value
  }

  /// The keys of a list that are given, in its order.
  package func given(of keys: [String]) -> [String] {
    keys.filter { self[$0] != nil }
  }

  /// The first key that is given and not in a list.
  package func key(otherThan keys: [String]) -> Place? {
    pairs.first { !keys.contains($0.key) }.map {
      Place(node: $0.keyNode, path: $0.value.path, file: place.file)
    }
  }
}
