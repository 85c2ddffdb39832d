import Engine

/// The iteration before another, as far as it made what the other one starts from.
///
/// Between the two something may have been changed: then some parameters were not made by an
/// update, or had another place in the network.
public struct PreviousIteration: Sendable {
  /// The segment of the run that it belongs to.
  public let segment: Int
  /// The order of its steps.
  public let plan: IterationPlan
  private let keepsMemory: Bool
  private let origin: (@Sendable (Parameter) -> Parameter?)?

  /// The iteration before.
  ///
  /// `keepsMemory` says whether the optimizer's buffers were carried over, `origin` which parameter
  /// of it a later one was; nil for one that was changed or is new.
  public init(
    segment: Int, plan: IterationPlan, keepsMemory: Bool = true,
    origin: (@Sendable (Parameter) -> Parameter?)? = nil
  ) {
    self.segment = segment
    self.plan = plan
    self.keepsMemory = keepsMemory
    self.origin = origin
  }

  /// The step that made what a later iteration starts from; nil if no step did.
  func moment(of address: StepAddress, iteration: Int) -> Moment? {
    guard keepsMemory || address.kind != .optimizerState, let parameter = address.parameter else {
      return nil
    }
    guard let source = origin.map({ $0(parameter) }) ?? parameter else { return nil }
    let step = StepAddress(address.phase, address.kind, buffer: address.buffer).of(source)
    return plan.index(of: step).map {
      Moment(segment: segment, iteration: iteration, index: $0)
    }
  }
}
