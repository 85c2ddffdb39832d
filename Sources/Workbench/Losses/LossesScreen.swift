/// What is on the screen, as data.
public struct LossesScreen: Sendable {
  /// What it is about.
  public let title = "losses"

  /// The screen of a state.
  public init(_ state: State) {}
}
