import Derivation
import Engine
import TestSupport
import Testing

@Suite("Finding quantities")
struct FindingTests {
  @Test(
    "by their names, typed in ASCII or as they are shown",
    arguments: [
      ("delta(h1)", Quantity.delta(layer: 1, unit: 1)), ("δ(h₁)", .delta(layer: 1, unit: 1)),
      ("g(w1[1,1])", .gradient(.weight(layer: 1, unit: 1, from: 1))), ("C", .cost),
    ])
  func names(_ text: String, _ quantity: Quantity) throws {
    var learner = try Learner("mazur")
    find(text, &learner)
    let place = learner.state.run.current
    #expect(place.steps.quantity(of: place.address) == quantity)
    #expect(learner.state.selected == quantity)
    learner.press(.control("o"))
    #expect(learner.moment.index == 0)
  }

  @Test("lights what no step makes")
  func given() throws {
    var learner = try Learner("mazur")
    find("x2", &learner)
    #expect(learner.state.selected == .input(2) && learner.moment.index == 0)
  }

  @Test("n and N go to the next and the previous step that fits, into the next iteration too")
  func again() throws {
    var learner = try Learner("mazur")
    find("z(", &learner)
    let first = learner.moment
    #expect(learner.address.kind == .weightedSum)
    learner.type("n")
    #expect(learner.address.kind == .weightedSum && learner.moment > first)
    learner.type("N")
    #expect(learner.moment == first)
    find("C", &learner)
    learner.press(.escape)
    learner.type("n")
    #expect(learner.moment.iteration == 2 && learner.address.kind == .cost)
  }

  @Test("of another sample is another step")
  func samples() throws {
    var learner = try Learner("xor")
    find("h1", &learner)
    #expect(learner.address.sample == 1)
    learner.type("n")
    #expect(learner.address.sample == 2 && learner.address.kind == .activation)
  }

  @Test("says what is not there, and keeps one where one is")
  func missing() throws {
    var learner = try Learner("mazur")
    find("q9", &learner)
    #expect(learner.moment.index == 0)
    #expect(learner.state.notice?.text.hasPrefix("No step here is called q9.") == true)
    find("v(b1[1])", &learner)
    #expect(learner.state.notice?.text.hasPrefix("This run has no") == true)
  }

  private func find(_ text: String, _ learner: inout Learner) {
    learner.press(.escape)
    learner.type("/" + text)
    learner.press(.enter)
  }
}
