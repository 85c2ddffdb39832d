import Derivation

/// How many digits it takes to see that weights moved.
public enum WeightDigits {
  /// The least digits, from four on, that show each difference to within a twentieth of it.
  ///
  /// Differences that not even `most` digits show do not count: there is nothing to be seen of them.
  public static func format(
    _ pairs: [(old: Double, new: Double)], atMost most: Int
  ) -> NumberFormat {
    let digits = pairs.map { pair in
      (4..<most).first { shows(pair, digits: $0) } ?? (shows(pair, digits: most) ? most : 4)
    }
    return .significant(digits.max() ?? 4)
  }

  /// Whether so many digits show the difference of two numbers, to within a twentieth of it.
  public static func shows(_ pair: (old: Double, new: Double), digits: Int) -> Bool {
    let change = pair.new - pair.old
    guard change.isFinite, change != 0 else { return change == 0 }
    let format = NumberFormat.significant(digits)
    guard let old = Double(format.text(pair.old)), let new = Double(format.text(pair.new)) else {
      return false
    }
    return abs(new - old - change) <= abs(change) / 20
  }
}
