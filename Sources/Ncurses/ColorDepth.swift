import Drawing

/// How many colours a terminal can show, and what becomes of a style there.
public enum ColorDepth: Hashable, Sendable {
  /// None: attributes alone.
  case none
  /// The eight of old, in the user's theme.
  case eight
  /// The palette of 256.
  case palette
  /// Any red, green and blue, given as one number.
  case direct

  /// The depth of a terminal that counts so many colours.
  ///
  /// - Parameters:
  ///   - colors: What the terminal's description says.
  ///   - noColor: The environment variable NO_COLOR; any text but an empty one turns colours off.
  public init(colors: Int, noColor: String?) {
    let isOff = noColor?.isEmpty == false
    self = isOff || colors < 8 ? .none : colors < 256 ? .eight : colors == 256 ? .palette : .direct
  }
}

/// A style in what a terminal has: its colours by number, nil for its own.
public struct TerminalStyle: Hashable, Sendable {
  /// The terminal's number of the glyph's colour.
  public var foreground: Int?
  /// The terminal's number of the colour behind it.
  public var background: Int?
  /// The attributes, some added in place of colours.
  public var attributes: Style.Attributes
}

extension ColorDepth {
  /// The style as this terminal can show it.
  public func style(_ style: Style) -> TerminalStyle {
    switch self {
    case .none: TerminalStyle(attributes: style.attributes)
    case .eight: eightColors(style)
    case .palette:
      TerminalStyle(
        foreground: style.foreground.map { Int($0.index) },
        background: style.background.map { Int($0.index) }, attributes: style.attributes)
    case .direct:
      TerminalStyle(
        foreground: style.foreground?.redGreenBlue, background: style.background?.redGreenBlue,
        attributes: style.attributes)
    }
  }

  private func eightColors(_ style: Style) -> TerminalStyle {
    var shown = TerminalStyle(
      foreground: style.foreground?.nearestOfEight, background: style.background?.nearestOfEight,
      attributes: style.attributes)
    if let color = style.foreground, color.isBright { shown.attributes.insert(.bold) }
    if let background = shown.background {
      // Two different colours may have become one.
      if shown.foreground == background, style.foreground != style.background {
        shown.foreground = background == 0 ? 7 : 0
      }
    } else if shown.foreground == 0 {
      // Black may be the terminal's own background.
      shown.foreground = 7
      shown.attributes.remove(.bold)
    }
    return shown
  }
}

extension Color {
  fileprivate var redGreenBlue: Int { rgb.red << 16 | rgb.green << 8 | rgb.blue }

  /// Red 1, green 2, blue 4, added: the colours whose share is near that of the strongest.
  fileprivate var nearestOfEight: Int {
    let strongest = max(rgb.red, rgb.green, rgb.blue)
    guard strongest >= 80 else { return 0 }
    let bits = [(rgb.red, 1), (rgb.green, 2), (rgb.blue, 4)]
    return bits.reduce(0) { $0 + ($1.0 * 10 >= strongest * 7 ? $1.1 : 0) }
  }

  fileprivate var isBright: Bool { max(rgb.red, rgb.green, rgb.blue) >= 200 }
}
