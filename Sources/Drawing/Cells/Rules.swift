import Text

extension Canvas {
  /// Draws a horizontal rule, joining rules that it meets, with a title near its left end.
  ///
  /// `─ title ───`: the title stands two cells in. An end that meets a vertical rule becomes ├ or
  /// ┤; anywhere else a crossing becomes ┼. Draw long rules before those that end at them.
  ///
  /// - Parameters:
  ///   - point: The leftmost cell.
  ///   - width: How many cells it takes.
  ///   - title: What it says, truncated to the rule; nothing when empty.
  ///   - style: How the line looks.
  public mutating func horizontalRule(
    at point: Point, width: Int, title: [Span] = [], style: Style = .plain
  ) {
    for step in 0..<max(0, width) {
      let arms = Arms.along(.left, .right, step: step, count: width)
      join(arms, whole: [.left, .right], at: point.moved(right: step), style: style)
    }
    let room = width - 4
    guard !title.isEmpty, room > 0 else { return }
    let text = [Span(" ", style: style)] + title.truncated(to: room) + [Span(" ", style: style)]
    write(text, at: point.moved(right: 1))
  }

  /// Draws a vertical rule, joining rules that it meets.
  ///
  /// An end that meets a horizontal rule becomes ┬ or ┴; anywhere else a crossing becomes ┼. Ends
  /// leave the letters of a title alone.
  ///
  /// - Parameters:
  ///   - point: The topmost cell.
  ///   - height: How many cells it takes, the rules it joins included.
  ///   - style: How the line looks.
  public mutating func verticalRule(at point: Point, height: Int, style: Style = .plain) {
    for step in 0..<max(0, height) {
      let arms = Arms.along(.up, .down, step: step, count: height)
      join(arms, whole: [.up, .down], at: point.moved(down: step), style: style)
    }
  }

  /// Draws a box around a rectangle's edge, with a title in its top side.
  ///
  /// - Parameters:
  ///   - rect: The outer edge, at least 2 × 2 cells; smaller draws nothing.
  ///   - title: What the top side says, truncated to it.
  ///   - style: How the lines look.
  public mutating func box(_ rect: Rect, title: [Span] = [], style: Style = .plain) {
    guard rect.size.columns > 1, rect.size.rows > 1 else { return }
    let last = Point(rect.columnRange.upperBound - 1, rect.rowRange.upperBound - 1)
    for row in [rect.origin.row, last.row] {
      horizontalRule(
        at: Point(rect.origin.column, row), width: rect.size.columns,
        title: row == rect.origin.row ? title : [], style: style)
    }
    for column in [rect.origin.column, last.column] {
      // Corners first: a side that met the top's end would take it for a rule that goes on.
      let isLeft = column == rect.origin.column
      setLine(
        isLeft ? [.right, .down] : [.left, .down], at: Point(column, rect.origin.row), style)
      setLine(isLeft ? [.right, .up] : [.left, .up], at: Point(column, last.row), style)
      verticalRule(
        at: Point(column, rect.origin.row + 1), height: rect.size.rows - 2, style: style)
    }
  }

  private mutating func join(_ arms: Arms, whole: Arms, at point: Point, style: Style) {
    let present = Arms(self[point].glyph)
    if let present {
      setLine(present.union(arms), at: point, style)
    } else if arms == whole || self[point].glyph == .space {
      setLine(whole, at: point, style)
    }
  }

  private mutating func setLine(_ arms: Arms, at point: Point, _ style: Style) {
    self[point] = Cell(glyph: arms.glyph, style: style)
  }
}

/// The directions in which a line leaves the middle of a cell.
private struct Arms: OptionSet {
  let rawValue: UInt8

  static let left = Arms(rawValue: 1)
  static let right = Arms(rawValue: 2)
  static let up = Arms(rawValue: 4)
  static let down = Arms(rawValue: 8)

  // By raw value; a single arm is drawn as the whole line.
  private static let characters: [Character] = [
    " ", "─", "─", "─", "│", "┘", "└", "┴", "│", "┐", "┌", "┬", "│", "┤", "├", "┼",
  ]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The arms of a line glyph, nil for any other.
  init?(_ glyph: Glyph) {
    guard let index = Self.glyphs.lastIndex(of: glyph), index > 0 else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// A line's arms at one of its cells: the first has no arm backward, the last none forward.
  static func along(_ backward: Arms, _ forward: Arms, step: Int, count: Int) -> Arms {
    var arms: Arms = [backward, forward]
    if step == 0 { arms.remove(backward) }
    if step == count - 1 { arms.remove(forward) }
    return arms
  }

  var glyph: Glyph { Self.glyphs[Int(rawValue)] }

  private static let glyphs = characters.map { Glyph($0) }
}
