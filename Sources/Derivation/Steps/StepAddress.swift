import Engine

/// The four parts of an iteration, in order.
public enum Phase: String, Hashable, Sendable, CaseIterable {
  /// Weighted sums and activations, for every sample.
  case forward
  /// The loss of every sample, then the cost.
  case loss
  /// All slopes, for every sample, then their means.
  case backward
  /// The optimizer spends the means.
  case update
}

/// What a micro-step makes; the raw value is its name in the trace.
public enum StepKind: String, Hashable, Sendable, CaseIterable {
  /// w·x of a weighted sum, or w·δ of a route backward.
  case product
  /// z.
  case weightedSum = "weighted-sum"
  /// a.
  case activation
  /// What one output adds to the loss.
  case lossTerm = "loss-term"
  /// The loss of a sample.
  case loss
  /// The mean of the losses.
  case cost
  /// ∂L/∂ŷ.
  case outputDerivative = "output-slope"
  /// f′(z), or an entry of softmax's Jacobian.
  case activationDerivative = "activation-slope"
  /// δ.
  case delta
  /// ∂L/∂a of a hidden unit: the sum over its routes.
  case pathSum = "path-sum"
  /// ∂L/∂w of a sample.
  case weightGradient = "weight-slope"
  /// ∂L/∂b of a sample.
  case biasGradient = "bias-slope"
  /// ∂L/∂p of a sample, for PReLU's slope.
  case slopeGradient = "slope-slope"
  /// g, the mean over the batch.
  case batchMean = "batch-mean"
  /// ‖g‖.
  case gradientNorm = "gradient-norm"
  /// g after clipping.
  case clippedGradient = "clipped-slope"
  /// g after weight decay.
  case decayedGradient = "decayed-slope"
  /// A number that the optimizer makes for a parameter.
  ///
  /// m̂, ŝ and Δ are steps of their own, so that every named number of an optimizer can be stood
  /// on.
  case optimizerState = "optimizer-state"
  /// The new parameter.
  case parameterUpdate = "parameter-update"
}

/// How far one key press goes, from finest to coarsest.
public enum Granularity: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// One micro-step.
  case term
  /// One unit of one layer.
  case unit
  /// One layer.
  case layer
  /// One sample's pass.
  case sample
  /// Forward, loss, backward or update.
  case phase
  /// One batch.
  case iteration
  /// All rows once.
  case epoch

  /// Its name on the screen.
  public var name: String {
    switch self {
    case .term: "term"
    case .unit: "unit"
    case .layer: "layer"
    case .sample: "sample"
    case .phase: "phase"
    case .iteration: "iteration"
    case .epoch: "epoch"
    }
  }

  /// Whether `left` is finer than `right`.
  public static func < (left: Granularity, right: Granularity) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Which micro-step of an iteration is meant.
///
/// `layer` and `unit` name what is made. Everything counts from 1; what does not apply is nil.
public struct StepAddress: Hashable, Sendable {
  /// The part of the iteration.
  public var phase: Phase
  /// What is made.
  public var kind: StepKind
  /// The place in the batch.
  public var sample: Int?
  /// The layer of what is made.
  public var layer: Int?
  /// The unit of what is made.
  public var unit: Int?
  /// The input that a weight comes from.
  public var from: Int?
  /// The unit above that a route goes through.
  public var to: Int?
  /// The other unit of a Jacobian entry.
  public var with: Int?
  /// Which of the optimizer's numbers.
  public var buffer: OptimizerBuffer?
  /// Whether it is on the long way round of a cross-entropy, which feeds nothing.
  public var isSideRoad: Bool

  /// An address.
  public init(
    _ phase: Phase, _ kind: StepKind, sample: Int? = nil, layer: Int? = nil, unit: Int? = nil,
    from: Int? = nil, to: Int? = nil, with: Int? = nil, buffer: OptimizerBuffer? = nil,
    isSideRoad: Bool = false
  ) {
    self.phase = phase
    self.kind = kind
    self.sample = sample
    self.layer = layer
    self.unit = unit
    self.from = from
    self.to = to
    self.with = with
    self.buffer = buffer
    self.isSideRoad = isSideRoad
  }

  /// The parameter that the step belongs to: of slopes, means and updates.
  public var parameter: Parameter? {
    guard let layer else { return nil }
    switch kind {
    case .weightGradient, .biasGradient, .slopeGradient, .batchMean, .clippedGradient,
      .decayedGradient,
      .optimizerState, .parameterUpdate:
      guard let unit else { return .slope(layer: layer) }
      guard let from else { return .bias(layer: layer, unit: unit) }
      return .weight(layer: layer, unit: unit, from: from)
    case .product where phase == .forward:
      guard let unit, let from else { return nil }
      return .weight(layer: layer, unit: unit, from: from)
    case .product:
      guard let unit, let to else { return nil }
      return .weight(layer: layer + 1, unit: to, from: unit)
    case .weightedSum, .activation, .lossTerm, .loss, .cost, .outputDerivative,
      .activationDerivative, .delta,
      .pathSum, .gradientNorm:
      return nil
    }
  }

  /// The same step for a parameter: sets layer, unit and from.
  public func of(_ parameter: Parameter) -> StepAddress {
    var address = self
    address.layer = parameter.layer
    address.unit = parameter.unit
    if case .weight(_, _, let from) = parameter { address.from = from }
    return address
  }
}
