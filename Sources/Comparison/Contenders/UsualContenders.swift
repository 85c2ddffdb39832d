import Derivation
import Engine
import Experiments

/// The contenders with which a comparison by something begins.
struct UsualContenders {
  let experiment: Experiment

  /// The contenders; throws why there is not one that fits the experiment.
  func all(_ dimension: ContenderDimension) throws(ContenderProblem) -> [Contender] {
    var contenders: [Contender] = []
    var first: ContenderProblem?
    for text in texts(dimension) {
      do throws(ContenderProblem) {
        let contender = try Contender(dimension, text, of: experiment)
        if !contenders.contains(where: { $0.change == contender.change }) {
          contenders.append(contender)
        }
      } catch {
        first = first ?? error
      }
    }
    if contenders.isEmpty, let first { throw first }
    return contenders
  }

  private func texts(_ dimension: ContenderDimension) -> [String] {
    switch dimension {
    case .optimizer: optimizers
    case .activation: activations
    case .loss: losses
    case .batch: batches
    case .learningRate: rates
    case .depth: depths
    case .initializer: initializers
    }
  }

  private func text(_ change: ContenderChange) -> String { change.text(of: experiment) }

  private var optimizers: [String] {
    let own = text(.optimizer(experiment.optimizer))
    let isOne = Contender.defaults(of: experiment).contains {
      $0.optimizer == experiment.optimizer
    }
    return (isOne ? [] : [own]) + Optimizer.Kind.usual.map(\.name)
  }

  /// The experiment's own first, then what the notes have.
  private var activations: [String] {
    let all: [Activation] = [
      .sigmoid, .tanh, .relu, .leakyReLU(slope: 0.01), .prelu(initialSlope: 0.25), .elu(alpha: 1),
    ]
    let hidden = experiment.network.layers.dropLast().map(\.activation)
    guard let own = hidden.first else { return all.map { text(.activation($0)) } }
    return ([own] + all.filter { $0.name != own.name }).map { text(.activation($0)) }
  }

  /// From what cannot learn to what is made for it; the experiment's own first, where it draws.
  private var initializers: [String] {
    let given = experiment.network.initializer
    let kinds: [Initializer.Kind] = [
      .zeros, .constant(value: 0.5), .normal(mean: 0, deviation: 1), .xavierUniform, .heNormal,
    ]
    let isOwn = experiment.network.drawsSomething && !kinds.contains(given.kind)
    return ((isOwn ? [given.kind] : []) + kinds).map {
      text(.initializer(Initializer($0, seed: given.seed)))
    }
  }

  /// Those that fit the output; what does not fit the targets is found out by reading it.
  private var losses: [String] {
    let output = experiment.network.layers.last?.activation
    let fitting: [Loss] =
      if output == .softmax {
        [.categoricalCrossEntropy, .halfSquaredError]
      } else if output == .sigmoid {
        [.binaryCrossEntropy, .halfSquaredError, .meanAbsoluteError]
      } else {
        [.halfSquaredError, .meanAbsoluteError, .huber(delta: 1), .squaredError]
      }
    let own = fitting.contains(experiment.loss) ? [] : [experiment.loss]
    return (own + fitting).map { text(.loss($0)) }
  }

  private var depths: [String] {
    let own = experiment.network.layers.count - 1
    return Set([1, 2, 3, 5, 8] + (own > 0 ? [own] : [])).sorted().map { text(.depth($0)) }
  }

  private var batches: [String] {
    let rows = experiment.setup.data.rowCount
    let own = experiment.training.batch.size(outOf: rows)
    let sizes = Set([1, 8, 32, own]).filter { $0 < rows }.sorted()
    return sizes.map { text(.batch(.rows($0))) } + [text(.batch(.full))]
  }

  /// The experiment's own, and others up to ten times smaller and larger.
  private var rates: [String] {
    let own = experiment.optimizer.learningRate
    return [0.1, 0.3, 1, 3, 10].map { factor in
      let rate = factor == 1 ? own : Self.tidy(own * factor)
      return text(.learningRate(rate))
    }
  }

  /// Without the last bits of a product, so that it can be read: 0.03, not 0.030000000000000002.
  private static func tidy(_ rate: Double) -> Double {
    Double(NumberFormat.significant(12).text(rate)) ?? rate
  }
}

extension Network {
  /// Whether the weights of a layer are drawn.
  fileprivate var drawsSomething: Bool {
    layers.contains { if case .all = $0.given { false } else { true } }
  }

  /// Whether weights or biases of a layer are given.
  var hasGivenParameters: Bool { layers.contains { $0.given != .none } }

  /// Whether the weights of a layer are given.
  var hasGivenWeights: Bool {
    layers.contains { if case .all = $0.given { true } else { false } }
  }
}
