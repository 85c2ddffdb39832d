import Engine

extension SplitMix64 {
  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[below(choices.count)]
  }

  /// A small random experiment: any activations, loss and optimizer, shuffled or not, often with a
  /// short last batch.
  mutating func setup() -> Setup {
    let inputs = 1 + below(3)
    var layers = (0...below(3)).map { _ in
      DenseLayer(units: 1 + below(3), activation: pick(Activation.all))
    }
    let loss = pick(Loss.all)
    let last = layers.count - 1
    if loss == .binaryCrossEntropy { layers[last].activation = .sigmoid }
    if loss == .categoricalCrossEntropy { layers[last].activation = .softmax }
    let frozen = Frozen(
      weights: below(8) == 0, biases: below(4) == 0, layers: below(4) == 0 ? [1] : [])
    return Setup(
      network: Network(
        inputs: inputs, layers: layers, frozen: frozen,
        initializer: Initializer(.xavierUniform, seed: next())),
      data: data(inputs: inputs, targets: layers[last].units), loss: loss,
      optimizer: optimizer(),
      training: Training(
        batch: below(4) == 0 ? .full : .rows(1 + below(4)), shuffle: below(3) > 0, seed: next()))
  }

  private mutating func data(inputs: Int, targets: Int) -> Dataset {
    Dataset(
      rows: (0...below(6)).map { _ in
        (
          x: (0..<inputs).map { _ in 2 * uniform() - 1 },
          y: (0..<targets).map { _ in uniform() }
        )
      })
  }

  private mutating func optimizer() -> Optimizer {
    let kind = pick(Optimizer.Kind.all + [.momentum(beta: 0.5, nesterov: true)])
    var form = pick(kind.forms)
    if case .momentum(_, true) = kind { form = .standard }
    return Optimizer(
      kind, learningRate: 0.01 + 0.2 * uniform(), form: form,
      weightDecay: below(3) == 0 ? 0.01 : 0, clipNorm: below(3) == 0 ? 0.5 : nil)
  }
}
