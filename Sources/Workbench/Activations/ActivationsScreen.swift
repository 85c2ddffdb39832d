/// What is on the screen, as data.
public struct ActivationsScreen: Sendable {
  /// What it is about.
  public let title = "activations"

  /// The screen of a state.
  public init(_ state: State) {}
}
