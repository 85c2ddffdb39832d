import App
import Engine
import Session
import TestSupport
import Testing
import Text

@Suite("The screen of vanishing gradients, key by key")
struct VanishingTests {
  private func learner(_ keys: String = "") throws -> Learner {
    var learner = try Learner("xor")
    learner.press(.function(7))
    learner.type(keys)
    return learner
  }

  @Test("depth, activation, start, weight, width and seed change what they should")
  func stacks() throws {
    #expect(try learner("++-").state.vanishing.a.stack.depth == 6)
    #expect(try learner("++-").state.vanishing.b.stack.depth == 6)
    let tanh = try learner("a").state.vanishing
    #expect(tanh.a.stack.activation == .tanh && tanh.b.stack.activation == .relu)
    #expect(try learner("i").state.vanishing.a.stack.start == .drawn(.xavierUniform))
    #expect(try learner(">>").state.vanishing.a.stack.start == .alike(weight: 3))
    #expect(try learner("<").state.vanishing.a.stack.start == .alike(weight: 0.5))
    #expect(try learner("WW").state.vanishing.b.stack.width == 4)
    #expect(try learner("nn").state.vanishing.a.stack.seed == 3)
  }

  @Test("Tab chooses the stack that keys change, c has a second one or none")
  func sides() throws {
    var learner = try learner()
    learner.press(.tab)
    learner.type(">a")
    let (a, b) = (learner.state.vanishing.a.stack, learner.state.vanishing.b.stack)
    #expect(a == Stack() && b.activation == .leakyReLU(slope: 0.01))
    #expect(b.start == .alike(weight: 2))
    learner.type("c")
    #expect(!learner.state.vanishing.showsB && learner.state.vanishing.side == .a)
    learner.press(.tab)
    #expect(learner.state.notice?.text == "There is only A; c adds B.")
    learner.type("ac")
    // B comes back as A but for the activation.
    #expect(learner.state.vanishing.b.stack.activation == .relu)
    #expect(learner.state.vanishing.b.stack.start == .alike(weight: 1))
  }

  @Test("time goes on and back, and back leads to the same bits")
  func time() throws {
    var learner = try learner("lll")
    #expect(learner.state.vanishing.iteration == 4)
    let there = learner.state.vanishing.a.moment(4).ledger.newWeights(of: 1)
    learner.type("]]h")
    #expect(learner.state.vanishing.iteration == 23)
    learner.press(.home)
    #expect(learner.state.vanishing.iteration == 1 && learner.state.vanishing.latest == 24)
    learner.type("lll")
    #expect(learner.state.vanishing.a.moment(4).ledger.newWeights(of: 1) == there)
    learner.type("[")
    #expect(learner.state.vanishing.iteration == 1)
    learner.type("[")
    #expect(learner.state.notice?.text == "This is the first iteration.")
  }

  @Test("playing takes a frame at a time, at three paces, and pauses")
  func play() throws {
    var learner = try learner()
    #expect(learner.state.interval == nil)
    learner.type(" ")
    #expect(learner.state.interval == 40)
    for _ in 0..<3 { _ = learner.state.update(.frameDue) }
    #expect(learner.state.vanishing.iteration == 4)
    learner.type("p")
    _ = learner.state.update(.frameDue)
    #expect(learner.state.vanishing.iteration == 14)
    learner.type("p")
    _ = learner.state.update(.frameDue)
    #expect(learner.state.vanishing.iteration == 114)
    learner.type(" ")
    #expect(learner.state.interval == nil && learner.state.notice?.text == "Paused.")
  }

  @Test("a run that diverges ends there, in both stacks")
  func diverged() throws {
    var learner = try learner("c")
    learner.type("e")
    learner.type("f=identity w=3 eta=1")
    learner.press(.enter)
    learner.type("]]")
    let last = learner.state.vanishing.iteration
    #expect(last < 12)
    learner.type("l")
    #expect(learner.state.vanishing.iteration == last)
    #expect(learner.state.notice?.text.contains("diverged") == true)
    learner.type("h")
    #expect(learner.state.vanishing.iteration == last - 1)
  }

  @Test("layers are chosen with up and down, from the input to the output")
  func layers() throws {
    var learner = try learner("kk")
    #expect(learner.state.vanishing.layer == 3)
    learner.press(.down)
    #expect(learner.state.vanishing.layer == 2)
    learner.type("jj")
    #expect(learner.state.notice?.text == "This is the first layer.")
    learner.type("kkkkk")
    #expect(learner.state.notice?.text == "This is the last layer.")
    learner.type("-")
    #expect(learner.state.vanishing.layer == 4)
  }

  @Test("the limits of depth and of the weight's stops are said")
  func limits() throws {
    #expect(
      try learner(String(repeating: "+", count: 46)).state.notice?.text
        == "50 layers are the most here.")
    #expect(try learner("-----").state.notice?.text == "One layer is the least.")
    #expect(try learner(">>>>>>>>>").state.notice?.text.contains("types any weight") == true)
    #expect(try learner("i>").state.notice?.text.contains("drawn") == true)
    #expect(try learner("i").state.notice?.text.contains("xavier-uniform") == true)
  }

  @Test("Enter steps into the chosen stack at this iteration, and F7 leads back")
  func stepInto() throws {
    var learner = try learner("ll")
    learner.press(.tab)
    learner.press(.enter)
    #expect(learner.state.screen == .step)
    #expect(learner.state.run.setup == learner.state.vanishing.b.stack.experiment.setup)
    #expect(learner.state.run.moment.iteration == 3)
    learner.press(.function(7))
    #expect(learner.state.screen == .vanishing && learner.state.vanishing.iteration == 3)
  }

  @Test("a changed run that stood on the step screen is kept first")
  func keeps() throws {
    let experiment = try Sample.builtIn("xor")
    var state = State(title: "xor", experiment: experiment)
    for key in "o" { _ = state.update(.keyPressed(.character(key))) }
    for key in [Key.down, .right, .escape] { _ = state.update(.keyPressed(key)) }
    #expect(state.isUnsaved)
    _ = state.update(.keyPressed(.function(7)))
    let effects = state.update(.keyPressed(.enter))
    #expect(effects.count == 1 && !state.isUnsaved)
  }

  @Test("pages follow each other, and have numbers")
  func pages() throws {
    #expect(try learner("v").state.vanishing.page == .training)
    #expect(try learner("vvv").state.vanishing.page == .layers)
    #expect(try learner("3").state.vanishing.page == .factors)
  }

  @Test("the footer begins with what one changes, and ends with help")
  func footer() throws {
    let keys = try learner().state.footer
    #expect(keys.first?.keys == "+ -" && keys.last?.name == "help")
  }
}
