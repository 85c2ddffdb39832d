/// What is on the page, as data.
public struct ResidualScreen: Sendable {
  /// The page of a state.
  public init(_ page: ResidualPage, _ state: State) {}
}
