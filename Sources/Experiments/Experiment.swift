import Engine

/// Everything that an experiment file says.
public struct Experiment: Hashable, Sendable {
  /// What it is called; without control characters.
  public var title: String?
  /// Where its rows come from.
  public var data: DataSource
  /// The network and its start.
  public var network: Network
  /// What is made small.
  public var loss: Loss
  /// How.
  public var optimizer: Optimizer
  /// In what portions and order.
  public var training: Training

  /// An experiment that was not read from a file.
  ///
  /// The network's inputs and outputs must match the data, and the loss must allow the output's
  /// activation and the targets.
  public init(
    title: String? = nil, data: DataSource, network: Network, loss: Loss, optimizer: Optimizer,
    training: Training = Training()
  ) {
    self.title = title
    self.data = data
    self.network = network
    self.loss = loss
    self.optimizer = optimizer
    self.training = training
  }

  /// The rows that are held out: the engine never sees them, only what is measured does.
  ///
  /// As many inputs and targets a row as the rows of `setup`; nil where nothing is held out.
  ///
  /// They are the end of a shuffled order. Inputs are standardised by the training rows alone,
  /// while classes are those of the whole file.
  public var heldOut: Dataset? { data.heldOut }

  /// What the engine runs.
  public var setup: Setup {
    Setup(
      network: network, data: data.dataset, loss: loss, optimizer: optimizer, training: training)
  }
}
