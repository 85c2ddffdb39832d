/// What is on the page, as data.
public struct CrossEntropyScreen: Sendable {
  /// The page of a state.
  public init(_ page: CrossEntropyPage, _ state: State) {}
}
