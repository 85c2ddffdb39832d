import Foundation
import Testing

/// What `backstep compare --json` prints.
struct CompareResult: Decodable {
  struct Contender: Decodable {
    let name: String
    let epochs: Int
    let iterations: Int
    let loss: TrainResult.Cost
    let layers: [TrainResult.Layer]
    let diverged: TrainResult.Divergence?
    let sweep: [Trial]?
    let seeds: [Trial]?
  }

  struct Trial: Decodable {
    let learningRate: Double?
    let seed: Int?
    let final: TraceNumber
    let diverged: TrainResult.Divergence?

    enum CodingKeys: String, CodingKey {
      case learningRate = "learning-rate"
      case seed, final, diverged
    }
  }

  let title: String?
  let varies: String
  let contenders: [Contender]

  /// The object of a program's output.
  static func read(_ result: Program.Result) throws -> CompareResult {
    try JSONDecoder().decode(CompareResult.self, from: Data(result.output.utf8))
  }
}

/// The parts of an output that `train` and `compare` write alike, a text each.
enum CompareParts {
  /// The costs, the parameters and where it diverged, as they are written.
  static func parts(_ output: String) -> [[Substring]] {
    output.split(separator: "\n").reduce(into: []) { parts, line in
      if line.hasPrefix(" \"loss\": ") { parts.append([line.dropLastMarks]) }
      if line.hasPrefix(" \"layers\": ") { parts[parts.count - 1].append(line.dropLastMarks) }
    }
  }
}

extension Substring {
  /// Without what comes between one object and the next.
  fileprivate var dropLastMarks: Substring {
    var text = self
    while let last = text.last, ",]} ".contains(last) { text.removeLast() }
    return text
  }
}
