import Engine
import Experiments
import Testing

@Suite("Reading an activation")
struct ActivationReaderTests {
  @Test("a name gives the activation with its default parameter", arguments: Activation.all)
  func name(_ activation: Activation) throws {
    #expect(try hidden(activation.name) == activation)
    #expect(try hidden("{kind: \(activation.name)}") == activation)
  }

  @Test(
    "a mapping sets the parameter",
    arguments: [
      ("{kind: leaky-relu, slope: 0.2}", Activation.leakyReLU(slope: 0.2)),
      ("{kind: leaky-relu, slope: -1}", .leakyReLU(slope: -1)),
      ("{kind: prelu, slope: 0.1}", .prelu(initialSlope: 0.1)),
      ("{kind: elu, alpha: 2}", .elu(alpha: 2)),
    ])
  func parameter(_ text: String, _ activation: Activation) throws {
    #expect(try hidden(text) == activation)
  }

  @Test(
    "what is wrong is named",
    arguments: [
      (
        "relux",
        ": found \"relux\", did you mean relu?; allowed: \(names), "
          + "or a mapping with one of them as its kind"
      ),
      (
        "linear",
        ": found \"linear\"; allowed: \(names), "
          + "or a mapping with one of them as its kind (the linear activation is identity)"
      ),
      ("", ": found nothing; allowed: \(names), or a mapping with one of them as its kind"),
      ("3", ": found 3; allowed: \(names), or a mapping with one of them as its kind"),
      ("{kind: Tanh}", ".kind: found \"Tanh\", did you mean tanh?; allowed: \(names)"),
      ("{slope: 1}", ": found no kind; allowed: kind with \(names)"),
      ("{kind: relu, slope: 0.1}", ".slope: not used by relu; allowed: kind"),
      ("{kind: elu, slope: 0.1}", ".slope: not used by elu; allowed: kind, alpha"),
      ("{kind: elu, alpha: 0}", ".alpha: found 0; allowed: a number above 0"),
      ("{kind: prelu, slope: true}", ".slope: found true; allowed: a number"),
    ])
  func wrong(_ text: String, _ message: String) {
    #expect(
      Sample.message(Sample.replacing("tanh", with: text))
        == "my.yaml:8: network.layers[1].activation\(message)")
  }

  static let names =
    "identity, step, sigmoid, tanh, relu, leaky-relu, prelu, elu, gelu, silu, softplus, softmax"

  private func hidden(_ text: String) throws -> Activation {
    try Sample.read(Sample.replacing("tanh", with: text)).network.layers[0].activation
  }
}
