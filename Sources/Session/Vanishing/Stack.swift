import Engine
import Experiments

/// A stack of equal layers, to look at what becomes of the gradient on its way back.
///
/// All layers have the same activation and the same number of units, but for the last, which has
/// one. One number goes in; the loss is half the squared error, and it trains by plain descent.
///
/// It makes an ordinary `Experiment`, and its training is a `Timeline`: so back is exact, and the
/// ledger is a view of recorded steps.
public struct Stack: Hashable, Sendable {
  /// How the weights start.
  public enum Start: Hashable, Sendable {
    /// Every weight is this number.
    case alike(weight: Double)
    /// Every weight is drawn.
    case drawn(Initializer.Kind)
  }

  /// How many layers there may be.
  public static let depths = 1...50
  /// How many units a layer may have.
  public static let widths = 1...16
  /// The activations that treat every unit by itself, as an experiment file names them.
  public static let activations = Activation.all.filter { $0 != .softmax }
  /// The ways of drawing weights.
  public static let initializers: [Initializer.Kind] = [
    .xavierUniform, .xavierNormal, .heUniform, .heNormal, .normal(mean: 0, deviation: 1),
    .uniform(low: -1, high: 1), .zeros,
  ]

  /// How many layers, in `depths`.
  public var depth = 5
  /// How many units each layer has, in `widths`; the last has one.
  public var width = 1
  /// What every layer applies.
  public var activation = Activation.sigmoid
  /// How the weights start.
  public var start = Start.alike(weight: 1)
  /// Every bias at the start.
  public var bias = 0.0
  /// The seed of weights that are drawn.
  public var seed: UInt64 = 1
  /// x.
  public var input = 1.0
  /// y.
  public var target = 0.0
  /// η, above 0.
  public var learningRate = 0.01

  /// The lecture notes' chain: five sigmoids in a row, every weight 1.
  public init() {}

  /// What trains.
  public var experiment: Experiment {
    precondition(Self.depths.contains(depth) && Self.widths.contains(width), "a stack is small")
    precondition(learningRate > 0, "a learning rate is above 0")
    return Experiment(
      title: self == Stack() ? "Five-layer chain" : title,
      data: .rows(Dataset(rows: [([input], [target])])), network: network,
      loss: .halfSquaredError,
      optimizer: Optimizer(.gradientDescent, learningRate: learningRate))
  }

  private var title: String {
    let units = width == 1 ? "" : " of \(width)"
    return "Stack of \(depth) layer\(depth == 1 ? "" : "s")\(units), \(activation.name)"
  }

  private var network: Network {
    let layers = (1...depth).map { layer in
      let units = layer == depth ? 1 : width
      return DenseLayer(
        units: units, activation: activation,
        given: given(units: units, inputs: layer == 1 ? 1 : width))
    }
    return Network(inputs: 1, layers: layers, initializer: initializer)
  }

  private func given(units: Int, inputs: Int) -> GivenParameters {
    let biases = Array(repeating: bias, count: units)
    switch start {
    case .alike(let weight):
      let row = Array(repeating: weight, count: inputs)
      return .all(weights: Array(repeating: row, count: units), biases: biases)
    case .drawn: return bias == 0 ? .none : .biases(biases)
    }
  }

  private var initializer: Initializer {
    switch start {
    case .alike: Initializer(.xavierUniform, seed: seed)
    case .drawn(let kind): Initializer(kind, seed: seed)
    }
  }
}
