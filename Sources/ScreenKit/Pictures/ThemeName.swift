/// Which colours the screen has.
public enum ThemeName: String, Hashable, Sendable, CaseIterable {
  /// Dark or light, as far as the terminal tells.
  case auto
  /// For dark backgrounds.
  case dark
  /// For light backgrounds.
  case light
  /// No colours: bold, dim, underline and reverse alone.
  case plain

  /// The theme to show: `auto` decided by what the terminal says of its background.
  ///
  /// - Parameter colors: The environment variable COLORFGBG, such as `15;0`: its last field is the
  ///   background's number among the terminal's 16 colours, of which 7 and 9 to 15 are light.
  ///   Where it says nothing, the background is taken for dark.
  /// - Returns: Any theme but `auto`.
  public func decided(by colors: String?) -> ThemeName {
    guard self == .auto else { return self }
    let background = colors?.split(separator: ";", omittingEmptySubsequences: false).last
    guard let number = background.flatMap({ Int($0) }) else { return .dark }
    return number == 7 || (9...15).contains(number) ? .light : .dark
  }
}
