import Engine
import Experiments
import Testing

@Suite("Reading a loss")
struct LossReaderTests {
  @Test("a name gives the loss with its default parameter", arguments: Loss.all)
  func name(_ loss: Loss) throws {
    var yaml = Sample.replacing("binary-cross-entropy", with: loss.name)
    if case .categoricalCrossEntropy = loss {
      yaml = yaml.replacing("sigmoid", with: "softmax").replacing("y: [0]", with: "y: [1]")
    }
    #expect(try Sample.read(yaml).loss == loss)
    #expect(
      try Sample.read(yaml.replacing("loss: \(loss.name)", with: "loss: {kind: \(loss.name)}"))
        .loss == loss)
  }

  @Test("Huber's threshold is set by a mapping")
  func huber() throws {
    let yaml = Sample.replacing("binary-cross-entropy", with: "{kind: huber, delta: 0.5}")
    #expect(try Sample.read(yaml).loss == .huber(delta: 0.5))
  }

  @Test(
    "what is wrong is named",
    arguments: [
      (
        "mse",
        ": found \"mse\"; allowed: \(names), or a mapping with one of them as its kind "
          + "(MSE is mean-squared-error)"
      ),
      (
        "mean-square-error",
        ": found \"mean-square-error\", did you mean mean-squared-error?; "
          + "allowed: \(names), or a mapping with one of them as its kind"
      ),
      ("{kind: huber, delta: 0}", ".delta: found 0; allowed: a number above 0"),
      ("{kind: huber, alpha: 1}", ".alpha: unknown key; allowed: kind, delta"),
      ("{kind: squared-error, delta: 1}", ".delta: not used by squared-error; allowed: kind"),
      (
        "[huber]",
        ": found a list of 1; allowed: \(names), "
          + "or a mapping with one of them as its kind"
      ),
      (
        "categorical-cross-entropy",
        ": found categorical-cross-entropy after a last layer with sigmoid; "
          + "allowed: after softmax"
      ),
    ])
  func wrong(_ text: String, _ message: String) {
    #expect(
      Sample.message(Sample.replacing("binary-cross-entropy", with: text))
        == "my.yaml:11: loss\(message)")
  }

  @Test("binary cross-entropy needs a sigmoid output and targets from 0 to 1")
  func binary() {
    #expect(
      Sample.message(Sample.replacing("sigmoid", with: "tanh"))
        == "my.yaml:11: loss: found binary-cross-entropy after a last layer with tanh; "
        + "allowed: after sigmoid")
    #expect(
      Sample.message(Sample.replacing("y: [0]", with: "y: [1.5]"))
        == "my.yaml:4: data.rows[2].y[1]: found 1.5; allowed: a number from 0 to 1")
    #expect(Sample.message(Sample.replacing("y: [0]", with: "y: [0.25]")) == "no error")
  }

  @Test(
    "categorical cross-entropy needs targets of at least 0 with the sum 1",
    arguments: [
      ("0.5, 0.5", "no error"),
      ("0.3, 0.7000000001", "no error"),
      (
        "0.3, 0.71",
        "my.yaml:4: data.rows[2].y: found targets with the sum 1.01; "
          + "allowed: the sum 1, for categorical-cross-entropy"
      ),
      ("-1, 2", "my.yaml:4: data.rows[2].y[1]: found -1; allowed: a number of at least 0"),
    ])
  func categorical(_ targets: String, _ message: String) {
    let yaml = Sample.replacing("y: [1]", with: "y: [0, 1]")
      .replacing("y: [0]", with: "y: [\(targets)]").replacing("units: 1", with: "units: 2")
      .replacing("sigmoid", with: "softmax").replacing("binary", with: "categorical")
    #expect(Sample.message(yaml) == message)
  }

  @Test("a truth table has no targets for categorical cross-entropy")
  func categoricalToy() {
    let yaml = """
      data: {toy: xor}
      network: {layers: [{units: 1, activation: softmax}]}
      loss: categorical-cross-entropy
      optimizer: {kind: adadelta}
      """
    #expect(
      Sample.message(yaml)
        == "my.yaml:3: loss: found targets with the sum 0; "
        + "allowed: the sum 1, for categorical-cross-entropy")
  }

  static let names =
    "squared-error, half-squared-error, mean-squared-error, mean-absolute-error, huber, log-cosh, "
    + "binary-cross-entropy, categorical-cross-entropy"
}
