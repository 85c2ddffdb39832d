import Derivation
import Engine
import ScreenKit
import TestSupport
import Testing
import Text

@Suite("The number cursor")
struct NumberCursorTests {
  @Test("goes through the numbers of the equation and round again")
  func equation() throws {
    var learner = try Learner("mazur")
    let weight = Quantity.parameter(.weight(layer: 1, unit: 1, from: 1))
    let numbers = [weight, .input(1), .product(layer: 1, unit: 1, from: 1)]
    for number in numbers + numbers {
      learner.press(.tab)
      #expect(learner.state.selected == number)
    }
    for number in numbers.reversed().dropFirst() {
      learner.press(.backTab)
      #expect(learner.state.selected == number)
    }
    learner.press(.escape)
    #expect(learner.state.selected == nil && learner.moment.index == 0)
  }

  @Test("moves through the network by arrows and letters, and stays at the border")
  func arrows() throws {
    var learner = try Learner("mazur")
    learner.press(.tab)
    let walk: [(Key, Quantity)] = [
      (.down, .parameter(.weight(layer: 1, unit: 1, from: 2))),
      (.character("j"), .parameter(.bias(layer: 1, unit: 1))),
      (.right, .activation(layer: 1, unit: 1)), (.down, .delta(layer: 1, unit: 1)),
      (.character("l"), .parameter(.weight(layer: 2, unit: 1, from: 1))),
      (.character("l"), .activation(layer: 2, unit: 1)), (.right, .activation(layer: 2, unit: 1)),
      (.down, .delta(layer: 2, unit: 1)), (.down, .target(1)),
      (.left, .parameter(.weight(layer: 2, unit: 1, from: 1))),
      (.character("h"), .activation(layer: 1, unit: 1)),
      (.character("k"), .activation(layer: 1, unit: 1)),
      (.left, .parameter(.weight(layer: 1, unit: 1, from: 1))), (.left, .input(1)),
      (.left, .input(1)), (.up, .input(1)), (.down, .input(2)), (.down, .input(2)),
    ]
    for (key, quantity) in walk {
      learner.press(key)
      #expect(learner.state.selected == quantity, "\(key.label())")
      #expect(learner.moment.index == 0)
    }
  }

  @Test("says what the number is, and that it is not computed yet")
  func notice() throws {
    var learner = try Learner("mazur")
    learner.press(.tab)
    #expect(
      learner.state.notice
        == Notice("w⁽¹⁾₁,₁ is 0.15: the weight into h₁ (layer 1, unit 1) from x₁.", .hint))
    learner.press(.right)
    #expect(learner.state.notice?.text == "h₁ is …: the activation of h₁ (layer 1, unit 1).")
  }

  @Test("lights a number in every pane at once")
  func panes() throws {
    var learner = try Learner("mazur")
    learner.press(.tab)
    let screen = learner.screen
    #expect(screen.network.edges.filter(\.weight.isSelected).map(\.weight.text) == ["0.15"])
    let pieces = screen.equation.lines.joined().filter { $0.role == .selected }.map(\.text)
    #expect(pieces.map { $0.filter { $0 != " " } } == ["w⁽¹⁾₁,₁", "0.15"])
    #expect(learner.table.rows[0].cells[0].isSelected)
  }

  @Test("Enter goes to the step that made it, and Ctrl-O back")
  func source() throws {
    var learner = try Learner("mazur")
    learner.go(to: StepAddress(.forward, .activation, sample: 1, layer: 1, unit: 1))
    let start = learner.moment
    learner.press(.tab)
    #expect(learner.state.selected == .weightedSum(layer: 1, unit: 1))
    learner.press(.enter)
    #expect(learner.address.kind == .weightedSum && learner.state.selected != nil)
    learner.press(.control("o"))
    #expect(learner.moment == start)
  }

  @Test("a weight was made by the update before, data and settings by nobody")
  func origins() throws {
    var learner = try Learner("mazur")
    learner.press(.tab)
    learner.press(.enter)
    #expect(learner.state.notice?.text == "w⁽¹⁾₁,₁ is what the run started with.")
    learner.type("]")
    learner.press(.enter)
    #expect(learner.address.kind == .parameterUpdate && learner.moment.iteration == 1)
    learner.press(.escape)
    learner.press(.backTab)
    learner.press(.backTab)
    #expect(learner.state.selected == .gradient(.weight(layer: 1, unit: 1, from: 1)))
  }

  @Test("e sets the number under it, and refuses a computed one")
  func edit() throws {
    var learner = try Learner("mazur")
    learner.press(.tab)
    learner.press(.tab)
    learner.type("e0.5")
    learner.press(.enter)
    #expect(learner.state.setup.data.inputs[0] == 0.5)
    learner.press(.tab)
    learner.type("e")
    #expect(learner.state.overlay == .none)
    #expect(learner.state.notice?.kind == .warning)
  }
}
