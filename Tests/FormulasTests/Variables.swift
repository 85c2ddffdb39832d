import Formulas

/// Variables with numbers, as a function of some inputs has them.
struct Variables: Vocabulary, FormulaMoment {
  let values: [String: Double]
  var words: Set<FormulaWord> = [.nan, .and, .or, .not]
  var hasDiverged = false

  init(_ values: [String: Double]) {
    self.values = values
  }

  func name(in text: [Character], at start: Int) -> (name: String, end: Int)? {
    let word = NameCharacters.word(in: text, at: start)
    return values[word] == nil ? nil : (word, start + word.count)
  }

  func isAskable(_ name: String) -> Bool { name.hasPrefix("x") }

  func suggestions(prefix: String, limit: Int) -> [String] {
    Array(values.keys.filter { $0.hasPrefix(prefix) }.sorted().prefix(limit))
  }

  func value(of name: String, written: String, column: Int) throws(FormulaError) -> Double {
    guard let value = values[name], value.isFinite else {
      throw FormulaError(.notYet(name: written), column: column, length: written.count)
    }
    return value
  }

  func isAt(_ name: String) -> Bool { name == "x1" }
  func isKnown(_ name: String) -> Bool { values[name]?.isFinite == true }
}
