import Derivation
import Engine
import ScreenKit
import TestSupport
import Testing

@Suite("The table of parameters")
struct ParameterTableTests {
  @Test("is left out where there is no room")
  func none() throws {
    #expect(try Learner("mazur").screen.parameters == nil)
  }

  @Test("has every parameter in order, old, slope and new")
  func whole() throws {
    var learner = try Learner("mazur")
    learner.room = .large
    learner.type("$")
    let table = try #require(learner.screen.parameters)
    #expect(table.rows.count == 12 && table.hiddenCount == 0 && table.states.isEmpty)
    let names = learner.state.names
    #expect(
      table.rows.map(\.symbol)
        == learner.state.setup.network.parameters.map { names.symbol(.parameter($0)) })
    #expect(table.rows[0].value.text == "0.15" && table.rows[0].updated.text == "0.1498")
    #expect(table.rows[0].gradient.text == "0.0004386")
    #expect(table.rows[2].updated == Figure("frozen", .given), "biases are")
    #expect(table.titles(room: 9) == ["old", "gradient", "new"])
  }

  @Test("shows nothing before its time")
  func pending() throws {
    var learner = try Learner("mazur")
    learner.room = .large
    let row = try #require(learner.screen.parameters?.rows.first)
    #expect(row.gradient == Figure("…", .pending) && row.updated == Figure("…", .pending))
    #expect(row.value == Figure("0.15", .given))
  }

  @Test(
    "has what each optimizer keeps",
    arguments: [
      (Optimizer.Kind.gradientDescent, []), (.momentum(beta: 0.9, nesterov: false), ["v"]),
      (.adagrad(epsilon: 1e-10), ["α"]), (.rmsprop(beta: 0.9, epsilon: 1e-8), ["s"]),
      (.adadelta(rho: 0.9, epsilon: 1e-6), ["s", "u"]),
      (.adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8), ["m", "s"]),
    ])
  func states(_ kind: Optimizer.Kind, _ states: [String]) throws {
    var learner = Learner(
      Sample.network([2, 2], optimizer: Optimizer(kind, learningRate: 0.1)))
    learner.room = .large
    learner.type("$")
    let table = try #require(learner.screen.parameters)
    #expect(table.states == states)
    #expect(table.rows.allSatisfy { $0.states.count == states.count })
    #expect(table.rows.allSatisfy { row in row.states.allSatisfy { $0.freshness != .pending } })
  }

  @Test("says which numbers are left out where it is narrow")
  func narrow() throws {
    var learner = Learner(Sample.network([2, 2], optimizer: Sample.fullAdam))
    learner.room = .large
    let table = try #require(learner.screen.parameters)
    #expect(table.titles(room: 5) == ["old", "gradient", "m", "s", "new"])
    #expect(table.titles(room: 4) == ["old", "gradient", "…", "new"])
    #expect(table.titles(room: 3) == ["old", "…", "new"])
    let figures = table.figures(table.rows[0], room: 4).map(\.text)
    #expect(figures.count == 4 && figures[2] == "…")
  }

  @Test("of a large network follows the step without listing all")
  func large() throws {
    var learner = Learner(Sample.network([784, 128, 10]))
    learner.room = .large
    for parameter in [
      Parameter.weight(layer: 1, unit: 100, from: 700), .bias(layer: 1, unit: 128),
      .weight(layer: 2, unit: 10, from: 128), .bias(layer: 2, unit: 10),
    ] {
      learner.go(to: StepAddress(.backward, .batchMean).of(parameter))
      let table = try #require(learner.screen.parameters)
      #expect(table.rows.count == 12 && table.hiddenCount == 101_770 - 12)
      let symbol = learner.state.names.symbol(.parameter(parameter))
      #expect(table.rows.filter(\.isCurrent).map(\.symbol) == [symbol])
      #expect(table.symbolWidth == "w⁽¹⁾₁₂₈,₇₈₄".count)
    }
  }

  @Test("names states in ASCII where the display is")
  func ascii() throws {
    let optimizer = Optimizer(.adagrad(epsilon: 1e-10), learningRate: 0.1)
    var learner = Learner(
      Sample.network([2, 2], optimizer: optimizer), display: Display(glyphs: .ascii))
    learner.room = .large
    #expect(learner.screen.parameters?.states == ["alpha"])
  }
}
