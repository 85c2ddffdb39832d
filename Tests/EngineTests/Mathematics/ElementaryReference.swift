import Engine
import Foundation
import Testing

/// One of the elementary functions, as its names in the reference table and its two forms.
struct ElementaryFunction: Sendable, CustomTestStringConvertible {
  let name: String
  let scalar: @Sendable (Double) -> Double
  let lanes: @Sendable (SIMD8<Double>) -> SIMD8<Double>

  var testDescription: String { name }

  static let all = [
    ElementaryFunction(
      name: "exp", scalar: { Elementary.exp($0) }, lanes: { Elementary.exp($0) }),
    ElementaryFunction(
      name: "expm1", scalar: { Elementary.expm1($0) }, lanes: { Elementary.expm1($0) }),
    ElementaryFunction(
      name: "ln", scalar: { Elementary.ln($0) }, lanes: { Elementary.ln($0) }),
    ElementaryFunction(
      name: "ln1p", scalar: { Elementary.ln1p($0) }, lanes: { Elementary.ln1p($0) }),
    ElementaryFunction(
      name: "tanh", scalar: { Elementary.tanh($0) }, lanes: { Elementary.tanh($0) }),
    ElementaryFunction(
      name: "erf", scalar: { Elementary.erf($0) }, lanes: { Elementary.erf($0) }),
  ]
}

/// A value of `References/elementary.tsv`, which `References/elementary.py` makes.
struct ElementaryReference {
  let x: Double
  /// The correctly rounded result.
  let rounded: Double
  /// What the rounding lost, in units in the last place of `rounded`.
  let lost: Double

  /// The error of `result` in units in the last place.
  func error(of result: Double) -> Double {
    abs((result - rounded) / rounded.ulp - lost)
  }

  /// The rows of one function.
  static func rows(of function: String) throws -> [ElementaryReference] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = tests.appendingPathComponent("References/elementary.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: "\t") }
      .filter { $0[0] == function }
      .map { try ElementaryReference(fields: $0) }
  }

  private init(fields: [Substring]) throws {
    guard fields.count == 4, let x = Double(fields[1]), let rounded = Double(fields[2]),
      let lost = Double(fields[3])
    else { throw Malformed(row: fields.joined(separator: "\t")) }
    self.x = x
    self.rounded = rounded
    self.lost = lost
  }

  struct Malformed: Error {
    let row: String
  }
}

/// The largest error over the rows of one function, in units in the last place.
func largestError(of function: String, _ compute: (Double) -> Double) throws -> Double {
  let rows = try ElementaryReference.rows(of: function)
  guard rows.count > 1000 else { return .infinity }
  return rows.map { $0.error(of: compute($0.x)) }.reduce(0) { $1 <= $0 ? $0 : $1 }
}
