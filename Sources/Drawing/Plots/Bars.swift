/// Bars made of block characters, an eighth of a cell fine.
public enum Bar {
  private static let leftEighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  private static let lowerEighths: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]

  /// A bar that grows rightward, as text.
  ///
  /// Whatever is above 0 shows at least an eighth of a cell; NaN shows nothing.
  ///
  /// - Parameters:
  ///   - fraction: 0 for nothing to 1 for the whole width; beyond is clamped.
  ///   - width: The cells of a whole bar.
  /// - Returns: The blocks, without blanks behind them.
  public static func horizontal(_ fraction: Double, width: Int) -> String {
    let eighths = eighths(fraction, cells: width)
    let whole = String(repeating: "█", count: eighths / 8)
    return eighths % 8 == 0 ? whole : whole + String(leftEighths[eighths % 8 - 1])
  }

  /// A bar that grows upward, a character a cell from the top down.
  ///
  /// Whatever is above 0 shows at least an eighth of a cell; NaN shows nothing.
  ///
  /// - Parameters:
  ///   - fraction: 0 for nothing to 1 for the whole height; beyond is clamped.
  ///   - height: The cells of a whole bar.
  /// - Returns: As many characters as cells, blanks above the bar.
  public static func vertical(_ fraction: Double, height: Int) -> [Character] {
    let eighths = eighths(fraction, cells: height)
    return (0..<max(0, height)).map { row in
      let inside = eighths - (height - 1 - row) * 8
      return inside >= 8 ? "█" : inside <= 0 ? " " : lowerEighths[inside - 1]
    }
  }

  private static func eighths(_ fraction: Double, cells: Int) -> Int {
    guard fraction > 0, cells > 0 else { return 0 }
    return max(1, Int((min(fraction, 1) * Double(cells * 8)).rounded()))
  }
}

extension Canvas {
  /// Draws a bar that grows upward from the bottom of a rectangle, as wide as the rectangle.
  ///
  /// - Parameters:
  ///   - fraction: 0 for nothing to 1 for the whole height; beyond is clamped.
  ///   - rect: The cells of a whole bar.
  ///   - shade: What replaces the blocks, such as ▒, to tell a second series apart; whole cells.
  ///   - style: How the bar looks.
  public mutating func verticalBar(
    _ fraction: Double, in rect: Rect, shade: Character? = nil, style: Style = .plain
  ) {
    let bar = Bar.vertical(fraction, height: rect.size.rows)
    for (row, block) in zip(rect.rowRange, bar) where block != " " {
      let line = Rect(
        column: rect.origin.column, row: row, columns: rect.size.columns, rows: 1)
      fill(line, with: shade ?? block, style: style)
    }
  }
}
