import Engine
import Testing

@Suite("Activations as settings")
struct ActivationTests {
  @Test("Each kind has the name of the experiment file, all of them are listed")
  func names() {
    #expect(
      Activation.all.map(\.name) == [
        "identity", "step", "sigmoid", "tanh", "relu", "leaky-relu", "prelu", "elu", "gelu",
        "silu", "softplus", "softmax",
      ])
  }

  @Test("Only PReLU learns a slope")
  func learnedSlope() {
    #expect(Activation.all.filter(\.hasLearnedSlope).map(\.name) == ["prelu"])
  }
}
