import Text

/// A run of text in one style.
public struct Span: Hashable, Sendable {
  /// The text, on one line.
  public var text: String
  /// How it looks.
  public var style: Style

  /// Text in a style.
  public init(_ text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// The cells it takes.
  public var displayWidth: Int { text.displayWidth }
}

extension Span: ExpressibleByStringLiteral {
  /// Plain text.
  public init(stringLiteral text: String) { self.init(text) }
}

extension Canvas {
  /// Writes text on one row and says where the next text would start.
  ///
  /// - Parameters:
  ///   - text: What to write; characters that a terminal could not show become `�`.
  ///   - point: The cell of its first glyph.
  ///   - style: How it looks.
  ///   - clip: The cells that may change; the whole canvas when nil.
  /// - Returns: The place just after the text, also when the text was clipped.
  @discardableResult
  public mutating func write(
    _ text: String, at point: Point, style: Style = .plain, within clip: Rect? = nil
  ) -> Point {
    let visible = clip.map(bounds.intersection) ?? bounds
    var place = point
    text.forEachGlyph { glyph in
      put(Cell(glyph: glyph, style: style), at: place, within: visible)
      place.column += glyph.width
    }
    return place
  }

  /// Writes spans one after another on one row and says where the next would start.
  ///
  /// - Parameters:
  ///   - spans: What to write, left to right.
  ///   - point: The cell of the first glyph.
  ///   - clip: The cells that may change; the whole canvas when nil.
  /// - Returns: The place just after the last span, also when it was clipped.
  @discardableResult
  public mutating func write(
    _ spans: [Span], at point: Point, within clip: Rect? = nil
  ) -> Point {
    spans.reduce(point) { place, span in
      write(span.text, at: place, style: span.style, within: clip)
    }
  }

  private mutating func put(_ cell: Cell, at point: Point, within visible: Rect) {
    guard visible.contains(point) else { return }
    guard cell.glyph.width == 2 else {
      self[point] = cell
      return
    }
    let right = point.moved(right: 1)
    guard visible.contains(right) else {
      self[point] = Cell(glyph: .space, style: cell.style)
      return
    }
    // Both cells are freed first, so that the two halves do not take each other for an old glyph.
    self[right] = .blank
    self[point] = cell
    self[right] = Cell(glyph: .continuation, style: cell.style)
  }
}
