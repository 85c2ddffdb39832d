/// What screens say in lines, for those who hear them.
public enum Spoken {
  /// The page that is shown, of the names of pages.
  public static func page(_ tabs: [Tab]) -> String {
    tabs.first(where: \.isChosen).map { "page \($0.text)" } ?? ""
  }

  /// An equation on one line; another value than its own where that is kept.
  public static func text(_ equation: EquationText, value: String? = nil) -> String {
    "\(equation.symbol)\(equation.middle) \(value ?? "\(equation.relation) \(equation.value)")"
  }

  /// An equation in one row, however long it is.
  public static func lines(_ equation: FittedEquation) -> [String] {
    equation.lines(width: 10_000, rows: 1).map { $0.map(\.text).joined() }
  }

  /// Columns of the screen are padded; sentences are not.
  public static func joined(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  /// Rows of a table: the first cell, then each other behind the name of its column.
  public static func rows(_ columns: [String], _ rows: [[String]]) -> [String] {
    rows.map { cells in
      let rest = zip(columns, cells).dropFirst().map { "\($0) \($1)" }
      return "\(cells.first ?? ""): \(rest.joined(separator: ", "))"
    }
  }
}
