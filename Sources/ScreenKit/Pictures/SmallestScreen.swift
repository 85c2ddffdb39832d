import Drawing

extension Size {
  /// The smallest terminal in which a screen is drawn.
  public static let smallestScreen = Size(columns: 60, rows: 20)
}
