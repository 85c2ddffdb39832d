import Derivation
import Engine
import ScreenKit
import Step
import TestSupport
import Testing

@Suite("The equation of a step")
struct EquationPaneTests {
  @Test("stands in symbols, in numbers and with its value, beside its sentence")
  func narrow() throws {
    var learner = try Learner("mazur")
    learner.go(
      to: StepAddress(.backward, .weightGradient, sample: 1, layer: 1, unit: 1, from: 1))
    let pane = learner.screen.equation
    #expect(
      texts(pane) == [
        "∂L/∂w⁽¹⁾₁,₁  =  δ(h₁)    × x₁", "             =  0.008771 × 0.05",
        "             ≈  0.0004386",
      ])
    #expect(pane.title == "slope of the loss in the weight into h₁ (layer 1, unit 1) from x₁")
    #expect(pane.sentence.map(\.column) == [39, 39, 39])
    #expect(pane.sentence.map(\.row) == [0, 1, 2])
    #expect(pane.sentence.map(\.text).joined(separator: " ") == pane.why)
  }

  @Test("marks what the step makes, and numbers as numbers")
  func roles() throws {
    var learner = try Learner("mazur")
    learner.go(to: StepAddress(.forward, .weightedSum, sample: 1, layer: 1, unit: 1))
    let lines = learner.screen.equation.lines
    #expect(lines.first?.first == Piece("z(h₁)", .accent))
    #expect(lines.last?.last == Piece("0.3775", .accent))
    #expect(
      lines[1].filter { $0.role == .number }.map { $0.text.filter { $0 != " " } }.contains("0.15"))
  }

  @Test("says of the long way round that it feeds nothing")
  func sideRoad() throws {
    var learner = try Learner("softmax")
    learner.go(
      to: StepAddress(.backward, .outputDerivative, sample: 1, layer: 1, unit: 1, isSideRoad: true))
    #expect(learner.screen.equation.title.hasPrefix("the long way round: slope of the loss"))
  }

  @Test("always ends with its value, and fits with its sentence", arguments: Sample.variety.indices)
  func fits(_ place: Int) {
    for allDigits in [false, true] {
      for (width, rows) in [(78, 3), (58, 3), (198, 6)] {
        var learner = Learner(
          Sample.variety[place].setup, display: Display(allDigits: allDigits))
        learner.room.equationWidth = width
        learner.room.equationRows = rows
        learner.forEachStep { step in
          guard (step.address.sample ?? 1) == 1 else { return }
          let pane = step.screen.equation
          #expect(pane.lines.count <= rows)
          for line in texts(pane) { #expect(line.count <= width, "\(line)") }
          let format = allDigits ? NumberFormat.all : .short
          let value = step.state.run.current.steps.value(of: step.address)
          #expect(pane.lines.last?.last == Piece(format.text(value), .accent))
          #expect(pane.sentence.map(\.text).joined(separator: " ") == pane.why)
          expectFree(pane, width: width, rows: rows)
        }
      }
    }
  }

  @Test("of a very long sum is cut with a sign, and keeps its ends")
  func longSum() {
    var learner = Learner(Sample.network([784, 4, 2], rows: 1))
    learner.go(to: StepAddress(.forward, .weightedSum, sample: 1, layer: 1, unit: 1))
    let text = texts(learner.screen.equation)
    #expect(text.contains { $0.contains("more") || $0.contains("…") }, "\(text)")
    #expect(text.last?.contains("≈") == true || text.last?.contains("=") == true)
  }

  private func texts(_ pane: EquationPane) -> [String] {
    pane.lines.map { line in line.map(\.text).joined() }
  }

  /// The sentence stands in the pane, beside or below the lines, a blank at least from each.
  private func expectFree(_ pane: EquationPane, width: Int, rows: Int) {
    let widths = texts(pane).map(\.count)
    for line in pane.sentence {
      #expect(line.row < rows && line.column + line.text.count <= width)
      if line.row < widths.count { #expect(line.column > widths[line.row] + 1) }
    }
  }
}
