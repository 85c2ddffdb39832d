/// Breaks styled text into lines at blanks.
struct ProseWrapper {
  private typealias Styled = (character: Character, style: ProseRun.Style)

  private let width: Int
  private let cells: (Character) -> Int
  private var lines: [ProseLine] = []
  private var line: [Styled] = []
  private var lineCells = 0
  /// The blank between the line and the word; nil at the start of a line.
  private var blank: ProseRun.Style?
  private var word: [Styled] = []
  private var wordCells = 0

  init(_ style: ProseStyle) {
    width = style.width
    cells = style.cells
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
    let isWhole = keepsTogether && text.reduce(0) { $0 + cells($1) } * 2 <= width
    for character in text {
      if character == " " && !isWhole {
        endWord()
        blank = line.isEmpty ? nil : style
      } else {
        word.append((character == "\u{A0}" ? " " : character, style))
        wordCells += cells(character)
      }
    }
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if let blank, lineCells + 1 + wordCells <= width {
      line.append((" ", blank))
      lineCells += 1
    } else if !line.isEmpty {
      breakLine()
    }
    for styled in word {
      let own = cells(styled.character)
      // A word longer than a line is cut.
      if lineCells + own > width, !line.isEmpty { breakLine() }
      line.append(styled)
      lineCells += own
    }
    word = []
    wordCells = 0
    blank = nil
  }

  private mutating func breakLine() {
    lines.append(ProseLine(Self.runs(line)))
    line = []
    lineCells = 0
    blank = nil
  }

  private mutating func endLine() {
    endWord()
    breakLine()
  }

  private mutating func finished() -> [ProseLine] {
    endWord()
    if !line.isEmpty || lines.isEmpty { breakLine() }
    return lines
  }

  private static func runs(_ line: [Styled]) -> [ProseRun] {
    var runs: [ProseRun] = []
    var text = ""
    for (place, styled) in line.enumerated() {
      text.append(styled.character)
      if place + 1 == line.count || line[place + 1].style != styled.style {
        runs.append(ProseRun(text, styled.style))
        text = ""
      }
    }
    return runs
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
