import Activations
import App
import Engine
import ScreenKit
import TestSupport
import Testing
import Text

@Suite("What the keys of the screen of activations do")
struct ActivationsPerformingTests {
  private func learner(_ keys: String, _ name: String = "xor") throws -> Learner {
    var learner = try Learner(name)
    learner.press(.function(5))
    for character in keys { learner.press(character == "\n" ? .enter : .character(character)) }
    return learner
  }

  private func notice(_ keys: String) throws -> String? { try learner(keys).state.notice?.text }

  @Test("pages come in turn and by number")
  func pages() throws {
    #expect(try learner("v").state.activations.page == .sideBySide)
    #expect(try learner("vv").state.activations.page == .atWork)
    #expect(try learner("vvv").state.activations.page == .function)
    #expect(try learner("3").state.activations.page == .atWork)
    #expect(try learner("32").state.activations.page == .sideBySide)
    #expect(try learner("31").state.activations.page == .function)
  }

  @Test("typed numbers are taken, or refused with what is allowed")
  func typed() throws {
    #expect(try learner("e-2.25\n").state.activations.z == -2.25)
    #expect(try learner("e 3 \n").state.activations.z == 3)
    for wrong in ["", "x", "nan", "inf", "1001", "-1e9"] {
      let state = try learner("e\(wrong)\n").state
      guard case .prompt(let prompt) = state.overlay else {
        Issue.record("\(wrong) was taken")
        continue
      }
      #expect(prompt.problem?.text == "allowed: a number from -1000 to 1000")
      #expect(state.activations.z == 1.5)
    }
    #expect(try learner("jjjE-0.3\n").state.activations.activation == .leakyReLU(slope: -0.3))
    #expect(try learner("jjjjjE0.5\n").state.activations.activation == .elu(alpha: 0.5))
    let state = try learner("jjjjjE0\n").state
    guard case .prompt(let prompt) = state.overlay else {
      Issue.record("an alpha of 0 was taken")
      return
    }
    #expect(prompt.problem?.text == "allowed: a number from 0.01 to 5")
    #expect(prompt.question == "α is 1; set it to")
  }

  @Test("says when the axis had to grow, by a key and by what was typed")
  func widened() throws {
    #expect(try notice("e9\n") == "The axis is now -12 to 12, so that z stands on it.")
    #expect(try notice("e6\nl") == "The axis is now -12 to 12, so that z stands on it.")
    #expect(try notice("e9\n0") == "The axis is now -6 to 6, so that z stands on it.")
    #expect(try notice("e5\nl") == nil)
  }

  @Test("Enter goes on: from softmax to its page, from a panel to it alone, to the step screen")
  func onward() throws {
    let softmax = try learner("jjjjjj\n").state
    #expect(softmax.screen == .losses && softmax.losses.page == .softmax)
    #expect(
      try notice("\n") == "Enter leads on from softmax, to its page among the losses.")
    let large = try learner("2j\n").state.activations
    #expect(large.page == .function && large.activation == .tanh)
    #expect(try learner("3\n").state.screen == .step)
  }

  @Test("c compares the open network with each activation")
  func compare() throws {
    let state = try learner("c").state
    #expect(state.screen == .compare && state.comparison != nil)
  }

  @Test("what does nothing says why")
  func reasons() throws {
    #expect(try notice("+") == "Only leaky-relu, prelu and elu have a number to set.")
    #expect(try notice("E") == "Only leaky-relu, prelu and elu have a number to set.")
    #expect(try notice("jjj--") == "s is 0: that is the slider's first stop.")
    #expect(try notice("jjjj++++") == "p is 1: that is the slider's last stop.")
    #expect(try notice("00") == "z is 0 already.")
    #expect(try notice("e1000\nl") == "z goes no farther than 1000.")
    #expect(try notice("e-1000\n[") == "z goes no farther than -1000.")
    for key in ["h", "l", "[", "]", "0", "e"] {
      #expect(
        try notice("jjjjjj" + key) == "Softmax is no function of one z; Enter shows it whole.")
    }
    #expect(try notice("3e") == "Nothing is set here: these are the network's own numbers.")
    #expect(try notice("3+") == "Nothing is set here: these are the network's own numbers.")
    #expect(try notice("3h") == "This is the first iteration.")
    #expect(try notice("30") == "This is the first iteration.")
  }

  @Test("at work the keys go through iterations and layers")
  func atWork() throws {
    #expect(try learner("3l").state.run.moment.iteration == 2)
    #expect(try learner("3]").state.run.moment.iteration == 11)
    #expect(try learner("3]l[").state.run.moment.iteration == 2)
    #expect(try learner("3l[").state.run.moment.iteration == 1)
    #expect(try learner("3]0").state.run.moment.iteration == 1)
    #expect(try learner("3llh").state.run.moment.iteration == 2)
    #expect(try learner("3j").state.activations.layer == 1)
    #expect(try learner("3jj").state.activations.layer == 0)
    #expect(try learner("3k").state.activations.layer == 1)
    #expect(try learner("3lll").state.activations.z == 1.5, "the marker stays")
  }

  @Test("at work a run that ends says so")
  func end() {
    var learner = Learner(Sample.diverging)
    learner.press(.function(5))
    learner.type("3")
    for _ in 0..<200 {
      learner.type("]")
      while learner.state.work != nil { _ = learner.state.update(.frameDue) }
    }
    #expect(learner.state.run.timeline.divergence != nil)
    #expect(
      learner.state.notice?.text == "The run ends here: a number is not finite any more.")
    #expect(
      learner.state.whyNot(ActivationsCommand.next.erased) == "The network has one layer only.")
  }

  @Test("where no network is open the keys say what to do")
  func closed() throws {
    let experiment = try Sample.builtIn("xor")
    var state = State(
      entries: [],
      beginning: OpenedExperiment(
        source: .builtIn("xor"), title: "XOR", experiment: experiment))
    for key in [Key.function(5), .character("3"), .right] {
      _ = state.update(.keyPressed(key))
    }
    #expect(state.notice?.text == "No network is open; Esc leads back to where one is opened.")
    #expect(state.run.moment.iteration == 1)
    _ = state.update(.keyPressed(.character("c")))
    #expect(state.screen == .activations)
  }

  @Test("a plot, a name, a panel and a layer can be pointed at, and the wheel turns")
  func pointed() throws {
    var state = try learner("").state
    _ = state.update(.pointed(.place(-2.3456)))
    #expect(state.activations.z == -2.3)
    _ = state.update(.pointed(.place(.nan)))
    #expect(state.activations.z == -2.3)
    _ = state.update(.pointed(.row(4)))
    #expect(state.activations.activation == .relu)
    _ = state.update(.pointed(.row(99)))
    #expect(state.activations.activation == .relu)
    _ = state.update(.pointed(.wheel(1)))
    #expect(state.activations.activation == .leakyReLU(slope: 0.01))
    _ = state.update(.pointed(.wheel(-1)))
    #expect(state.activations.activation == .relu)
    state = try learner("3").state
    _ = state.update(.pointed(.row(1)))
    #expect(state.activations.layer == 1)
    _ = state.update(.pointed(.place(4)))
    #expect(state.activations.z == 1.5)
  }

  @Test("the footer has the keys of the page, help last")
  func footer() throws {
    func names(_ keys: String) throws -> [String] {
      try learner(keys).state.footer.map { "\($0.keys) \($0.name)" }
    }
    #expect(try names("").prefix(2) == ["← → move z", "↑ ↓ activation"])
    #expect(try names("jjj").contains("- + s"))
    #expect(try names("jjjjj").contains("E type α"))
    #expect(try names("jjjjjj").prefix(2) == ["↑ ↓ activation", "Enter softmax's page"])
    #expect(try names("2").contains("Enter large"))
    #expect(try names("3").prefix(3) == ["← → iteration", "[ ] ten", "↑ ↓ layer"])
    for keys in ["", "2", "3", "jjjjjj"] { #expect(try names(keys).last == "? help") }
  }
}
