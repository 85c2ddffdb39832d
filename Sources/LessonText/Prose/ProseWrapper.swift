import Text

/// Breaks the running text of a lesson into lines at single blanks.
struct ProseWrapper {
  private let width: Int
  private var wrapper: LineWrapper<ProseRun.Style>
  /// Whether a word stands in the line already, so that the next needs a blank before it.
  private var isInLine = false
  /// The blank before the next word.
  private var blank: ProseRun.Style?

  init(_ style: ProseStyle) {
    width = style.width
    wrapper = LineWrapper(width: style.width)
  }

  /// The lines of some running text, at least one.
  static func lines(of inlines: [Inline], _ style: ProseStyle, plain: ProseRun.Style = .plain)
    -> [ProseLine]
  {
    var wrapper = ProseWrapper(style)
    for inline in inlines {
      if inline.kind == .lineBreak {
        wrapper.endLine()
      } else {
        let (text, own) = inline.shown(style, plain: plain)
        wrapper.add(text, own, keepsTogether: inline.keepsTogether)
      }
    }
    return wrapper.finished()
  }

  /// Adds text; blanks in text that keeps together break only where it would not fit a line.
  private mutating func add(_ text: String, _ style: ProseRun.Style, keepsTogether: Bool) {
    let isWhole = keepsTogether && text.displayWidth * 2 <= width
    for character in text {
      if character == " " && !isWhole {
        blank = isInLine ? style : nil
      } else {
        if let blank { wrapper.append(" ", style: blank) }
        blank = nil
        wrapper.append(character == " " ? Self.noBreak : character, style: style)
        isInLine = true
      }
    }
  }

  private static let noBreak: Character = "\u{A0}"

  private mutating func endLine() {
    wrapper.append("\n", style: .plain)
    (isInLine, blank) = (false, nil)
  }

  private mutating func finished() -> [ProseLine] {
    var lines = wrapper.finished()
    // A line break at the end begins no line.
    if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { runs in
      ProseLine(runs.map { ProseRun(Self.withBlanks($0.text), $0.style) })
    }
  }

  private static func withBlanks(_ text: String) -> String {
    String(text.map { $0 == noBreak ? " " : $0 })
  }
}

extension Inline {
  /// Its text and style on a screen.
  fileprivate func shown(
    _ style: ProseStyle, plain: ProseRun.Style
  ) -> (String, ProseRun.Style) {
    let words = plain != .plain ? plain : isStrong ? .strong : isEmphasis ? .emphasis : .plain
    switch kind {
    case .text(let text): return (text, words)
    case .code(let code): return (code, .code)
    case .number(let number): return (style.number(number), .number)
    case .formula(let formula): return (style.isASCII ? formula.ascii : formula.text, .formula)
    case .address(let address): return (" (\(address))", .faint)
    case .lineBreak: return ("", words)
    }
  }

  /// Whether it is better not broken.
  fileprivate var keepsTogether: Bool {
    switch kind {
    case .code, .formula, .number: true
    case .text, .address, .lineBreak: false
    }
  }
}
