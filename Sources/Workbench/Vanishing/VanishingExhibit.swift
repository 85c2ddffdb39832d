/// The stack whose gradients vanish, and what is shown of it.
public struct VanishingExhibit: Sendable {
  /// A page of the screen.
  public enum Page: Int, Hashable, Sendable, CaseIterable {
    case first
  }

  /// Which page is shown.
  public internal(set) var page = Page.first

  /// Milliseconds to the next frame; nil while nothing moves.
  var interval: Int? { nil }

  /// A frame is due.
  mutating func frame() {}
}
