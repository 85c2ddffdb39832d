import Drawing
import ScreenKit

/// Where the parts of a lesson stand beside the screen that it is about.
///
/// A whole screen is drawn on a canvas of its own, and what is pointed at there is that canvas's,
/// shifted. A strip covers at most four of the lowest rows of a screen of 80×24 while one reads;
/// Tab brings them back. How much text a view can show it tells the lesson before each paint
/// (`LessonReading`), so that scrolling stays within it.
public struct LessonLayout: Hashable {
  /// How lesson and screen share the terminal.
  public enum Kind: Hashable {
    /// Prose on the left, the small form of the screen on the right, the box below both.
    case beside
    /// The lesson on the left, the whole screen on the right.
    case wide
    /// The screen above, text, question and answers in one strip below.
    case strip
  }

  /// How lesson and screen share the terminal.
  public let kind: Kind
  /// The prose; in a strip with question, answers and reply.
  public let text: Rect
  /// The rule above the box; in a strip the one above all.
  public let rule: Rect
  /// Question, answers, the line to type in, reply; in a strip that line alone.
  public let box: Rect
  /// Where the small form of the screen stands, or the whole screen.
  public let workbench: Rect
  /// The pane of a small form that the lesson shows, over the whole width; empty elsewhere.
  public let pane: Rect
  /// The size of the whole screen, whose lowest two rows are not seen; nil beside.
  public let screen: Size?
  /// The lowest rows of the screen that the strip covers while one reads.
  public let covered: Int
  /// The row for messages.
  public let notice: Int

  /// Rows of a pane over the whole width, its rule left out.
  private static let paneRows = 4

  /// How a terminal of a size is shared; `hasSmallForm` says whether the screen can be drawn small.
  public static func kind(_ size: Size, hasSmallForm: Bool) -> Kind {
    if size.columns >= 110, size.rows >= 24 { return .wide }
    return hasSmallForm ? .beside : .strip
  }

  /// The cells of the prose and of the box.
  static func widths(_ kind: Kind, _ size: Size) -> (prose: Int, box: Int) {
    switch kind {
    case .beside: (leftColumns(kind, size) - 2, size.columns - 2)
    case .wide: (leftColumns(kind, size) - 2, leftColumns(kind, size) - 2)
    case .strip: (size.columns - 2, size.columns - 2)
    }
  }

  private static func leftColumns(_ kind: Kind, _ size: Size) -> Int {
    kind == .wide
      ? max(40, min(56, size.columns - 81)) : min(size.columns * 38 / 80, size.columns - 31)
  }

  /// The places for a size, where the box needs some rows.
  ///
  /// - Parameters:
  ///   - kind: How lesson and screen share the terminal.
  ///   - size: That of the terminal.
  ///   - wanted: The rows of question, answers, the line and the reply; in a strip those of all text.
  ///   - hasPane: Whether the small form asks for a pane below.
  ///   - hasNotice: Whether a message stands on the screen.
  ///   - isReading: Whether keys go to the box.
  public init(
    _ kind: Kind, _ size: Size, wanted: Int, hasPane: Bool, hasNotice: Bool, isReading: Bool
  ) {
    switch kind {
    case .beside: self.init(beside: size, wanted: wanted, hasPane: hasPane)
    case .wide: self.init(wide: size, wanted: wanted)
    case .strip:
      self.init(strip: size, wanted: wanted, hasNotice: hasNotice, isReading: isReading)
    }
  }

  private init(beside size: Size, wanted: Int, hasPane: Bool) {
    kind = .beside
    let (columns, rows) = (size.columns, size.rows)
    let left = Self.leftColumns(kind, size)
    let paneRows = hasPane ? Self.paneRows + 1 : 0
    let boxRows = max(2, min(wanted, rows - 13 - paneRows / 2))
    let ruleRow = rows - 3 - boxRows
    let top = ruleRow - paneRows
    text = Rect(column: 1, row: 2, columns: left - 2, rows: top - 2)
    workbench = Rect(column: left + 1, row: 1, columns: columns - left - 1, rows: top - 1)
    pane = Rect(column: 0, row: top + 1, columns: columns, rows: max(0, paneRows - 1))
    rule = Rect(column: 0, row: ruleRow, columns: columns, rows: 1)
    box = Rect(column: 1, row: ruleRow + 1, columns: columns - 2, rows: boxRows)
    (screen, covered) = (nil, 0)
    notice = rows - 2
  }

  private init(wide size: Size, wanted: Int) {
    kind = .wide
    let (columns, rows) = (size.columns, size.rows)
    let left = Self.leftColumns(kind, size)
    let boxRows = max(4, min(wanted, rows / 2))
    let ruleRow = rows - 3 - boxRows
    text = Rect(column: 1, row: 2, columns: left - 2, rows: ruleRow - 2)
    workbench = Rect(column: left + 1, row: 2, columns: columns - left - 1, rows: rows - 4)
    pane = Rect(column: 0, row: 0, columns: 0, rows: 0)
    rule = Rect(column: 0, row: ruleRow, columns: left, rows: 1)
    box = Rect(column: 1, row: ruleRow + 1, columns: left - 2, rows: boxRows)
    screen = Size(columns: columns - left - 1, rows: rows - 2)
    covered = 0
    notice = rows - 2
  }

  private init(strip size: Size, wanted: Int, hasNotice: Bool, isReading: Bool) {
    kind = .strip
    let (columns, rows) = (size.columns, size.rows)
    let least = 3 + min(max(0, rows - 24) * 2 / 3, max(0, wanted - 3))
    // While one reads the strip may cover the lowest rows of the screen; Tab brings them back.
    covered = isReading ? min(4, max(0, rows - 20), max(0, wanted - least)) : 0
    let textRows = least + covered
    let seen = rows - textRows - 3
    workbench = Rect(column: 0, row: 0, columns: columns, rows: seen)
    pane = Rect(column: 0, row: 0, columns: 0, rows: 0)
    screen = Size(columns: columns, rows: max(Size.smallestScreen.rows, seen + covered + 2))
    rule = Rect(column: 0, row: seen, columns: columns, rows: 1)
    text = Rect(
      column: 1, row: seen + 1, columns: columns - 2, rows: textRows - (hasNotice ? 1 : 0))
    box = Rect(column: 1, row: rows - 2, columns: columns - 2, rows: 1)
    notice = rows - 3
  }
}
