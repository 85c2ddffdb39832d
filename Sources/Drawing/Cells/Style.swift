/// How a cell looks besides its glyph.
///
/// It says nothing about meaning: which colour stands for what is a theme's business.
public struct Style: Hashable, Sendable {
  /// The switches a terminal has for text.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit an attribute.
    public let rawValue: UInt8

    /// The attributes whose bits are set.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier strokes.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter than normal.
    public static let dim = Attributes(rawValue: 2)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 4)
    /// A line below.
    public static let underline = Attributes(rawValue: 8)
    /// Slanted.
    public static let italic = Attributes(rawValue: 16)
  }

  /// The colour of the glyph; nil is the terminal's own.
  public var foreground: Color?
  /// The colour behind the glyph; nil is the terminal's own.
  public var background: Color?
  /// Bold, dim, reverse, underline, italic.
  public var attributes: Attributes

  /// A style of colours and attributes, all of which default to the terminal's own.
  public init(
    foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours and no attribute.
  public static let plain = Style()

  /// The same style with more attributes.
  public func adding(_ attributes: Attributes) -> Style {
    var style = self
    style.attributes.formUnion(attributes)
    return style
  }
}

extension Style: CustomStringConvertible {
  /// The style in words, such as `bold underline fg 81 bg 236`; `plain` when nothing is set.
  public var description: String {
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.reverse, "reverse"), (.underline, "underline"),
      (.italic, "italic"),
    ]
    var words = names.filter { attributes.contains($0.0) }.map(\.1)
    if let foreground { words.append("fg \(foreground.index)") }
    if let background { words.append("bg \(background.index)") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
