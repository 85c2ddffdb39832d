import Drawing
import Text

/// Draws the two highest rows of a screen with pages: what it is about, and the names of the pages.
public struct HeadView {
  let theme: Theme

  /// A view in a theme.
  public init(theme: Theme) {
    self.theme = theme
  }

  /// The name of the screen, what is looked at, what has to be known of it, where one is, the pages.
  public func draw(
    name: String, title: String = "", about: String, position: String, tabs: [Tab],
    _ canvas: inout Canvas
  ) {
    let width = canvas.size.columns
    let position = position.isEmpty ? "" : position + " "
    let head = [
      Span(" \(name)  ", style: theme.accent), Span(title, style: theme.title),
      Span((title.isEmpty ? "" : "  ") + about, style: theme.quiet),
    ]
    canvas.write(head.truncated(to: width - position.displayWidth - 2), at: Point(0, 0))
    canvas.write(position, at: Point(width - position.displayWidth, 0), style: theme.title)
    for (tab, cells) in zip(tabs, Self.places(tabs)) {
      canvas.write(
        tab.text, at: Point(cells.lowerBound, 1), style: tab.isChosen ? theme.selected : theme.quiet
      )
    }
  }

  /// The cells of the names of the pages, which stand in the second row.
  public static func places(_ tabs: [Tab]) -> [Range<Int>] {
    var column = 1
    return tabs.map { tab in
      defer { column += tab.text.displayWidth + 2 }
      return column..<column + tab.text.displayWidth
    }
  }

  /// What a click on a page's name says; nil where there is none.
  public static func target(at point: Point, _ tabs: [Tab]) -> Target? {
    guard point.row == 1, let place = places(tabs).firstIndex(where: { $0.contains(point.column) })
    else { return nil }
    return .command(tabs[place].command)
  }

  /// The room of a page: between the head and the rows for messages and keys.
  public static func body(_ size: Size) -> Rect {
    Rect(column: 0, row: 2, columns: size.columns, rows: size.rows - 4)
  }
}
