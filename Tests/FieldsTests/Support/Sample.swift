import Fields
import Yams

/// A small text, and what becomes of it.
enum Sample {
  static let yaml = """
    data:
      rows:
        - {x: [1, 2], y: [1]}
        - {x: [3, 4], y: [0]}
    network:
      layers:
        - units: 2
          activation: tanh
        - units: 1
          activation: sigmoid
    loss: binary-cross-entropy
    optimizer: {kind: adam, learning-rate: 0.1}

    """

  static func root(_ text: String) throws(YAMLError) -> Place {
    Place(node: try Document.root(of: Array(text.utf8)), path: .root, file: "my.yaml")
  }

  /// What stands at a key of a text.
  static func value(_ key: String, _ text: String) throws -> Place? {
    Mapping(of: try root(text), keys: [key])?[key]
  }

  /// The text at the key `title`.
  static func title(_ text: String) throws -> String? { try value("title", text)?.text }

  /// The text with its first `old` replaced.
  static func replacing(_ old: String, with new: String) -> String {
    guard yaml.contains(old) else { return "no such text: \(old)" }
    return yaml.replacing(old, with: new, maxReplacements: 1)
  }

  /// What is wrong, behind its line, or that nothing is.
  static func message(_ text: String) -> String { message(Array(text.utf8)) }

  static func message(_ bytes: [UInt8]) -> String {
    do throws(YAMLError) {
      _ = try Document.root(of: bytes)
      return "no error"
    } catch {
      let key = error.key.isEmpty ? "" : "\(error.key): "
      return "my.yaml:\(error.line): \(key)\(error.problem)"
    }
  }
}
