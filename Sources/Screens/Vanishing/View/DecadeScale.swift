import Drawing

/// A logarithmic axis whose rows are whole decades, or whole parts of one.
struct DecadeScale {
  /// The number at the top edge of a row that has one, by row; that of the lower end comes after
  /// the last row.
  let labels: [Int: String]

  /// How many rows it takes: those that are given, or a few less so that each decade has as many.
  let rows: Int

  private let low: Double
  private let decades: Double

  /// The axis that just holds some sizes in so many rows; what is not above 0 has no place.
  init(_ sizes: [Double], rows: Int) {
    let exponents = sizes.compactMap(Self.exponent)
    let high = Int(((exponents.max() ?? 0) - Self.hair).rounded(.up))
    let least = Int(((exponents.min() ?? -1) + Self.hair).rounded(.down))
    let span = max(1, high - least)
    let perRow = (span + rows - 1) / rows
    let perDecade = perRow > 1 ? 1 : rows / span
    self.rows = rows / perDecade * perDecade
    decades = Double(self.rows * perRow / perDecade)
    low = Double(high) - decades
    var labels: [Int: String] = [:]
    for row in stride(from: 0, through: self.rows, by: perDecade) {
      labels[row] = Self.label(high - row / perDecade * perRow)
    }
    self.labels = labels
  }

  /// How high a bar is, as a share of all rows; nil for what has no place.
  ///
  /// A bar that ends where the axis begins is still one.
  func fraction(_ size: Double) -> Double? {
    Self.exponent(size).map { max(1e-9, ($0 - low) / decades) }
  }

  /// The power of ten that a size is; nil for what is not above 0.
  static func exponent(_ size: Double) -> Double? {
    axis.fraction(of: size).map { $0 * 300 }
  }

  private static let axis = Axis(1...1e300, scale: .logarithmic)
  /// A thousandth is a whole power of ten, even where its logarithm is a hair off.
  private static let hair = 1e-9

  private static func label(_ exponent: Int) -> String {
    exponent == 0 ? "1" : exponent == 1 ? "10" : "1e\(exponent)"
  }
}
