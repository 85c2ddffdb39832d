/// The parameters that an experiment gives to a layer instead of drawing them.
public enum GivenParameters: Hashable, Sendable {
  /// Weights are drawn by the initializer, biases start at 0.
  case none
  /// Weights are drawn, the biases (one per unit) are given.
  case biases([Double])
  /// Weights `[unit][input]` and biases `[unit]` are given.
  case all(weights: [[Double]], biases: [Double])
}

/// One dense layer: every unit is fed by every unit of the layer below.
public struct DenseLayer: Hashable, Sendable {
  /// How many units it has; at least 1.
  public var units: Int
  /// What it applies to its weighted sums.
  public var activation: Activation
  /// The parameters that the experiment gives.
  public var given: GivenParameters

  /// A layer of `units` units.
  public init(units: Int, activation: Activation, given: GivenParameters = .none) {
    self.units = units
    self.activation = activation
    self.given = given
  }
}

/// Which parameters training leaves alone.
public struct Frozen: Hashable, Sendable {
  /// All weights.
  public var weights: Bool
  /// All biases.
  public var biases: Bool
  /// All learned slopes.
  public var slopes: Bool
  /// Layers, counted from 1, with everything in them.
  public var layers: Set<Int>

  /// Freezes what is named; nothing by default.
  public init(
    weights: Bool = false, biases: Bool = false, slopes: Bool = false, layers: Set<Int> = []
  ) {
    self.weights = weights
    self.biases = biases
    self.slopes = slopes
    self.layers = layers
  }
}

/// A stack of dense layers and how its parameters start.
public struct Network: Hashable, Sendable {
  /// How many numbers a row of data feeds in; at least 1.
  public var inputs: Int
  /// The layers from the first hidden one to the output; at least one.
  public var layers: [DenseLayer]
  /// What training leaves alone.
  public var frozen: Frozen
  /// What draws the weights that are not given.
  public var initializer: Initializer

  /// A network; `layers` must not be empty.
  public init(
    inputs: Int, layers: [DenseLayer], frozen: Frozen = Frozen(),
    initializer: Initializer = Initializer(.xavierUniform, seed: 1)
  ) {
    self.inputs = inputs
    self.layers = layers
    self.frozen = frozen
    self.initializer = initializer
  }

  /// The units of the output layer.
  public var outputs: Int { layers.last?.units ?? 0 }

  /// What feeds layer `layer` (from 0): the inputs, or the units of the layer below.
  public func inputs(ofLayer layer: Int) -> Int {
    layer == 0 ? inputs : layers[layer - 1].units
  }

  /// Weights, biases and learned slopes together.
  public var parameterCount: Int {
    layers.indices.reduce(0) { count, layer in
      count + (inputs(ofLayer: layer) + 1) * layers[layer].units
        + (layers[layer].activation.hasLearnedSlope ? 1 : 0)
    }
  }
}

/// What draws the weights of the layers that are not given any: by layer, unit, input.
public struct Initializer: Hashable, Sendable {
  /// A distribution; `in` and `out` are the layer's inputs and units.
  public enum Kind: Hashable, Sendable {
    /// Uniform in ±√(6/(in+out)); Glorot and Bengio 2010.
    case xavierUniform
    /// Normal with deviation √(2/(in+out)); Glorot and Bengio 2010.
    case xavierNormal
    /// Uniform in ±√(6/in); He et al. 2015.
    case heUniform
    /// Normal with deviation √(2/in); He et al. 2015.
    case heNormal
    /// Uniform in [low, high).
    case uniform(low: Double, high: Double)
    /// Normal.
    case normal(mean: Double, deviation: Double)
    /// Every weight the same.
    case constant(value: Double)
    /// Every weight 0.
    case zeros

    /// The name of the kind in an experiment file, such as `he-normal`.
    public var name: String {
      switch self {
      case .xavierUniform: "xavier-uniform"
      case .xavierNormal: "xavier-normal"
      case .heUniform: "he-uniform"
      case .heNormal: "he-normal"
      case .uniform: "uniform"
      case .normal: "normal"
      case .constant: "constant"
      case .zeros: "zeros"
      }
    }
  }

  /// The distribution.
  public var kind: Kind
  /// The generator's seed.
  public var seed: UInt64

  /// An initializer.
  public init(_ kind: Kind, seed: UInt64) {
    self.kind = kind
    self.seed = seed
  }
}
