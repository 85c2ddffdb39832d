import Engine
import Session
import TestSupport
import Testing

@Suite("Settings of a stack, as one types them")
struct StackSettingsTests {
  private func typed(_ text: String, key: String = "e") throws -> Learner {
    var learner = try Learner("xor")
    learner.press(.function(7))
    learner.type(key)
    learner.type(text)
    learner.press(.enter)
    return learner
  }

  @Test("takes several at once, by their names")
  func several() throws {
    let stack = try typed("x=-0.5, y=2 w=-3;b=0.25 eta=0.5 depth=7 width=3 seed=9").state
      .vanishing.a.stack
    #expect(stack.input == -0.5 && stack.target == 2 && stack.start == .alike(weight: -3))
    #expect(stack.bias == 0.25 && stack.learningRate == 0.5)
    #expect(stack.depth == 7 && stack.width == 3 && stack.seed == 9)
    let drawn = try typed("f=elu start=he-uniform").state.vanishing.a.stack
    #expect(drawn.activation == .elu(alpha: 1) && drawn.start == .drawn(.heUniform))
  }

  @Test("w takes a weight alone")
  func weight() throws {
    #expect(try typed("5.5", key: "w").state.vanishing.a.stack.start == .alike(weight: 5.5))
    #expect(try typed("-1e-3", key: "w").state.vanishing.a.stack.start == .alike(weight: -0.001))
  }

  @Test(
    "says what is wrong and what is allowed, and changes nothing",
    arguments: [
      ("", "x=0.5"), ("x", "not x"), ("x=", "x=0.5"), ("x=a", "not a"), ("x=inf", "finite"),
      ("eta=0", "above 0"), ("depth=51", "1 to 50"), ("width=0", "1 to 16"), ("seed=-1", "seed"),
      ("f=softmax", "relu"), ("start=he", "he-normal"), ("q=1", "not q"),
    ])
  func wrong(_ text: String, _ word: String) throws {
    let state = try typed(text).state
    guard case .prompt(let prompt) = state.overlay else {
      Issue.record("the prompt is gone")
      return
    }
    #expect(prompt.problem?.text.contains(word) == true, "\(prompt.problem?.text ?? "")")
    #expect(state.vanishing.a.stack == Stack())
  }
}
