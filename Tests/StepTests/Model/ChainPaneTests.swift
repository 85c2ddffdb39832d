import Derivation
import Engine
import TestSupport
import Testing

@Suite("The rows of the chain rule")
struct ChainPaneTests {
  @Test("of a hidden weight are Mazur's two routes and their sum")
  func mazur() throws {
    var learner = try Learner("mazur")
    learner.go(
      to: StepAddress(.backward, .weightGradient, sample: 1, layer: 1, unit: 1, from: 1))
    let table = learner.table
    #expect(table.title == "chain rule: ∂L/∂w⁽¹⁾₁,₁ has 2 routes to the loss, add them")
    #expect(table.columns.map(\.title) == ["∂L/∂ŷ", "σ′ at o", "w⁽²⁾", "σ′ at h", "x₁", ""])
    #expect(table.columns.map(\.sign) == ["", "×", "×", "×", "×", "≈"])
    #expect(
      table.texts == [
        ["via o₁", "0.7414", "0.1868", "0.4", "0.2413", "0.05", "0.0006684"],
        ["via o₂", "-0.2171", "0.1755", "0.5", "0.2413", "0.05", "-0.0002298"],
        ["sum", "", "", "", "", "", "0.0004386"],
      ])
    #expect(table.rows[0].bar == 1)
    #expect((table.rows[1].bar ?? 0) < 0)
  }

  @Test("come one by one while the routes are walked")
  func walked() throws {
    var learner = try Learner("mazur")
    learner.go(to: StepAddress(.backward, .product, sample: 1, layer: 1, unit: 1, to: 1))
    #expect(results(learner) == ["0.05540", "…", "…"])
    #expect(learner.table.rows.map(\.isCurrent) == [true, false])
    learner.press(.right)
    #expect(results(learner) == ["0.05540", "-0.01905", "…"])
    learner.press(.right)
    #expect(results(learner) == ["0.05540", "-0.01905", "0.03635"])
    #expect(learner.table.total?.isCurrent == true)
  }

  @Test("of a chain are one product without a sum")
  func chain() throws {
    var learner = try Learner("five-layer-chain")
    learner.go(to: StepAddress(.backward, .weightGradient, sample: 1, layer: 1, unit: 1, from: 1))
    let table = learner.table
    #expect(table.rows.count == 1 && table.total == nil)
    #expect(table.title == "chain rule: ∂L/∂w⁽¹⁾ is the product along one route")
    learner.room = .large
    let all = learner.table
    #expect(all.columns.count == 12, "two factors a layer, the input, the product")
    #expect(all.rows[0].cells.last == table.rows[0].cells.last)
  }

  @Test("say which sample they are about where there are several")
  func sample() throws {
    var learner = try Learner("xor")
    learner.go(
      to: StepAddress(.backward, .weightGradient, sample: 3, layer: 1, unit: 2, from: 1))
    #expect(learner.table.title.hasSuffix("sample 3"))
  }

  @Test("of a wide network are a few, with the rest counted")
  func wide() {
    var learner = Learner(Sample.network([8, 8, 40, 40, 3]))
    learner.go(
      to: StepAddress(.backward, .weightGradient, sample: 1, layer: 1, unit: 2, from: 3))
    let table = learner.table
    let shown = table.rows.count
    #expect(shown == 1 && table.more == "… \(40 - shown) more routes")
    #expect(table.title.contains("40 routes"))
  }

  @Test("fit their width, a sign standing for factors that do not", arguments: [58, 78, 198])
  func width(_ width: Int) throws {
    for name in ["mazur", "two-paths", "five-layer-chain"] {
      var learner = try Learner(name)
      learner.room.lowerWidth = width
      learner.type("}}")
      while learner.address.phase != .forward {
        let table = learner.table
        let label = table.rows.map(\.label.count).max() ?? 0
        let cells = table.columns.reduce(0) { $0 + $1.width }
        if learner.address.kind != .batchMean {
          #expect(label + cells <= width, "\(name): \(table.title)")
          for row in table.rows { #expect(row.cells.count == table.columns.count) }
          let total = table.total?.cells.count ?? table.columns.count
          #expect(total == table.columns.count)
        }
        learner.press(.right)
      }
    }
  }

  @Test("count the factors that are left out")
  func gap() throws {
    var learner = try Learner("mazur")
    learner.room.lowerWidth = 58
    learner.go(
      to: StepAddress(.backward, .weightGradient, sample: 1, layer: 1, unit: 1, from: 1))
    let table = learner.table
    #expect(table.columns.map(\.title) == ["∂L/∂ŷ", "… 3 more", "x₁", ""])
    #expect(table.rows[0].cells.map(\.text) == ["0.7414", "…", "0.05", "0.0006684"])
  }

  @Test("of a learned slope go through the units of its layer")
  func slope() {
    var learner = Learner(
      Sample.network(
        [2, 3, 1], hidden: .prelu(initialSlope: 0.25), output: .identity, loss: .squaredError))
    learner.room = .large
    learner.go(to: StepAddress(.backward, .slopeGradient, sample: 1, layer: 1))
    let table = learner.table
    #expect(table.rows.map(\.label) == ["via h₁", "via h₂", "via h₃"])
    #expect(table.columns.map(\.title) == ["∂L/∂h₁", "min(0, z)", ""])
  }

  private func results(_ learner: Learner) -> [String] {
    learner.table.texts.compactMap(\.last)
  }
}
