import Engine
import Experiments
import Testing

@Suite("Reading an optimizer")
struct OptimizerReaderTests {
  @Test("each kind has the defaults of the format", arguments: Optimizer.Kind.all)
  func defaults(_ kind: Optimizer.Kind) throws {
    #expect(
      try read("{kind: \(kind.name), learning-rate: 0.1}") == Optimizer(kind, learningRate: 0.1))
  }

  @Test(
    "each key sets its parameter",
    arguments: [
      (
        "{kind: adamw, learning-rate: 1}",
        Optimizer(
          .adamw(beta1: 0.9, beta2: 0.999, epsilon: 1e-8), learningRate: 1, weightDecay: 0.01)
      ),
      ("{kind: adadelta}", Optimizer(.adadelta(rho: 0.9, epsilon: 1e-6), learningRate: 1)),
      (
        "{kind: adadelta, form: lecture, learning-rate: .5, rho: 0, epsilon: 1}",
        Optimizer(.adadelta(rho: 0, epsilon: 1), learningRate: 0.5, form: .lecture)
      ),
      (
        "{kind: momentum, learning-rate: 1, beta: 0.5, nesterov: true, form: standard}",
        Optimizer(.momentum(beta: 0.5, nesterov: true), learningRate: 1)
      ),
      (
        "{kind: adagrad, learning-rate: 1, epsilon: 1e-3}",
        Optimizer(.adagrad(epsilon: 1e-3), learningRate: 1)
      ),
      (
        "{kind: rmsprop, learning-rate: 1, beta: 0.99, epsilon: 1e-3, form: lecture}",
        Optimizer(.rmsprop(beta: 0.99, epsilon: 1e-3), learningRate: 1, form: .lecture)
      ),
      (
        "{kind: adam, learning-rate: 1, beta1: 0.8, beta2: 0.99, epsilon: 1e-3}",
        Optimizer(.adam(beta1: 0.8, beta2: 0.99, epsilon: 1e-3), learningRate: 1)
      ),
      (
        "{kind: gradient-descent, learning-rate: 1, weight-decay: 0.01, clip-norm: 5}",
        Optimizer(.gradientDescent, learningRate: 1, weightDecay: 0.01, clipNorm: 5)
      ),
      (
        "{kind: gradient-descent, learning-rate: 1, weight-decay: 0}",
        Optimizer(.gradientDescent, learningRate: 1)
      ),
    ])
  func keys(_ text: String, _ optimizer: Optimizer) throws {
    #expect(try read(text) == optimizer)
  }

  @Test(
    "what is wrong is named",
    arguments: [
      (
        "{kind: sgd, learning-rate: 1}",
        ".kind: found \"sgd\"; allowed: \(names) "
          + "(stochastic descent is gradient-descent with batch: 1)"
      ),
      (
        "{kind: adams, learning-rate: 1}",
        ".kind: found \"adams\", did you mean adam?; allowed: \(names)"
      ),
      ("{kind: adam}", ": found no learning-rate; allowed: learning-rate with a number above 0"),
      (
        "{kind: adadelta, form: lecture}",
        ": found no learning-rate; allowed: learning-rate with a number above 0"
      ),
      ("{learning-rate: 1}", ": found no kind; allowed: kind with \(names)"),
      (
        "adam",
        ": found \"adam\"; allowed: a mapping with the keys \(common), "
          + "beta, nesterov, rho, beta1, beta2, epsilon"
      ),
      (
        "{kind: adam, learning_rate: 1}",
        ".learning_rate: unknown key, did you mean "
          + "learning-rate?; allowed: \(common), beta, nesterov, rho, beta1, beta2, epsilon"
      ),
      (
        "{kind: adam, learning-rate: 1, form: notes}",
        ".form: found \"notes\"; allowed: lecture, standard"
      ),
      (
        "{kind: adamw, learning-rate: 1, form: lecture}",
        ".form: found \"lecture\"; allowed: standard"
      ),
    ])
  func wrong(_ text: String, _ message: String) {
    #expect(Sample.message(with(text)) == "my.yaml:12: optimizer\(message)")
  }

  @Test(
    "a key that the kind does not use is an error",
    arguments: [
      ("adam", "beta: 0.9", "beta1, beta2, epsilon"),
      ("momentum", "epsilon: 1", "beta, nesterov"),
      ("rmsprop", "rho: 0.9", "beta, epsilon"),
      ("adadelta", "beta: 0.9", "rho, epsilon"),
      ("adagrad", "beta: 0.9", "epsilon"),
      ("rmsprop", "nesterov: true", "beta, epsilon"),
    ])
  func unused(_ kind: String, _ pair: String, _ own: String) {
    let key = pair.prefix { $0 != ":" }
    #expect(
      Sample.message(with("{kind: \(kind), learning-rate: 1, \(pair)}"))
        == "my.yaml:12: optimizer.\(key): not used by \(kind); allowed: \(Self.common), \(own)")
  }

  @Test("gradient descent uses no key of its own, the lecture form no nesterov")
  func unusedByForm() {
    #expect(
      Sample.message(with("{kind: gradient-descent, learning-rate: 1, beta: 0}"))
        == "my.yaml:12: optimizer.beta: not used by gradient-descent; allowed: \(Self.common)")
    #expect(
      Sample.message(with("{kind: momentum, learning-rate: 1, nesterov: true, form: lecture}"))
        == "my.yaml:12: optimizer.nesterov: not used by the lecture form; "
        + "allowed: \(Self.common), beta")
  }

  @Test(
    "numbers out of range are errors",
    arguments: [
      ("adam", "learning-rate", "0", "a number above 0"),
      ("adam", "learning-rate", "-0.1", "a number above 0"),
      ("adam", "learning-rate", "1e-999", "a number above 0"),
      ("adam", "epsilon", "0", "a number above 0"),
      ("adam", "beta1", "1", "a number from 0 to below 1"),
      ("adam", "beta2", "-0.1", "a number from 0 to below 1"),
      ("rmsprop", "beta", "1.5", "a number from 0 to below 1"),
      ("adadelta", "rho", "1", "a number from 0 to below 1"),
      ("adam", "weight-decay", "-1", "a number of at least 0"),
      ("adam", "clip-norm", "0", "a number above 0"),
      ("momentum", "nesterov", "1", "true or false"),
    ])
  func ranges(_ kind: String, _ key: String, _ value: String, _ allowed: String) {
    let rate = key == "learning-rate" ? "" : "learning-rate: 1, "
    #expect(
      Sample.message(with("{kind: \(kind), \(rate)\(key): \(value)}"))
        == "my.yaml:12: optimizer.\(key): found \(value); allowed: \(allowed)")
  }

  static let names = "gradient-descent, momentum, adagrad, rmsprop, adadelta, adam, adamw"
  static let common = "kind, learning-rate, form, weight-decay, clip-norm"

  private func with(_ text: String) -> String {
    Sample.replacing("{kind: adam, learning-rate: 0.1}", with: text)
  }

  private func read(_ text: String) throws -> Optimizer {
    try Sample.read(with(text)).optimizer
  }
}
