/// The name that was probably meant.
public enum Suggestion {
  /// The allowed name nearest to the one found, if it is near enough to be a slip.
  ///
  /// Underscores and capitals count as the hyphens they replace; otherwise a third of the letters
  /// may be wrong, a swap of neighbours counting once.
  public static func nearest(to found: String, among names: [String]) -> String? {
    guard found.utf8.count <= 40 else { return nil }
    let word = kebab(found)
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = distance(word, name)
      if distance <= max(1, name.count / 3), distance < name.count,
        distance < best?.distance ?? .max
      {
        best = (name, distance)
      }
    }
    return best?.name
  }

  /// `learningRate` and `learning_rate` as `learning-rate`.
  public static func kebab(_ text: String) -> String {
    var result = ""
    var previousIsSmall = false
    for character in text {
      if character.isUppercase && previousIsSmall { result += "-" }
      result += character == "_" || character == " " ? "-" : character.lowercased()
      previousIsSmall = character.isLowercase
    }
    return result
  }

  /// The fewest insertions, deletions, replacements and swaps of neighbours between two words.
  private static func distance(_ left: String, _ right: String) -> Int {
    let a = Array(left)
    let b = Array(right)
    var rows = [Array(0...b.count)]
    for i in 1..<(a.count + 1) {
      var row = [i]
      for j in 1..<(b.count + 1) {
        var cost = min(row[j - 1], rows[i - 1][j]) + 1
        cost = min(cost, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, rows[i - 2][j - 2] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
