import Engine

/// Small experiments that together use every activation, loss, optimizer and option.
enum SampleExperiments {
  /// The files, by what is particular about them.
  static let all: [(name: String, yaml: String)] =
    hidden.enumerated().map { index, activation in
      let optimizer = optimizers[index % optimizers.count]
      return (
        "\(activation), \(regressionLosses[index % regressionLosses.count]), \(optimizer)",
        yaml(
          hidden: activation, output: "identity",
          loss: regressionLosses[index % regressionLosses.count], optimizer: optimizer,
          frozen: frozen[index % frozen.count],
          targets: ["[0.3, -0.5]", "[2.5, 0.1]", "[-0.4, 0.9]"])
      )
    } + [
      (
        "binary cross-entropy, Nesterov",
        yaml(
          hidden: "{kind: prelu, slope: 0.1}", output: "sigmoid", loss: "binary-cross-entropy",
          optimizer: optimizers[9], frozen: "", targets: ["[0, 1]", "[0.25, 0.5]", "[1, 1]"])
      ),
      (
        "categorical cross-entropy, lecture Adam",
        yaml(
          hidden: "softmax", output: "softmax", loss: "categorical-cross-entropy",
          optimizer: optimizers[10], frozen: "", targets: ["[0, 1]", "[0.25, 0.75]", "[1, 0]"])
      ),
      (
        "softmax with an ordinary loss, lecture Adadelta",
        yaml(
          hidden: "{kind: elu, alpha: 0.7}", output: "softmax", loss: "mean-squared-error",
          optimizer: optimizers[11], frozen: "", targets: ["[0, 1]", "[0.25, 0.75]", "[1, 0]"])
      ),
    ]

  private static let hidden = Activation.all.map(\.name)
  private static let regressionLosses = [
    "squared-error", "half-squared-error", "mean-squared-error", "mean-absolute-error",
    "{kind: huber, delta: 0.4}",
  ]
  private static let frozen = ["", "frozen: [biases]", "frozen: [1]", "frozen: [slopes, weights]"]
  private static let optimizers = [
    "{kind: gradient-descent, learning-rate: 0.1, weight-decay: 0.01}",
    "{kind: momentum, learning-rate: 0.05, clip-norm: 0.2}",
    "{kind: adagrad, learning-rate: 0.1}",
    "{kind: rmsprop, learning-rate: 0.01, weight-decay: 0.1, clip-norm: 0.5}",
    "{kind: adadelta}",
    "{kind: adam, learning-rate: 0.01}",
    "{kind: momentum, learning-rate: 0.1, form: lecture}",
    "{kind: adagrad, learning-rate: 0.1, form: lecture}",
    "{kind: rmsprop, learning-rate: 0.01, form: lecture}",
    "{kind: momentum, learning-rate: 0.05, nesterov: true, clip-norm: 10}",
    "{kind: adam, learning-rate: 0.01, form: lecture, weight-decay: 0.2}",
    "{kind: adadelta, learning-rate: 0.1, form: lecture}",
  ]

  private static func yaml(
    hidden: String, output: String, loss: String, optimizer: String, frozen: String,
    targets: [String]
  ) -> String {
    let inputs = ["[0.5, -1.25]", "[1.5, 0.75]", "[-0.625, 2]"]
    let rows = zip(inputs, targets).map { "    - {x: \($0), y: \($1)}" }
    return """
      data:
        rows:
      \(rows.joined(separator: "\n"))
      network:
        layers:
          - {units: 3, activation: \(hidden)}
          - {units: 2, activation: \(output)}
        initializer: {kind: normal, mean: 0.1, deviation: 0.8, seed: 7}
        \(frozen)
      loss: \(loss)
      optimizer: \(optimizer)
      training: {batch: 2, shuffle: true, seed: 3, epochs: 2}
      """
  }
}
