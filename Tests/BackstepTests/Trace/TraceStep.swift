import Foundation

/// A line of a trace, read back.
struct TraceStep: Decodable {
  let index: Int
  let iteration: Int
  let phase: String
  let kind: String
  let sample: Int?
  let row: Int?
  let layer: Int?
  let unit: Int?
  let from: Int?
  let to: Int?
  let with: Int?
  let side: Bool?
  let symbol: String
  let formula: String
  let numbers: String
  let value: TraceNumber
  let total: TraceNumber?

  /// The steps of a program's output.
  static func read(_ result: Program.Result) throws -> [TraceStep] {
    try result.lines.map { try JSONDecoder().decode(TraceStep.self, from: Data($0.utf8)) }
  }
}

/// A number in JSON, which may be a text where it is not finite.
struct TraceNumber: Decodable, Equatable {
  let value: Double

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      value = number
    } else {
      switch try container.decode(String.self) {
      case "NaN": value = .nan
      case "Infinity": value = .infinity
      case "-Infinity": value = -.infinity
      default: throw DecodingError.dataCorruptedError(in: container, debugDescription: "number")
      }
    }
  }
}

/// The result of `train --json`, read back.
struct TrainResult: Decodable {
  struct Cost: Decodable {
    let initial: TraceNumber
    let final: TraceNumber
    let history: [TraceNumber]
  }

  struct Layer: Decodable {
    let units: Int
    let activation: String
    let weights: [[TraceNumber]]
    let biases: [TraceNumber]
    let slope: TraceNumber?
  }

  struct Divergence: Decodable {
    struct Place: Decodable, Equatable {
      let phase: String
      let kind: String
      let sample: Int?
      let layer: Int?
      let unit: Int?
      let from: Int?
      let to: Int?
      let with: Int?
    }

    let iteration: Int
    let `where`: Place
  }

  let title: String?
  let epochs: Int
  let iterations: Int
  let loss: Cost
  let outputs: [[TraceNumber]]
  let layers: [Layer]
  let diverged: Divergence?

  /// The object of a program's output.
  static func read(_ result: Program.Result) throws -> TrainResult {
    try JSONDecoder().decode(TrainResult.self, from: Data(result.output.utf8))
  }
}
