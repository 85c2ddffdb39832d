import Derivation
import Session
import Testing
import Workbench

@Suite("Going to places")
struct GoToTests {
  @Test("the menu shows every place with its key and goes there")
  func menu() throws {
    var learner = try Learner("xor")
    learner.type("g")
    #expect(learner.state.overlay == .goToMenu)
    #expect(GoToEntry.menu.map(\.key) == ["1-9", "i", "b", "e", "s", "f", "Esc"])
    learner.press(.escape)
    #expect(learner.state.overlay == .none && learner.moment.index == 0)
  }

  @Test("a digit starts the number of a step")
  func step() throws {
    var learner = try Learner("xor")
    learner.type("g42")
    #expect(prompt(learner)?.kind == .step && prompt(learner)?.text == "42")
    learner.press(.enter)
    #expect(learner.moment.index == 41 && learner.state.overlay == .none)
  }

  @Test(
    "an iteration, the beginning and the end of an epoch are asked for",
    arguments: [("i", 3, 0), ("b", 3, 0), ("e", 3, 214)])
  func numbers(_ key: String, _ number: Int, _ index: Int) throws {
    var learner = try Learner("xor")
    learner.type("g\(key)\(number)")
    learner.press(.enter)
    #expect(learner.moment == Moment(iteration: number, index: index))
  }

  @Test("the start of the run, and the first number that is not finite")
  func startAndDivergence() throws {
    var learner = try Learner("xor")
    learner.go(toIteration: 2)
    learner.type("gs")
    #expect(learner.moment == Moment(iteration: 1, index: 0))
    learner.type("gf")
    #expect(
      learner.state.notice == Notice("Every number is finite in the 2 iterations so far.", .done))
    #expect(learner.state.overlay == .none)
  }

  @Test("a letter without a place leaves the menu open")
  func unknown() throws {
    var learner = try Learner("xor")
    learner.type("gx")
    #expect(learner.state.overlay == .goToMenu)
    learner.press(.right)
    #expect(learner.state.overlay == .goToMenu && learner.moment.index == 0)
  }

  @Test(
    "a number that does not exist keeps the prompt open and says why",
    arguments: [
      ("g999", "this iteration has steps 1 to 215"), ("gi0", "type a number from 1, then Enter"),
      ("gi", "type a number from 1, then Enter"),
    ])
  func problems(_ keys: String, _ problem: String) throws {
    var learner = try Learner("xor")
    learner.type(keys)
    learner.press(.enter)
    #expect(prompt(learner)?.problem == problem)
    #expect(learner.moment.index == 0)
    learner.press(.backspace)
    #expect(learner.state.overlay == .goToMenu || prompt(learner)?.problem == nil)
  }

  @Test(
    "a jump that would train for minutes is refused and says how far one goes",
    arguments: ["i", "b", "e"])
  func tooFar(_ key: String) throws {
    var learner = try Learner("xor")
    learner.type("g\(key)999999999999999")
    learner.press(.enter)
    let problem = try #require(prompt(learner)?.problem)
    let start = "too far for one jump: at most \(key == "i" ? "iteration" : "epoch") "
    #expect(problem.hasPrefix(start) && problem.count <= 48)
    let furthest = try #require(Int(problem.dropFirst(start.count)))
    #expect((100_000...100_000_000).contains(furthest))
    #expect(learner.state.run.timeline.iterationCount <= 1, "nothing was trained")
  }

  @Test("only digits are taken, and Backspace takes them back, then the prompt")
  func editing() throws {
    var learner = try Learner("xor")
    learner.type("gi1x")
    #expect(prompt(learner)?.text == "1")
    #expect(prompt(learner)?.problem == "a number is asked for: digits, Enter, or Esc")
    learner.type("2")
    #expect(prompt(learner)?.text == "12" && prompt(learner)?.problem == nil)
    learner.press(.backspace)
    learner.press(.backspace)
    #expect(prompt(learner)?.text == "")
    learner.press(.backspace)
    #expect(learner.state.overlay == .goToMenu)
  }

  @Test("Esc and Ctrl-C leave the prompt, redraw and suspend work in it")
  func leaving() throws {
    for key in [KeyPress.escape, .control("c")] {
      var learner = try Learner("xor")
      learner.type("g1")
      #expect(learner.press(.control("l")) == [.redraw])
      #expect(learner.press(.control("z")) == [.suspend])
      #expect(prompt(learner)?.text == "1")
      #expect(learner.press(key) == [])
      #expect(learner.state.overlay == .none && learner.moment.index == 0)
    }
  }

  private func prompt(_ learner: Learner) -> GoToNumber? {
    guard case .goToNumber(let prompt) = learner.state.overlay else { return nil }
    return prompt
  }
}
