import Foundation
import Testing

struct LetterPlotTests {
  /// One weight w from 1 whose cost after epoch e is ½(1−η)²ᵉ, a straight line on a logarithmic axis.
  private static let geometric = """
    data: {rows: [{x: [1], y: [0]}]}
    network:
      layers: [{units: 1, activation: identity, weights: [[1]], biases: [0]}]
      frozen: [biases]
    loss: half-squared-error
    optimizer: {kind: gradient-descent, learning-rate: 0.9}
    training: {epochs: 10}
    """

  private func plot(_ rates: String...) throws -> [String] {
    let scratch = try Scratch()
    let path = try scratch.write(Self.geometric)
    let run = try Program.run(["compare", path] + rates.flatMap { ["--learning-rate", $0] })
    #expect(run.status == 0)
    return run.lines.drop { !$0.hasPrefix("cost on all rows") }.map(String.init)
  }

  @Test("Costs over more than two decades stand on a logarithmic axis, a shrinking one is a line")
  func logarithmic() throws {
    let lines = try plot("0.9")
    #expect(lines[0] == "cost on all rows after each epoch, on a logarithmic axis")
    let columns = lines.dropFirst().prefix(16).compactMap { line in
      line.firstIndex(of: "A").map { line.distance(from: line.startIndex, to: $0) }
    }
    #expect(columns.count >= 15)
    #expect(columns.first == 10 && columns == columns.sorted())
    let steps = zip(columns.dropFirst(), columns).map { $0 - $1 }.dropLast().dropFirst()
    #expect((steps.max() ?? 99) - (steps.min() ?? 0) <= 2)
  }

  @Test("Costs nearer to each other stand on a linear axis")
  func linear() throws {
    let lines = try plot("0.01")
    #expect(lines[0] == "cost on all rows after each epoch")
    #expect(lines.contains { $0.contains("0.5 ┤") })
  }

  @Test("Curves on each other take turns")
  func turns() throws {
    let text = try plot("0.5", "0.5", "0.5").joined()
    let counts = "ABC".map { letter in text.dropFirst(40).filter { $0 == letter }.count }
    #expect((counts.min() ?? 0) > 15)
  }

  @Test("A cost of 0 has its place at the lower edge of a logarithmic axis, and it is said")
  func zero() throws {
    let lines = try plot("0.5", "1")
    #expect(lines[0].hasSuffix("on a logarithmic axis"))
    #expect(lines.last { $0.hasPrefix("         │") || $0.contains("┤") }?.contains("BBBB") == true)
    #expect(lines.contains("At the lower edge stands also what is 0."))
  }

  @Test("What lies far above all starts stands at the upper edge, and it is said")
  func edge() throws {
    let lines = try plot("0.5", "5")
    #expect(lines.contains("At the upper edge stands also what lies above it."))
    #expect(lines[1].contains("BBBB"))
  }
}
