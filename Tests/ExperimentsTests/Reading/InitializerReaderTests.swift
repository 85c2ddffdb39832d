import Engine
import Experiments
import Testing

@Suite("Reading an initializer")
struct InitializerReaderTests {
  @Test(
    "each kind is read with its parameters",
    arguments: [
      ("{kind: xavier-uniform}", Initializer(.xavierUniform, seed: 1)),
      ("{kind: xavier-normal, seed: 2}", Initializer(.xavierNormal, seed: 2)),
      ("{kind: he-uniform, seed: 0}", Initializer(.heUniform, seed: 0)),
      ("{kind: he-normal, seed: 18446744073709551615}", Initializer(.heNormal, seed: .max)),
      ("{kind: uniform, low: -1, high: 0.5}", Initializer(.uniform(low: -1, high: 0.5), seed: 1)),
      (
        "{kind: normal, mean: 1, deviation: 0}",
        Initializer(.normal(mean: 1, deviation: 0), seed: 1)
      ),
      ("{kind: constant, value: 0.3}", Initializer(.constant(value: 0.3), seed: 1)),
      ("{kind: zeros}", Initializer(.zeros, seed: 1)),
    ])
  func kinds(_ text: String, _ initializer: Initializer) throws {
    #expect(try Sample.read(with(text)).network.initializer == initializer)
  }

  @Test(
    "what is wrong is named",
    arguments: [
      (
        "he-normal",
        ": found \"he-normal\"; "
          + "allowed: a mapping with the keys kind, low, high, mean, deviation, value, seed"
      ),
      ("{kind: he}", ".kind: found \"he\"; allowed: \(names)"),
      ("{kind: xavier-uniform, low: 1}", ".low: not used by xavier-uniform; allowed: kind, seed"),
      ("{kind: uniform, low: 1}", ": found no high; allowed: high with a number above 1"),
      ("{kind: uniform, low: 1, high: 1}", ".high: found 1; allowed: a number above 1"),
      (
        "{kind: uniform, low: -1e308, high: 1e308}",
        ": found 1e308 − low, beyond the largest Double; allowed: a finite number"
      ),
      (
        "{kind: normal, mean: 0, deviation: -1}",
        ".deviation: found -1; allowed: a number of at least 0"
      ),
      ("{kind: constant}", ": found no value; allowed: value with a number"),
      ("{kind: zeros, seed: -1}", ".seed: found -1; allowed: a whole number from 0 to 2^64−1"),
      (
        "{kind: zeros, seed: 18446744073709551616}",
        ".seed: found 18446744073709551616; allowed: a whole number from 0 to 2^64−1"
      ),
    ])
  func wrong(_ text: String, _ message: String) {
    #expect(Sample.message(with(text)) == "my.yaml:6: network.initializer\(message)")
  }

  static let names =
    "xavier-uniform, xavier-normal, he-uniform, he-normal, uniform, normal, constant, zeros"

  private func with(_ text: String) -> String {
    Sample.replacing("  layers:\n", with: "  initializer: \(text)\n  layers:\n")
  }
}
