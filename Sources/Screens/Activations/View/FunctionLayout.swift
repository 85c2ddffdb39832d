import Drawing

/// Where the parts of the page of one activation stand.
struct FunctionLayout {
  /// The names that one can choose from.
  let names: Rect
  /// The heading of f, and its plot.
  let valueHeading: Rect
  /// The plot of f.
  let value: Rect
  /// The heading of f′.
  let slopeHeading: Rect
  /// The plot of f′; its axis takes two rows more.
  let slope: Rect
  /// What to know of the activation; its heading stands above.
  let facts: Rect
  /// The heading of the numbers at the marker.
  let numbersHeading: Rect
  /// The numbers at the marker.
  let numbers: Rect

  /// Rows for the numbers at the marker.
  static func numberRows(_ size: Size) -> Int { size.rows < 30 ? 4 : 7 }

  init(_ body: Rect) {
    let (top, bottom) = body.splitRows(at: body.size.rows - 1 - Self.numberRows(body.size))
    numbersHeading = bottom.splitRows(at: 1).top
    numbers = bottom.inset(left: 1, top: 1, right: 1)
    names = top.splitRows(at: 1).top
    let columns = body.size.columns
    let (left, right) = top.inset(top: 1).splitColumns(at: max(columns * 56 / 100, columns - 60))
    facts = right.inset(left: 2, top: 1)
    let room = left.size.rows - 4
    let slopeRows = max(2, room * 2 / 5)
    valueHeading = left.splitRows(at: 1).top
    value = left.inset(top: 1, right: 1, bottom: slopeRows + 3)
    slopeHeading = left.inset(top: 1 + value.size.rows).splitRows(at: 1).top
    slope = left.inset(top: 2 + value.size.rows, right: 1, bottom: 2)
  }
}
