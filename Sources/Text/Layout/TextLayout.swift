/// Where text stands in a field wider than itself.
public enum Alignment: Hashable, Sendable {
  /// At the left edge.
  case left
  /// At the right edge, as numbers are.
  case right
  /// In the middle, one cell further left when the blanks are odd.
  case center
}

// `@inlinable` where a frame measures all its text: a generic function of another module is compiled
// for the text at hand only where its body can be seen.
extension StringProtocol {
  /// The cells the text takes on a canvas, stand-ins included.
  @inlinable public var displayWidth: Int {
    var width = 0
    forEachGlyph { width += $0.width }
    return width
  }

  /// The text cut to a width, ending in `…` when anything was cut.
  ///
  /// At a width of 0 or less nothing is left.
  @inlinable public func truncated(to width: Int) -> String {
    guard displayWidth > width else { return String(self) }
    guard width > 0 else { return "" }
    return fitting(width - 1) + "…"
  }

  /// The text in a field of exactly `width` cells, truncated when it is longer.
  @inlinable public func padded(to width: Int, alignment: Alignment = .left) -> String {
    let text = truncated(to: width)
    let blanks = Swift.max(0, width - text.displayWidth)
    let before = alignment.blanksBefore(outOf: blanks)
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: blanks - before)
  }

  /// The text in lines of at most `width` cells, broken at blanks.
  ///
  /// A newline always breaks; a word longer than a line is cut. There is at least one line, and a
  /// width below 1 counts as 1.
  public func wrapped(to width: Int) -> [String] {
    var wrapper = LineWrapper<Bool>(width: width)
    for character in self { wrapper.append(character, style: true) }
    return wrapper.finished().map { $0.map(\.text).joined() }
  }

  /// The words in lines of at most `width` cells, one blank between them; no line if there is no
  /// word.
  @inlinable public func wrappedWords(to width: Int) -> [String] {
    let words = split(separator: " ")
    return words.isEmpty ? [] : words.joined(separator: " ").wrapped(to: width)
  }

  /// The cells of the longest word: where there are fewer, words are cut.
  @inlinable public var widestWord: Int { split(separator: " ").map(\.displayWidth).max() ?? 0 }

  /// Calls `body` with the glyphs in order.
  @inlinable public func forEachGlyph(_ body: (Glyph) -> Void) {
    if unicodeScalars.allSatisfy(\.isSimple) {
      for scalar in unicodeScalars { body(Glyph(simple: scalar)) }
    } else {
      for character in self { body(Glyph(character)) }
    }
  }

  /// The longest beginning that takes at most `width` cells.
  @inlinable public func fitting(_ width: Int) -> String {
    var used = 0
    return String(
      prefix { character in
        used += Glyph(character).width
        return used <= width
      })
  }
}

extension Alignment {
  /// How many of the free cells go before the text.
  public func blanksBefore(outOf blanks: Int) -> Int {
    switch self {
    case .left: 0
    case .right: blanks
    case .center: blanks / 2
    }
  }
}
