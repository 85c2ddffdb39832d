import Engine

/// How far a contender is to go.
public enum ContenderTarget: Hashable, Sendable {
  /// To the end of an iteration, 0 being the start.
  case iteration(Int)
  /// As many iterations as it does in so many nanoseconds of training.
  case nanoseconds(Int)
  /// No farther than it is.
  case here
}

/// Where a contender is to go and what it is to tell there.
public struct ContenderRequest: Hashable, Sendable {
  /// How far to go.
  public var target: ContenderTarget
  /// Whether the picture of what the network answers is wanted.
  public var picture = false
  /// The part of a surface whose heights are wanted.
  public var map: PictureWindow?
  /// The parameter whose update is wanted as equations.
  public var autopsy: Parameter?
  /// Whether the spread of the gradient over the batches is wanted, in the parameter `autopsy`.
  public var spread = false
  /// Whether the spread is wanted at other batch sizes too, at the same parameters.
  public var otherSpreads = false
  /// Whether what happens inside each layer is wanted, if that is little enough work.
  public var layers = false
  /// The layer, from 1, whose weighted sums are wanted with it.
  public var sums: Int?
  /// The parameter whose effective rates along the way are wanted.
  public var rates: Parameter?
  /// The cost whose first iteration is wanted.
  public var goal: Double?
  /// Whether the change of the first iteration is wanted, which takes another one.
  public var firstChange = true
  /// Whether all parameters are wanted.
  public var parameters = false
  /// Whether the step is wanted that made the first number which is not finite.
  public var divergedStep = false

  /// A request to go somewhere.
  public init(_ target: ContenderTarget) { self.target = target }
}
