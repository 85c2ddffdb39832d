/// The name that was probably meant.
package enum Suggestion {
  /// The allowed name nearest to the one found, if it is near enough to be a slip.
  ///
  /// Underscores and capitals count as the hyphens they replace; otherwise a third of the letters
  /// may be wrong, a swap of neighbours counting once.
  package static func nearest(to found: String, among names: [String]) -> String? {
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

  /// What a name from elsewhere is called here.
  static func note(on found: String) -> String? { notes[kebab(found)] }

  private static let notes = [
    "sgd": "stochastic descent is gradient-descent with batch: 1",
    "stochastic": "stochastic descent is gradient-descent with batch: 1",
    "mini-batch": "mini-batch descent is gradient-descent with that batch",
    "nesterov": "Nesterov's is momentum with nesterov: true",
    "mse": "MSE is mean-squared-error",
    "mae": "MAE is mean-absolute-error",
    "bce": "BCE is binary-cross-entropy",
    "cross-entropy": "of sigmoid outputs it is binary, of a softmax output categorical",
    "linear": "the linear activation is identity",
    "logistic": "the logistic function is sigmoid",
    "swish": "swish is silu",
    "lr": "the learning rate is learning-rate",
    "eta": "η is learning-rate",
    "lambda": "λ is weight-decay",
  ]

  /// `learningRate` and `learning_rate` as `learning-rate`.
  private static func kebab(_ text: String) -> String {
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
