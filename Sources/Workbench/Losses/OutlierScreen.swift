/// What is on the page, as data.
public struct OutlierScreen: Sendable {
  /// The page of a state.
  public init(_ page: OutlierPage, _ state: State) {}
}
