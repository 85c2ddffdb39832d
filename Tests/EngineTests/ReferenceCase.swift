import Engine
import Foundation
import Testing

/// One case of References/*.json: an experiment, and what training it must give.
struct ReferenceCase: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let experiment: ReferenceExperiment
  /// The cost of each iteration's batch, before its update.
  let costs: [Double]
  /// The cost on all rows after the last iteration.
  let finalCost: Double
  /// The parameters after the last iteration.
  let layers: [Layer]

  struct Layer: Decodable, Sendable {
    let weights: [[Double]]
    let biases: [Double]
    let slope: Double?
  }

  enum CodingKeys: String, CodingKey {
    case name, experiment, costs, layers
    case finalCost = "final-cost"
  }

  var testDescription: String { name }

  /// The cases of References/`file`.json.
  static func all(in file: String) throws -> [ReferenceCase] {
    struct File: Decodable {
      let cases: [ReferenceCase]
    }
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "References/\(file).json")
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).cases
  }
}
