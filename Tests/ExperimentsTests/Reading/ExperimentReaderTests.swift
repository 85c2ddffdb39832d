import Engine
import Experiments
import Testing

@Suite("Reading an experiment")
struct ExperimentReaderTests {
  private static let formatExample = """
    title: Mazur's 2-2-2                  # optional
    data:                                  # one of: rows | toy | csv
      rows:
        - {x: [0.05, 0.10], y: [0.01, 0.99]}
    network:
      inputs: 2                            # may be left out: taken from the data
      layers:
        - units: 2
          activation: sigmoid
          weights: [[0.15, 0.20], [0.25, 0.30]]    # weights[j][i]: from input i into unit j
          biases: [0.35, 0.35]
        - units: 2
          activation: sigmoid
          weights: [[0.40, 0.45], [0.50, 0.55]]
          biases: [0.60, 0.60]
      frozen: [biases]                     # optional: weights | biases | slopes | layers, e.g. [1]
    loss: half-squared-error               # or {kind: huber, delta: 1.0}
    optimizer: {kind: gradient-descent, learning-rate: 0.5}
    training: {batch: full, shuffle: false, seed: 1, epochs: 100}
    """

  @Test("the format's example is read to the letter")
  func example() throws {
    let experiment = try Sample.read(Self.formatExample)
    #expect(experiment.title == "Mazur's 2-2-2")
    #expect(
      experiment.setup
        == Setup(
          network: Network(
            inputs: 2,
            layers: [
              DenseLayer(
                units: 2, activation: .sigmoid,
                given: .all(weights: [[0.15, 0.2], [0.25, 0.3]], biases: [0.35, 0.35])),
              DenseLayer(
                units: 2, activation: .sigmoid,
                given: .all(weights: [[0.4, 0.45], [0.5, 0.55]], biases: [0.6, 0.6])),
            ], frozen: Frozen(biases: true)),
          data: Dataset(rows: [(x: [0.05, 0.1], y: [0.01, 0.99])]), loss: .halfSquaredError,
          optimizer: Optimizer(.gradientDescent, learningRate: 0.5),
          training: Training(batch: .full, shuffle: false, seed: 1, epochs: 100)))
  }

  @Test("JSON is read as well")
  func json() throws {
    let yaml = """
      {"title": "J", "data": {"toy": "and"},
       "network": {"layers": [{"units": 1, "activation": "sigmoid"}]},
       "loss": "binary-cross-entropy", "optimizer": {"kind": "adadelta"}}
      """
    let experiment = try Sample.read(yaml)
    #expect(experiment.title == "J")
    #expect(experiment.data == .toy(.and))
  }

  @Test(
    "what must be there is asked for",
    arguments: [
      ("data", "data with a mapping with the keys rows, toy, csv"),
      ("network", "network with a mapping with the keys inputs, layers, frozen, initializer"),
      ("loss", "loss with \(LossReaderTests.names), or a mapping with one of them as its kind"),
      (
        "optimizer",
        "optimizer with a mapping with the keys kind, learning-rate, form, weight-decay, clip-norm"
      ),
    ])
  func missing(_ key: String, _ allowed: String) {
    let kept = [
      "data: {toy: and}", "network: {layers: [{units: 1, activation: sigmoid}]}",
      "loss: squared-error", "optimizer: {kind: adadelta}",
    ].filter { !$0.hasPrefix(key) }
    #expect(
      Sample.message(kept.joined(separator: "\n"))
        == "my.yaml:1: found no \(key); allowed: \(allowed)")
  }

  @Test(
    "what is wrong at the top is named",
    arguments: [
      (
        "losss: huber",
        "my.yaml:13: losss: unknown key, did you mean loss?; allowed: "
          + "title, data, network, loss, optimizer, training"
      ),
      ("? [a]\n: 1", "my.yaml:13: found a list or a mapping as a key; allowed: a name"),
      ("title: 5", "my.yaml:13: title: found 5; allowed: \(text)"),
      ("title: true", "my.yaml:13: title: found true; allowed: \(text)"),
      ("title: [a]", "my.yaml:13: title: found a list of 1; allowed: \(text)"),
      ("title:", "my.yaml:13: title: found nothing; allowed: \(text)"),
      (
        "title: \"a\\e[31mb\"",
        "my.yaml:13: title: found the control character U+001B; "
          + "allowed: text that can be shown"
      ),
    ])
  func wrong(_ line: String, _ message: String) {
    #expect(Sample.message(Sample.yaml + line) == message)
  }

  @Test("what is not a mapping is no experiment", arguments: ["- 1", "hello", "5", "[a, b]"])
  func notMapping(_ yaml: String) {
    let message = Sample.message(yaml)
    #expect(message.hasPrefix("my.yaml:1: found "))
    #expect(
      message.hasSuffix(
        "; allowed: a mapping with the keys title, data, network, loss, optimizer, training"))
  }

  @Test(
    "titles are texts",
    arguments: [
      ("title: XOR, learned", "XOR, learned"), ("title: \"5\"", "5"), ("title: 'it''s'", "it's"),
      ("title: two\n  lines", "two lines"), ("title: >-\n  folded\n  text", "folded text"),
      ("title: 3 units", "3 units"), ("title: \"\"", ""),
      ("title: ∂L/∂w ümläut 😀", "∂L/∂w ümläut 😀"),
      ("title: R&D *stars* !", "R&D *stars* !"), ("title: rock\n  & roll", "rock & roll"),
      ("title: a#b # comment", "a#b"),
    ])
  func titles(_ line: String, _ title: String) throws {
    #expect(try Sample.read(Sample.yaml + line).title == title)
  }

  static let text = "a text (a number, true, false or null needs quotes)"
}
