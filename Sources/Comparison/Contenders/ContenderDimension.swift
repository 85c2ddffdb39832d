/// What a comparison varies, everything else being equal.
public enum ContenderDimension: String, CaseIterable, Sendable, Hashable {
  /// The rule that turns gradients into changes, with its settings.
  case optimizer
  /// What all hidden layers apply to their weighted sums.
  case activation
  /// What is made small.
  case loss
  /// How many rows an iteration uses.
  case batch
  /// η.
  case learningRate = "learning-rate"
  /// How many hidden layers there are, each like the first.
  case depth
  /// How the weights of all layers start.
  case initializer

  /// The name on the command line and in what is printed, such as `learning-rate`.
  public var name: String { rawValue }

  /// How a contender is written, as a message says it.
  public var form: String {
    switch self {
    case .optimizer:
      "KIND or KIND:key=value,key=value, such as adam or momentum:beta=0.6,learning-rate=0.1"
    case .activation: "KIND or KIND:key=value, such as relu or leaky-relu:slope=0.1"
    case .loss: "KIND or KIND:key=value, such as squared-error or huber:delta=0.5"
    case .batch: "full or a number of rows, such as 8"
    case .learningRate: "a number, such as 0.01"
    case .depth: "a number of hidden layers, such as 2"
    case .initializer: "KIND or KIND:key=value, such as he-normal or constant:value=0.5"
    }
  }
}
