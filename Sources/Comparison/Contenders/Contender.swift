import Engine
import Experiments
import Fields

/// What one who is compared changes of an experiment, to run beside others from the same start.
///
/// It is small whatever the experiment is, so that many can be kept and told apart.
public struct Contender: Hashable, Sendable {
  /// What tells it from others, and from what it was before a change; 0 until it is compared.
  public internal(set) var id = 0
  /// What contenders differ in.
  public let dimension: ContenderDimension
  /// The activation, loss, depth or initializer that it has of its own; nil where contenders differ
  /// in how they are updated.
  let own: ContenderChange?
  /// How its gradients become changes.
  public internal(set) var optimizer: Optimizer
  /// The rows of an iteration.
  public internal(set) var batch: Batch

  init(
    _ dimension: ContenderDimension = .optimizer, _ own: ContenderChange? = nil,
    optimizer: Optimizer, batch: Batch
  ) {
    self.dimension = dimension
    self.own = own
    self.optimizer = optimizer
    self.batch = batch
  }

  /// An experiment's own settings but for one.
  init(_ change: ContenderChange, of experiment: Experiment) {
    let changed = experiment.changed(by: change)
    let own: ContenderChange? =
      switch change {
      case .optimizer, .batch, .learningRate: nil
      case .activation, .loss, .depth, .initializer: change
      }
    self.init(
      change.dimension, own, optimizer: changed.optimizer, batch: changed.training.batch)
  }

  /// What the contender at a place, from 0, is called for short: A to Z.
  public static func letter(_ place: Int) -> String {
    String(UnicodeScalar(UInt8(65 + min(max(0, place), 25))))
  }

  /// What contenders differ in, as it has it.
  public var change: ContenderChange {
    switch dimension {
    case .optimizer: .optimizer(optimizer)
    case .batch: .batch(batch)
    case .learningRate, .activation, .loss, .depth, .initializer:
      own ?? .learningRate(optimizer.learningRate)
    }
  }

  /// Changes an experiment as a text says.
  ///
  /// An optimizer, activation, loss or initializer is `KIND` or `KIND:key=value,key=value` with the
  /// keys of an experiment file. What an optimizer leaves out is the default of its kind, but
  /// weight-decay, clip-norm, form and learning-rate are those of the experiment; standard Adadelta
  /// keeps its own learning-rate of 1. A batch is `full` or a number of rows, a depth the number of
  /// hidden layers, which all become like the first.
  ///
  /// An initializer is of all layers: weights and biases that the experiment gives are dropped, so
  /// that every layer draws its weights and every bias starts at 0. Its seed is the experiment's
  /// unless it is typed.
  ///
  /// - Parameters:
  ///   - dimension: What is changed.
  ///   - text: To what.
  ///   - experiment: The experiment, which stays as it is otherwise.
  /// - Throws: What is wrong with the text, or why the change does not fit the experiment: the
  ///   same ranges and limits hold as in a file.
  public init(
    _ dimension: ContenderDimension, _ text: String, of experiment: Experiment
  ) throws(ContenderProblem) {
    do throws(ContenderProblem.Reason) {
      self.init(try experiment.change(dimension, ContenderText(text)), of: experiment)
      try experiment.changed(by: self).checkParameters()
    } catch {
      throw ContenderProblem(dimension, text, error)
    }
  }

  /// The usual optimizers, with the default settings of each.
  public static func defaults(of experiment: Experiment) -> [Contender] {
    Optimizer.Kind.usual.compactMap { try? Contender(.optimizer, $0.name, of: experiment) }
  }
}

extension Experiment {
  /// The experiment as a contender has it, whether a file could hold it or not.
  public func changed(by contender: Contender) -> Experiment {
    var changed = contender.own.map { self.changed(by: $0) } ?? self
    changed.optimizer = contender.optimizer
    changed.training.batch = contender.batch
    return changed
  }
}

extension Experiment {
  fileprivate func change(
    _ dimension: ContenderDimension, _ text: ContenderText
  ) throws(ContenderProblem.Reason) -> ContenderChange {
    switch dimension {
    case .optimizer:
      .optimizer(
        try text.settings(optimizer.carriedOver(to: text)) { typed throws(ExperimentError) in
          try typed.optimizer()
        })
    case .activation: .activation(try activation(text))
    case .loss: .loss(try loss(text))
    case .batch:
      .batch(
        try text.value { typed throws(ExperimentError) in try typed.batch() })
    case .learningRate:
      .learningRate(
        try text.value { typed throws(ExperimentError) in try typed.learningRate() })
    case .depth: .depth(try depth(text))
    case .initializer:
      .initializer(
        try text.settings([("seed", String(network.initializer.seed))]) {
          typed throws(ExperimentError) in try typed.initializer()
        })
    }
  }

  private func activation(
    _ text: ContenderText
  ) throws(ContenderProblem.Reason) -> Activation {
    let activation = try text.settings { typed throws(ExperimentError) in try typed.activation() }
    guard network.layers.count > 1 else { throw .noHiddenLayer }
    return activation
  }

  private func loss(_ text: ContenderText) throws(ContenderProblem.Reason) -> Loss {
    try text.settings { typed throws(ExperimentError) in try typed.loss(for: self) }
  }

  private func depth(_ text: ContenderText) throws(ContenderProblem.Reason) -> Int {
    let depth = try text.value { typed throws(ExperimentError) in try typed.depth() }
    let given = network.layers.contains { if case .all = $0.given { true } else { false } }
    if given { throw .depthWithGivenWeights }
    if depth > 0 && network.layers.count == 1 { throw .noHiddenLayerToCopy }
    return depth
  }

  fileprivate func checkParameters() throws(ContenderProblem.Reason) {
    let count = network.parameterCount
    guard count <= Limits.parameters else {
      throw .setting(
        nil, .tooMany(found: count, limit: Limits.parameters, of: "parameters"))
    }
  }
}

extension Optimizer {
  /// The settings that a contender takes over from the file, as the file would write them.
  fileprivate func carriedOver(to text: ContenderText) -> [(key: String, value: String)] {
    let kind = Optimizer.Kind.all.first { $0.name == text.kind }
    let form = text["form"] ?? form.rawValue
    var pairs: [(key: String, value: String)] = []
    if kind?.forms.count != 1 { pairs.append(("form", form)) }
    // Standard Adadelta needs no learning rate, and has one of its own.
    if kind?.rule.facts.learningRate == nil || form != Form.standard.rawValue {
      pairs.append(("learning-rate", NumberText.shortest(learningRate)))
    }
    if weightDecay != self.kind.rule.facts.weightDecay || weightDecay != 0 {
      pairs.append(("weight-decay", NumberText.shortest(weightDecay)))
    }
    if let clipNorm { pairs.append(("clip-norm", NumberText.shortest(clipNorm))) }
    return pairs
  }
}
