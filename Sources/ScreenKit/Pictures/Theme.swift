import Drawing

/// How what the screen means looks.
///
/// Colours are the fixed ones from 16 on, told apart by the colour-blind too; what a colour says is
/// also said by bold, by a sign or by a number, so that nothing is lost without colours.
///
/// Every colour has a contrast of at least 4.5 to 1 with the backgrounds its theme is for (WCAG 2.2,
/// success criterion 1.4.3).
public struct Theme: Hashable, Sendable {
  /// What a theme is called.
  public typealias Name = ThemeName

  /// Lines and what stands around.
  public var rule = Style(foreground: Color(245))
  /// The name of the program and of panes.
  public var title = Style(attributes: .bold)
  /// What this step makes.
  public var accent = Style(foreground: Color(214), attributes: .bold)
  /// What lies on a route.
  public var route = Style(foreground: Color(39))
  /// What is less important.
  public var quiet = Style(foreground: Color(246))
  /// What is not computed yet.
  public var pending = Style(foreground: Color(245))
  /// A warning.
  public var warn = Style(foreground: Color(209), attributes: .bold)
  /// A hint.
  public var hint = Style(foreground: Color(39))
  /// A key of the footer.
  public var key = Style(attributes: .bold)
  /// The number under the number cursor.
  public var selected = Style(attributes: [.reverse, .bold])
  /// Words of prose that are stressed.
  public var emphasis = Style(attributes: .underline)
  /// Code and formulas in prose.
  public var code = Style(foreground: Color(39))
  /// The place in a line where the next character goes.
  public var cursor = Style(attributes: .reverse)

  /// The colours of what is compared, in their order; letters say the same.
  public var series = [39, 214, 78, 212, 227, 87, 209, 147].map { Style(foreground: Color($0)) }

  /// How a contender looks, by its place among all.
  public func series(_ place: Int) -> Style {
    guard !series.isEmpty else { return .plain }
    return series[place % series.count]
  }

  /// How a row of data looks on a cell of a picture.
  public func sample(on style: Style) -> Style {
    var style = style
    style.attributes.insert(.bold)
    return style
  }

  /// A cell that stands for a share of the way from the lowest to the highest number.
  public func heat(_ share: Double) -> Style {
    guard let color = ColorRamp.sequential.color(at: share) else { return .plain }
    let (red, green, blue) = color.rgb
    let isBright = 2 * red + 5 * green + blue > 8 * 110
    return Style(foreground: Color(isBright ? 16 : 231), background: color)
  }

  /// The default theme, for dark backgrounds.
  public init() {}

  /// The theme of a name; `auto` must be decided first and is dark here.
  public init(_ name: Name) {
    switch name {
    case .auto, .dark: self.init()
    case .light: self = .light
    case .plain: self = .plain
    }
  }

  /// For light backgrounds.
  private static let light: Theme = {
    var theme = Theme()
    theme.rule = Style(foreground: Color(242))
    theme.accent = Style(foreground: Color(130), attributes: .bold)
    theme.route = Style(foreground: Color(25))
    theme.quiet = Style(foreground: Color(240))
    theme.pending = Style(foreground: Color(242))
    theme.warn = Style(foreground: Color(124), attributes: .bold)
    theme.hint = Style(foreground: Color(25))
    theme.code = Style(foreground: Color(25))
    theme.series = [25, 130, 28, 162, 94, 23, 124, 55].map { Style(foreground: Color($0)) }
    return theme
  }()

  /// Without colours: lines of several weights and the marks around numbers say what they do.
  private static let plain: Theme = {
    var theme = Theme()
    theme.rule = .plain
    theme.accent = Style(attributes: [.bold, .underline])
    theme.route = .plain
    theme.quiet = Style(attributes: .dim)
    theme.pending = Style(attributes: .dim)
    theme.warn = Style(attributes: .bold)
    theme.hint = .plain
    theme.code = Style(attributes: .bold)
    theme.series = []
    return theme
  }()

  /// The style of a role.
  public func style(_ role: Piece.Role) -> Style {
    switch role {
    case .plain, .number: .plain
    case .title: title
    case .accent: accent
    case .faint, .sign: quiet
    case .pending: pending
    case .route: route
    case .warning: warn
    case .selected: selected
    }
  }

  /// A piece as the theme has it.
  public func span(_ piece: Piece) -> Span {
    Span(piece.text, style: style(piece.role))
  }

  /// The same, where a name without overloads is needed.
  public func spanOf(_ piece: Piece) -> Span { span(piece) }

  /// A figure as the theme has it.
  public func span(_ figure: Figure) -> Span {
    Span(figure.text, style: style(figure.role))
  }
}
