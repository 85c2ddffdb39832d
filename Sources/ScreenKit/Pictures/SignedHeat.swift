import Drawing

extension Theme {
  /// A cell that stands for a signed number, a share of the farthest there is: 0 is the middle.
  ///
  /// Without colours it is plain; the number in the cell has its sign.
  public func signedHeat(_ share: Double) -> Style {
    guard !series.isEmpty, let color = ColorRamp.diverging.color(at: (share + 1) / 2) else {
      return .plain
    }
    let (red, green, blue) = color.rgb
    let isBright = 2 * red + 5 * green + blue > 8 * 110
    return Style(foreground: Color(isBright ? 16 : 231), background: color)
  }
}
