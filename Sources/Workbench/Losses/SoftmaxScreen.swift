/// What is on the page, as data.
public struct SoftmaxScreen: Sendable {
  /// The page of a state.
  public init(_ page: SoftmaxPage, _ state: State) {}
}
