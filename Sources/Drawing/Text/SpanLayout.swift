import Text

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
    var wrapper = LineWrapper<Style>(width: width)
    for span in self {
      for character in span.text { wrapper.append(character, style: span.style) }
    }
    return wrapper.finished().map { $0.map { Span($0.text, style: $0.style) } }
  }
}
