import Derivation
import Engine

/// A gradient check as a table and a verdict.
struct CheckReport {
  let title: String
  let check: GradientCheck
  let tolerance: Double
  let names: Names

  /// How many parameters are listed at most, and how many if there are more.
  private static let all = 40
  private static let worst = 20

  /// Whether no error is above the tolerance; an error that is not a number is.
  var passes: Bool { check.worstError <= tolerance }

  /// The text, line by line.
  var lines: [String] { [title, ""] + table + [""] + verdict }

  private var smooth: [GradientCheck.Entry] { check.entries.filter { !$0.crossesKink } }
  private var kinked: [GradientCheck.Entry] { check.entries.filter(\.crossesKink) }

  /// The entries to be listed, the worst first, those at a kink last.
  private var listed: [GradientCheck.Entry] {
    let ranked = smooth.enumerated().sorted { left, right in
      let (a, b) = (Self.rank(left.element), Self.rank(right.element))
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
    guard check.entries.count > Self.all else { return ranked + kinked }
    return Array((ranked.prefix(Self.worst) + kinked).prefix(Self.all))
  }

  private static func rank(_ entry: GradientCheck.Entry) -> Double {
    entry.error.isNaN ? .infinity : entry.error
  }

  private var table: [String] {
    var table = Table(columns: [.left, .left, .left, .left])
    table.add(["derivative in", "backpropagation", "central difference", "error"])
    for entry in listed {
      let error =
        entry.crossesKink ? "not counted: crosses a kink" : Self.text(entry.error, digits: 3)
      table.add([
        names.symbol(.parameter(entry.parameter)), Self.text(entry.analytic, digits: 9),
        Self.text(entry.numeric, digits: 9), error,
      ])
    }
    let more = check.entries.count - listed.count
    return table.lines + (more > 0 ? ["and \(more) more with smaller errors or at a kink"] : [])
  }

  private var verdict: [String] {
    let above = smooth.filter { !($0.error <= tolerance) }.count
    let limit = NumberFormat.all.text(tolerance)
    let worst = Self.text(check.worstError, digits: 3)
    var text = "\(counted(smooth.count, "derivative")) compared"
    if !kinked.isEmpty { text += ", \(kinked.count) at a kink not counted" }
    text += "; largest error \(worst), tolerance \(limit)"
    return [text, above == 0 ? "passed" : "failed: \(above) above the tolerance"]
  }

  private static func text(_ value: Double, digits: Int) -> String {
    NumberFormat.significant(digits).text(value)
  }
}
