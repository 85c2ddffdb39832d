import Engine

/// What contenders are asked beside how far to go: as much as is shown of them, or printed.
public struct Inquiry: Hashable, Sendable {
  /// Whether pictures of what the networks answer are wanted.
  public var pictures = false
  /// The parameter whose updates are wanted as equations.
  public var autopsy: Parameter?
  /// The parameter whose effective rates along the way are wanted.
  public var rates: Parameter?
  /// Whether the spread of the gradient over the batches is wanted, in the parameter `autopsy`.
  public var spreads = false
  /// Whether what happens inside the layers is wanted.
  public var layers = false
  /// The contender, by its place, that is asked more: the weighted sums of a layer where `layers`
  /// are wanted, and the spread at other batch sizes where `spreads` are.
  public var chosen: Int?
  /// The layer, from 1, whose weighted sums are wanted of it.
  public var sums: Int?
  /// The change of the first iteration is wanted of networks with at most so many parameters.
  public var firstChangeLimit = Int.max
  /// Whether all parameters are wanted.
  public var parameters = false
  /// Whether the steps are wanted that made the first numbers which are not finite, of trials too.
  public var divergedSteps = false
  /// What is to be tried out, the most important first.
  public var trials: [TrialKey] = []
  /// The two contenders of whom it is to be found out where they first differ.
  public var difference: FirstDifferences.Pair?

  /// Nothing but where everyone is, how high its cost is and how large its first change was.
  public init() {}
}
