extension Array where Element == Span {
  /// The cells that all spans take together.
  public var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// The spans cut to a width, ending in `…` in the style of the cut span.
  ///
  /// At a width of 0 or less nothing is left.
  public func truncated(to width: Int) -> [Span] {
    guard displayWidth > width else { return self }
    guard width > 0 else { return [] }
    var left = width
    var kept: [Span] = []
    for span in self {
      // The sign of the cut needs a cell, so a span that fills the rest is cut as well.
      if span.displayWidth >= left {
        kept.append(Span(span.text.fitting(left - 1) + "…", style: span.style))
        break
      }
      kept.append(span)
      left -= span.displayWidth
    }
    return kept
  }

  /// The spans in a field of exactly `width` cells, truncated when they are longer.
  ///
  /// The blanks have the given style.
  public func padded(
    to width: Int, alignment: Alignment = .left, style: Style = .plain
  ) -> [Span] {
    let text = truncated(to: width)
    let blanks = Swift.max(0, width - text.displayWidth)
    let before = alignment.blanksBefore(outOf: blanks)
    func blank(_ count: Int) -> [Span] {
      count == 0 ? [] : [Span(String(repeating: " ", count: count), style: style)]
    }
    return blank(before) + text + blank(blanks - before)
  }

  /// The spans in lines of at most `width` cells, broken at blanks, styles kept.
  ///
  /// A newline always breaks; a word longer than a line is cut. There is at least one line, and a
  /// width below 1 counts as 1.
  public func wrapped(to width: Int) -> [[Span]] {
    var wrapper = LineWrapper(width: Swift.max(1, width))
    for span in self {
      for character in span.text { wrapper.append(character, style: span.style) }
    }
    return wrapper.finished()
  }
}

/// Collects styled characters into lines, breaking at the last blank that fits.
private struct LineWrapper {
  private typealias Styled = (character: Character, style: Style)

  private let width: Int
  private var lines: [[Span]] = []
  private var line: [Styled] = []
  private var used = 0
  // A blank came where the line was full: the next visible character starts a new one.
  private var isFull = false

  init(width: Int) { self.width = width }

  mutating func append(_ character: Character, style: Style) {
    if character.isNewline {
      breakLine(keeping: [])
      return
    }
    let cells = Glyph(character).width
    if isFull || used + cells > width {
      if character == " " {
        isFull = true
        return
      }
      if isFull { breakLine(keeping: []) } else { makeRoom() }
    }
    line.append((character, style))
    used += cells
  }

  mutating func finished() -> [[Span]] {
    breakLine(keeping: [])
    return lines
  }

  private mutating func makeRoom() {
    guard let blank = line.lastIndex(where: { $0.character == " " }),
      line[..<blank].contains(where: { $0.character != " " })
    else {
      breakLine(keeping: [])
      return
    }
    let carried = Array(line[(blank + 1)...])
    line.removeSubrange(blank...)
    breakLine(keeping: carried)
  }

  private mutating func breakLine(keeping carried: [Styled]) {
    var spans: [Span] = []
    for (character, style) in line {
      if let last = spans.indices.last, spans[last].style == style {
        spans[last].text.append(character)
      } else {
        spans.append(Span(String(character), style: style))
      }
    }
    lines.append(spans)
    isFull = false
    line = carried
    used = carried.reduce(0) { $0 + Glyph($1.character).width }
  }
}
