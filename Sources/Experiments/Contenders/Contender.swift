import Engine

/// An experiment with one thing changed, to run beside others from the same start.
public struct Contender: Hashable, Sendable {
  /// What is changed.
  public let dimension: ContenderDimension
  /// To what, as it was typed; letters, digits and marks of ASCII alone.
  public let name: String
  /// The experiment with that one change.
  public let experiment: Experiment

  /// Changes an experiment as a text says.
  ///
  /// An optimizer, activation or loss is `KIND` or `KIND:key=value,key=value` with the keys of an
  /// experiment file. What an optimizer leaves out is the default of its kind, but weight-decay,
  /// clip-norm, form and learning-rate are those of the experiment; standard Adadelta keeps its own
  /// learning-rate of 1. A batch is `full` or a number of rows, a depth the number of hidden layers,
  /// which all become like the first.
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
      self.experiment =
        switch dimension {
        case .optimizer: try experiment.changedOptimizer(text)
        case .activation: try experiment.changedActivation(text)
        case .loss: try experiment.changedLoss(text)
        case .batch: try experiment.changedBatch(text)
        case .learningRate: try experiment.changedLearningRate(text)
        case .depth: try experiment.changedDepth(text)
        }
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
  fileprivate func changedOptimizer(
    _ text: ContenderText
  ) throws(ContenderProblem.Reason) -> Experiment {
    var changed = self
    changed.optimizer = try text.settings(optimizer.carriedOver(to: text)) {
      place throws(ExperimentError) in
      try OptimizerReader.optimizer(place)
    }
    return changed
  }

  fileprivate func changedActivation(
    _ text: ContenderText
  ) throws(ContenderProblem.Reason) -> Experiment {
    let activation = try text.settings { place throws(ExperimentError) in
      try ActivationReader.activation(place)
    }
    guard network.layers.count > 1 else { throw .noHiddenLayer }
    var changed = self
    for layer in network.layers.indices.dropLast() {
      changed.network.layers[layer].activation = activation
    }
    try changed.checkParameters()
    return changed
  }

  fileprivate func changedLoss(
    _ text: ContenderText
  ) throws(ContenderProblem.Reason) -> Experiment {
    var changed = self
    changed.loss = try text.settings { place throws(ExperimentError) in
      let loss = try LossReader.loss(place)
      try LossReader.check(loss, at: place, follows: network, and: data.allRows)
      return loss
    }
    return changed
  }

  fileprivate func changedBatch(
    _ text: ContenderText
  ) throws(ContenderProblem.Reason) -> Experiment {
    var changed = self
    changed.training.batch = try text.value { place throws(ExperimentError) in
      try TrainingReader.batch(place)
    }
    return changed
  }

  fileprivate func changedLearningRate(
    _ text: ContenderText
  ) throws(ContenderProblem.Reason) -> Experiment {
    withLearningRate(
      try text.value { place throws(ExperimentError) in try place.number(.positive) })
  }

  fileprivate func changedDepth(
    _ text: ContenderText
  ) throws(ContenderProblem.Reason) -> Experiment {
    let depth = try text.value { place throws(ExperimentError) in
      try place.whole(from: 0, to: Limits.layers - 1)
    }
    let given = network.layers.contains { if case .all = $0.given { true } else { false } }
    if given { throw .depthWithGivenWeights }
    if depth > 0 && network.layers.count == 1 { throw .noHiddenLayerToCopy }
    var changed = self
    changed.network = network.withHiddenLayers(depth)
    try changed.checkParameters()
    return changed
  }

  private func checkParameters() throws(ContenderProblem.Reason) {
    let count = network.parameterCount
    guard count <= Limits.parameters else {
      throw .setting(
        nil, .tooMany(found: count, limit: Limits.parameters, of: "parameters"))
    }
  }
}

extension Network {
  /// The network with so many hidden layers, each like the first and frozen as it is.
  fileprivate func withHiddenLayers(_ depth: Int) -> Network {
    var changed = self
    changed.layers =
      Array(repeating: layers[0], count: depth) + layers.suffix(1)
    let hidden = layers.count > 1 && frozen.layers.contains(1) ? Array(1..<depth + 1) : []
    let output = frozen.layers.contains(layers.count) ? [depth + 1] : []
    changed.frozen.layers = Set(hidden + output)
    return changed
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
