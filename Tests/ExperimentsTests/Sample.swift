import Experiments
import Foundation
import Testing

/// A small valid file, and what becomes of it when a part is replaced.
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

  /// The file with its first `old` replaced; the old text must be there.
  static func replacing(_ old: String, with new: String) -> String {
    guard let range = yaml.range(of: old) else { return "no such text: \(old)" }
    return yaml.replacingCharacters(in: range, with: new)
  }

  static func read(_ yaml: String) throws(ExperimentError) -> Experiment {
    try Experiment(yaml: yaml, file: "my.yaml") { _ in [] }
  }

  /// The error's message, or that there is none.
  static func message(_ yaml: String) -> String {
    message(Array(yaml.utf8))
  }

  static func message(_ bytes: [UInt8]) -> String {
    do throws(ExperimentError) {
      _ = try Experiment(bytes: bytes, file: "my.yaml") { _ in [] }
      return "no error"
    } catch {
      return error.description
    }
  }
}

/// What replaces what in the sample, and the message that follows.
struct Wrong: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  let message: String

  init(_ old: String, _ new: String, _ message: String) {
    self.old = old
    self.new = new
    self.message = message
  }

  var testDescription: String { new }
  var found: String { Sample.message(Sample.replacing(old, with: new)) }
}
