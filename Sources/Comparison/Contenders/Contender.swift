import Engine
import Experiments

/// An experiment with one thing changed, to run beside others from the same start.
public struct Contender: Hashable, Sendable {
  /// What is changed.
  public let dimension: ContenderDimension
  /// To what, as it was typed; letters, digits and marks of ASCII alone.
  public let name: String
  /// The same as a value.
  public let change: ContenderChange
  /// The experiment with that one change.
  public let experiment: Experiment

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
    self.dimension = dimension
    name = text
    do throws(ContenderProblem.Reason) {
      let text = ContenderText(text)
      change = try experiment.change(dimension, text)
      self.experiment = experiment.changed(by: change)
      try self.experiment.checkParameters()
    } catch {
      throw ContenderProblem(dimension, text, error)
    }
  }

  /// The optimizers of all kinds, with the default settings of each.
  public static func defaults(of experiment: Experiment) -> [Contender] {
    Optimizer.Kind.all.compactMap { try? Contender(.optimizer, $0.name, of: experiment) }
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
    let form = text["form"] ?? form.rawValue
    var pairs = [("form", form)]
    // Standard Adadelta needs no learning rate, and has one of its own.
    if text.kind != "adadelta" || form != Form.standard.rawValue {
      pairs.append(("learning-rate", NumberText.shortest(learningRate)))
    }
    if decays { pairs.append(("weight-decay", NumberText.shortest(weightDecay))) }
    if let clipNorm { pairs.append(("clip-norm", NumberText.shortest(clipNorm))) }
    return pairs
  }
}
