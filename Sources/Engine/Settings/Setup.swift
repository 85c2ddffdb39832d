/// Everything that fixes a run: the same setup gives the same bits on every machine.
public struct Setup: Hashable, Sendable {
  /// The network and its start.
  public var network: Network
  /// The training rows.
  public var data: Dataset
  /// What is made small.
  public var loss: Loss
  /// How.
  public var optimizer: Optimizer
  /// In what portions and order.
  public var training: Training

  /// A setup.
  ///
  /// The network's inputs and outputs must match the data, and the loss must allow the output's
  /// activation.
  public init(
    network: Network, data: Dataset, loss: Loss, optimizer: Optimizer, training: Training
  ) {
    precondition(!network.layers.isEmpty, "a network has at least one layer")
    precondition(network.inputs == data.inputCount, "the data feed the network's inputs")
    precondition(network.outputs == data.targetCount, "there is a target for every output")
    self.network = network
    self.data = data
    self.loss = loss
    self.optimizer = optimizer
    self.training = training
  }
}
