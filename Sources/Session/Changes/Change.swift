import Engine

/// Something that a learner does to a run at the start of an iteration.
///
/// It opens a segment: what happened before stays. Rows, inputs, targets, layers and units count
/// from 1; rows are in file order. New data or another batch size, order or seed begins an epoch.
/// A new optimizer kind or form starts with empty buffers; its other settings keep them.
public enum Change: Hashable, Sendable {
  /// A weight, bias or learned slope gets a value.
  case parameter(Parameter, Double)
  /// An input of a row gets a value.
  case input(row: Int, index: Int, Double)
  /// A target of a row gets a value.
  case target(row: Int, index: Int, Double)
  /// All targets of a row get values, one for each output.
  case targets(row: Int, [Double])
  /// η gets a value.
  case learningRate(Double)
  /// Another optimizer, or other settings of it.
  case optimizer(Optimizer)
  /// Another loss.
  case loss(Loss)
  /// Another activation of a layer; PReLU's slope starts at its initial one.
  case activation(layer: Int, Activation)
  /// Another number of rows an iteration.
  case batch(Batch)
  /// Whether each epoch has an order of its own.
  case shuffle(Bool)
  /// Another seed of the data order.
  case seed(UInt64)
  /// One more unit, the last of a hidden layer, with new weights into it and out of it.
  case addUnit(layer: Int)
  /// A unit of a hidden layer goes, with the weights into it and out of it.
  case removeUnit(layer: Int, unit: Int)
  /// A new hidden layer above layer `after`, 0 being the inputs, with new weights into it and out
  /// of it.
  case addLayer(after: Int, units: Int, Activation)
  /// A hidden layer goes; the layer above gets new weights from the one below.
  case removeLayer(Int)

  /// Whether an epoch begins with it.
  public var beginsEpoch: Bool {
    switch self {
    case .input, .target, .targets, .batch, .shuffle, .seed: true
    case .parameter, .learningRate, .optimizer, .loss, .activation, .addUnit, .removeUnit,
      .addLayer, .removeLayer:
      false
    }
  }

  /// Whether it changes which parameters there are.
  var changesShape: Bool {
    switch self {
    case .activation, .addUnit, .removeUnit, .addLayer, .removeLayer: true
    case .parameter, .input, .target, .targets, .learningRate, .optimizer, .loss, .batch, .shuffle,
      .seed:
      false
    }
  }
}
