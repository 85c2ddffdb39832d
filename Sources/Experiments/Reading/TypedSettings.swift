import Engine
import Fields
import Yams

/// Settings that were typed instead of read from a file: they become the value that an experiment
/// file would have, and are read as that one is, with the same names, ranges and suggestions.
package struct TypedSettings {
  private let place: Place

  /// A value alone, such as `0.1` or `full`.
  package init(_ text: String) { self.init(.scalar(Self.scalar(text))) }

  /// A mapping of keys to values, in this order.
  package init(_ pairs: [(key: String, value: String)]) {
    let nodes = pairs.map { (Node.scalar(Self.scalar($0.key)), Node.scalar(Self.scalar($0.value))) }
    self.init(.mapping(Node.Mapping(nodes)))
  }

  private init(_ node: Node) { place = Place(node: node, path: .root, file: "") }

  private static func scalar(_ text: String) -> Node.Scalar {
    Node.Scalar(text, Tag(.implicit), .plain)
  }

  /// An optimizer with its settings.
  package func optimizer() throws(ExperimentError) -> Optimizer {
    try OptimizerReader.optimizer(place)
  }

  /// An activation with its settings.
  package func activation() throws(ExperimentError) -> Activation {
    try ActivationReader.activation(place)
  }

  /// A loss that can be had for what an experiment's network answers and its rows ask for.
  package func loss(for experiment: Experiment) throws(ExperimentError) -> Loss {
    let loss = try LossReader.loss(place)
    try LossReader.check(
      loss, at: place, follows: experiment.network, and: experiment.data.allRows)
    return loss
  }

  /// An initializer with its settings.
  package func initializer() throws(ExperimentError) -> Initializer {
    try InitializerReader.initializer(place)
  }

  /// The rows of an iteration.
  package func batch() throws(ExperimentError) -> Batch { try TrainingReader.batch(place) }

  /// η, which is above 0.
  package func learningRate() throws(ExperimentError) -> Double { try place.number(.positive) }

  /// A number of hidden layers.
  package func depth() throws(ExperimentError) -> Int {
    try place.whole(from: 0, to: Limits.layers - 1)
  }
}
