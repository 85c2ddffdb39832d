import Drawing
import Workbench

/// How what the screen means looks.
///
/// Colours are the fixed ones from 16 on, told apart by the colour-blind too; what a colour says is
/// also said by bold, by a sign or by a number, so that nothing is lost without colours.
public struct Theme: Hashable, Sendable {
  /// Lines and what stands around.
  public var rule = Style(foreground: Color(244))
  /// The name of the program and of panes.
  public var title = Style(attributes: .bold)
  /// What this step makes.
  public var lit = Style(foreground: Color(214), attributes: .bold)
  /// What lies on a route.
  public var route = Style(foreground: Color(39))
  /// What is less important.
  public var faint = Style(foreground: Color(246))
  /// What is not computed yet.
  public var pending = Style(foreground: Color(244))
  /// A warning.
  public var warning = Style(foreground: Color(209), attributes: .bold)
  /// A hint.
  public var hint = Style(foreground: Color(39))
  /// A key of the footer.
  public var key = Style(attributes: .bold)

  /// The number under the number cursor.
  public var selected = Style(attributes: [.bold, .reverse])
  /// The place in a line where the next character goes.
  public var cursor = Style(attributes: .reverse)

  /// The default theme.
  public init() {}

  /// A cell that stands for a share of the way from the lowest to the highest number.
  func heat(_ share: Double) -> Style {
    guard let color = ColorRamp.sequential.color(at: share) else { return .plain }
    let (red, green, blue) = color.rgb
    let isBright = 2 * red + 5 * green + blue > 8 * 110
    return Style(foreground: Color(isBright ? 16 : 231), background: color)
  }

  /// The style of a role.
  func style(_ role: Piece.Role) -> Style {
    switch role {
    case .plain, .number: .plain
    case .title: title
    case .lit: lit
    case .faint, .sign: faint
    case .pending: pending
    case .route: route
    case .warning: warning
    case .selected: selected
    }
  }

  func span(_ piece: Piece) -> Span {
    Span(piece.text, style: style(piece.role))
  }

  func span(_ figure: Figure) -> Span {
    Span(figure.text, style: style(figure.role))
  }
}
