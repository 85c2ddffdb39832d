/// What is on the screen, as data.
public struct VanishingScreen: Sendable {
  /// What it is about.
  public let title = "vanishing"

  /// The screen of a state.
  public init(_ state: State) {}
}
