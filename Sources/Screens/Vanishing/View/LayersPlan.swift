import ScreenKit

/// How the rows of the page are shared out.
struct LayersPlan {
  /// Rows of the bars.
  let bars: Int
  /// Lines of the table.
  let firstRows: Int
  /// Lines of the second stack's table; 0 where it has none.
  let secondRows: Int
  /// Whether a rule stands above the sentences.
  let hasRule: Bool

  /// Shares out the rows of the body; two lines at least are for the sentences.
  init(rows: Int, first: LedgerTable, second: LedgerTable?) {
    let whole = first.rows.count
    // The rule above, the line below the bars, the titles, and two lines of sentences.
    let spare = rows - 5
    let least = rows < 18 ? 3 : 4
    firstRows = min(whole, max(2, spare - least))
    var left = spare - least - firstRows
    hasRule = left > 0
    if hasRule { left -= 1 }
    let wanted = (second?.rows.count ?? 0) + 1
    if second != nil, left >= wanted + 1 {
      secondRows = wanted - 1
      left -= wanted + 1
    } else {
      secondRows = 0
    }
    bars = least + min(8, max(0, left))
  }
}
