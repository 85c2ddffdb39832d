import App
import Derivation
import Engine
import Experiments
import Home
import Session
import TestSupport
import Testing

@Suite("Practising")
struct PractisingTests {
  private func answer(_ learner: inout Learner, _ text: String) {
    learner.type(text)
    learner.press(.enter)
  }

  /// The short text of the number that is asked.
  private func right(_ learner: Learner) -> String {
    let place = learner.state.run.current
    return NumberFormat.short.text(place.steps.value(of: place.address))
  }

  @Test("p asks for the next number; right, Enter asks the one after")
  func right() throws {
    var learner = try Learner("mazur")
    learner.press(.right)
    learner.type("p")
    #expect(learner.moment.index == 2)
    #expect(learner.screen.practice?.question.hasPrefix("What is z(h₁)?") == true)
    answer(&learner, "0.3775")
    #expect(learner.screen.practice?.lines.first?.first?.text == "Right: z(h₁) = 0.3775.")
    #expect(learner.screen.practice?.title == "practice: 1 of 1 right")
    learner.press(.enter)
    #expect(learner.moment.index == 3)
    #expect(learner.screen.practice?.question == "What is h₁?")
  }

  @Test("a mistake is named, with the two formulas one under the other")
  func mistake() throws {
    var learner = try Learner("mazur")
    learner.press(.right)
    learner.type("p")
    answer(&learner, "0.0275")
    let lines = try #require(learner.screen.practice?.lines).map { $0.map(\.text).joined() }
    #expect(lines.first?.contains("bias") == true, "\(lines)")
    #expect(lines.dropLast().last?.hasPrefix("yours  ") == true, "\(lines)")
    #expect(lines.last?.hasPrefix("asked  ") == true, "\(lines)")
    #expect(!lines.joined().contains("0.3775"))
    #expect(learner.state.practice?.attempts == 1)
  }

  @Test("what is typed are letters too, whatever they do elsewhere")
  func letters() throws {
    var learner = try Learner("mazur")
    learner.type("pqeo?:g1/2")
    #expect(learner.state.practice?.field.text == "qeo?:g1/2")
    #expect(learner.state.overlay == .none)
    learner.press(.enter)
    #expect(learner.screen.practice?.lines.isEmpty == false)
  }

  @Test("hints are the number's kind, then its numbers; skip tells it; stop says the score")
  func words() throws {
    var learner = try Learner("mazur")
    learner.press(.right)
    learner.type("p")
    func said() -> String {
      learner.screen.practice?.lines.map { $0.map(\.text).joined() }.joined(separator: " ") ?? ""
    }
    answer(&learner, "hint")
    #expect(said().hasPrefix("It is the weighted sum of h₁"), "\(said())")
    answer(&learner, "hint")
    #expect(said() == "In numbers: z(h₁) = 0.15 × 0.05 + 0.2 × 0.1 + 0.35.")
    answer(&learner, "hint")
    #expect(said().contains("last hint"))
    answer(&learner, "0.0275")
    answer(&learner, "0.0275")
    answer(&learner, "skip")
    #expect(said() == "Skipped: z(h₁) = 0.3775.")
    learner.press(.enter)
    answer(&learner, right(learner))
    learner.press(.enter)
    answer(&learner, "stop")
    #expect(learner.state.practice == nil && learner.state.withheld == nil)
    #expect(
      learner.state.notice?.text
        == "Practice: 1 of 2 right, 1 at the first try; no-bias twice.")
  }

  @Test("Esc leaves, and home ends it")
  func leaving() throws {
    var learner = try Learner("mazur")
    learner.type("p")
    learner.press(.escape)
    #expect(learner.state.practice == nil && learner.state.withheld == nil)
    #expect(learner.state.notice?.text == "Practice is over.")
    learner.type("p")
    #expect(learner.state.withheld != nil)
    learner.state.setHome([.tour])
    _ = learner.state.update(.chosen(HomeCommand.show))
    #expect(learner.state.practice == nil && learner.state.withheld == nil)
  }

  @Test("by unit the last number of the next unit is asked")
  func granularity() throws {
    var learner = try Learner("mazur")
    learner.type("2p")
    #expect(learner.address.kind == .activation && learner.address.unit == 1)
    answer(&learner, "0.5933")
    learner.press(.enter)
    #expect(learner.address.kind == .activation && learner.address.unit == 2)
  }

  @Test(
    "every number of an iteration that is asked is right in four digits",
    arguments: BuiltIn.names.filter { !["moons", "spirals", "sine", "iris"].contains($0) })
  func iteration(_ name: String) throws {
    var learner = try Learner(name)
    learner.type("p")
    var count = 0
    while learner.state.practice?.isOpen == true, learner.moment.iteration == 1 {
      let text = right(learner)
      let moment = learner.moment
      answer(&learner, text)
      guard learner.state.practice?.isOpen == false else {
        Issue.record("\(name), \(moment): \(text) is not taken: \(learner.screen.practice!.lines)")
        return
      }
      count += 1
      learner.press(.enter)
    }
    #expect(count > 3)
    #expect(learner.state.practice?.score.atFirst == count)
    #expect(learner.state.practice?.score.mistakes == [:])
  }

  @Test("again is another network, the same for a seed, with numbers that can be typed")
  func again() throws {
    func taken(_ seed: String) throws -> Learner {
      var learner = try Learner("mazur")
      learner.type("p")
      answer(&learner, "again \(seed)")
      return learner
    }
    let (first, same, other) = try (taken("7"), taken("7"), taken("8"))
    #expect(first.state.setup == same.state.setup && first.state.setup != other.state.setup)
    let mazur = try Sample.builtIn("mazur").setup
    #expect(first.state.setup.network.layers.map(\.units) == mazur.network.layers.map(\.units))
    #expect(first.state.setup.data.rowCount == mazur.data.rowCount)
    #expect(first.moment.index == 0 && first.state.practice?.isOpen == true)
    #expect(first.state.title.hasSuffix(", seed 7"))
    #expect(first.state.notice?.text.contains("seed 7") == true)
    let record = first.state.run.current.steps.record
    let setup = first.state.setup
    let numbers =
      setup.network.parameters.map { record.value(of: $0) } + setup.data.inputs
      + setup.data.targets
    for number in numbers { #expect(NumberFormat.all.text(number).count <= 6) }
    #expect(Set(numbers.map(\.magnitude)).count == numbers.count, "equal numbers hide mistakes")
    #expect(first.screen.practice?.title == "practice, seed 7")
  }

  @Test("again and again counts the seeds up, keeps the name, and a changed run first")
  func seeds() throws {
    let experiment = try Sample.builtIn("mazur")
    var learner = try Learner("mazur")
    learner.state = State(title: "Mazur", experiment: experiment)
    learner.type("e")
    answer(&learner, "0.5")
    #expect(learner.state.isUnsaved)
    learner.type("pagain")
    let effects = learner.press(.enter)
    guard case .keep? = effects.first else {
      Issue.record("the changed run was not kept: \(effects)")
      return
    }
    #expect(learner.state.title == "Mazur, seed 1")
    answer(&learner, "again")
    #expect(learner.state.title == "Mazur, seed 2")
    answer(&learner, "again x")
    #expect(learner.screen.practice?.lines.first?.first?.text.contains("no seed") == true)
  }
}
