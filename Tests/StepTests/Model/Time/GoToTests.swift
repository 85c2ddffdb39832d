import Derivation
import ScreenKit
import Session
import TestSupport
import Testing
import Text

@Suite("Going to places")
struct GoToTests {
  @Test("the menu shows every place with its key and goes there")
  func menu() throws {
    var learner = try Learner("xor")
    learner.type("g")
    #expect(learner.state.overlay == .goToMenu)
    #expect(
      learner.state.shown.places(learner.state.context).map(\.key) == [
        "1-9", "i", "b", "e", "s", "f", "h", "Esc",
      ])
    learner.press(.escape)
    #expect(learner.state.overlay == .none && learner.moment.index == 0)
  }

  @Test("a digit starts the number of a step")
  func step() throws {
    var learner = try Learner("xor")
    learner.type("g42")
    #expect(learner.state.purpose == .place(.step) && prompt(learner)?.field.text == "42")
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
      learner.state.notice == Notice("Every number is finite in the 2 iterations so far.", .warning)
    )
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
      ("g999", "this iteration has steps 1 to 215"), ("gi0", "allowed: a whole number from 1"),
      ("gi", "allowed: a whole number from 1"),
    ])
  func problems(_ keys: String, _ problem: String) throws {
    var learner = try Learner("xor")
    learner.type(keys)
    learner.press(.enter)
    #expect(prompt(learner)?.problem?.text == problem)
    #expect(learner.moment.index == 0)
    learner.press(.backspace)
    #expect(learner.state.overlay == .goToMenu || prompt(learner)?.problem == nil)
  }

  @Test("a jump that trains for long is gone in pieces, says how far it is, and can be stopped")
  func far() throws {
    var learner = try Learner("xor")
    learner.type("gi500000000")
    learner.press(.enter)
    #expect(learner.state.interval == 0, "frames are asked for at once")
    for _ in 0..<3 { _ = learner.state.update(.frameDue) }
    let reached = learner.state.run.timeline.iterationCount
    #expect(reached > 100)
    #expect(learner.moment.iteration == 1, "one stands still until it is done")
    #expect(
      learner.state.notice?.text.hasPrefix("Training: iteration \(reached) of 500000000, 0 %")
        == true)
    learner.press(.escape)
    #expect(learner.state.work == nil && learner.state.interval == nil)
    #expect(learner.moment == Moment(iteration: reached, index: 0))
    learner.press(.control("o"))
    #expect(learner.moment.iteration == 1)
  }

  @Test("a jump in pieces ends where a jump at once does, with the same bits")
  func pieces() throws {
    var learner = try Learner("xor")
    learner.type("gi40000")
    learner.press(.enter)
    #expect(learner.state.work != nil)
    var frames = 0
    while learner.state.work != nil, frames < 1000 {
      _ = learner.state.update(.frameDue)
      frames += 1
    }
    #expect(learner.moment == Moment(iteration: 40_000, index: 0))
    var direct = learner.state.run
    direct = Run(learner.state.setup)
    direct.perform(.iteration(40_000))
    #expect(direct.current.steps.record.cost == learner.state.run.current.steps.record.cost)
  }

  @Test("what is no number is refused, and Backspace takes it back, then the prompt")
  func editing() throws {
    var learner = try Learner("xor")
    learner.type("gi1x")
    learner.press(.enter)
    #expect(prompt(learner)?.problem?.text == "allowed: a whole number from 1")
    learner.press(.backspace)
    learner.type("2")
    #expect(prompt(learner)?.field.text == "12" && prompt(learner)?.problem == nil)
    for _ in 0..<2 { learner.press(.backspace) }
    #expect(prompt(learner)?.field.text == "")
    learner.press(.backspace)
    #expect(learner.state.overlay == .goToMenu)
  }

  @Test("Esc and Ctrl-C leave the prompt, redraw and suspend work in it")
  func leaving() throws {
    for key in [Key.escape, .control("c")] {
      var learner = try Learner("xor")
      learner.type("g1")
      #expect(learner.press(.control("l")) == [.redraw])
      #expect(learner.press(.control("z")) == [.suspend])
      #expect(prompt(learner)?.field.text == "1")
      #expect(learner.press(key) == [])
      #expect(learner.state.overlay == .none && learner.moment.index == 0)
    }
  }

  @Test("home is a place too, where there is one")
  func home() throws {
    var learner = try Learner("xor")
    learner.type("gh")
    #expect(learner.state.screen == .step)
    #expect(learner.state.notice == Notice("There is no list of experiments here.", .warning))
    learner.state.setHome([.tour])
    learner.type("gh")
    #expect(learner.state.screen == .home)
    learner.press(.escape)
    #expect(learner.state.screen == .step)
  }

  private func prompt(_ learner: Learner) -> Prompt? {
    guard case .prompt(let prompt) = learner.state.overlay else { return nil }
    return prompt
  }
}
