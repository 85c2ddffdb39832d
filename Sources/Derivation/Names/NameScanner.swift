/// Reads the parts that names are made of: words, indices and parentheses.
///
/// Greek letters, hats, superscripts and subscripts are read as their ASCII twins.
struct NameScanner {
  private let text: [Character]
  /// The next character to be read.
  private(set) var place: Int

  init(_ text: [Character], at place: Int) {
    self.text = text
    self.place = place
  }

  /// What stands behind a word: `⁽²⁾₁,₃` and `2[1,3]` are layer 2 and 1, 3; `₁₁` and `11` are 11.
  struct Indices {
    var layer: Int?
    var list: [Int] = []
    var isEmpty: Bool { layer == nil && list.isEmpty }
  }

  var isAtEnd: Bool { place >= text.count }

  private var next: Character? { place < text.count ? text[place] : nil }

  /// Reads a character if it is the next.
  mutating func take(_ character: Character) -> Bool {
    guard next == character else { return false }
    place += 1
    return true
  }

  /// Reads one of two characters.
  mutating func take(_ first: Character, or second: Character) -> Bool {
    take(first) || take(second)
  }

  /// Reads blanks.
  mutating func skipBlanks() {
    while next == " " { place += 1 }
  }

  /// Reads a run of letters and underscores; nil if there is none.
  ///
  /// A word is at most 12 characters long: no name has a longer one.
  mutating func word() -> String? {
    var word = ""
    let start = place
    while let next, place - start < 12 {
      if let letter = Self.letters[next] {
        word += letter
      } else if next == "_" || (next.isASCII && next.isLetter) {
        word.append(next)
      } else {
        break
      }
      place += 1
    }
    return word.isEmpty ? nil : word
  }

  /// Reads indices; nil if they begin and are not whole.
  mutating func indices(bareComma: Bool = false) -> Indices? {
    var indices = Indices()
    if take("⁽") {
      guard let layer = number(Self.superscripts), take("⁾") else { return nil }
      indices.layer = layer
    } else if let number = number(Self.digits) {
      if next == "[" {
        indices.layer = number
      } else {
        indices.list = [number]
        while bareComma, take(",") {
          guard let number = self.number(Self.digits) else { return nil }
          indices.list.append(number)
        }
        return indices
      }
    }
    if take("[") {
      guard let list = bracketed() else { return nil }
      indices.list = list
    } else if let first = number(Self.subscripts) {
      indices.list = [first]
      while next == ",", place + 1 < text.count, Self.subscripts[text[place + 1]] != nil {
        place += 1
        guard let number = number(Self.subscripts) else { return nil }
        indices.list.append(number)
      }
    }
    return indices
  }

  /// Reads a whole number in superscripts, such as an exponent; nil if there is none.
  mutating func superscript() -> Int? { number(Self.superscripts) }

  /// Reads a whole number in digits; nil if there is none.
  mutating func plainNumber() -> Int? { number(Self.digits) }

  private mutating func bracketed() -> [Int]? {
    var list: [Int] = []
    repeat {
      skipBlanks()
      guard let number = number(Self.digits) else { return nil }
      list.append(number)
      skipBlanks()
    } while take(",")
    return take("]") ? list : nil
  }

  /// A number of at most nine digits, so that it cannot overflow.
  private mutating func number(_ digits: [Character: Int]) -> Int? {
    var number = 0
    let start = place
    while let next, let digit = digits[next] {
      guard place - start < 9 else {
        place = start
        return nil
      }
      number = 10 * number + digit
      place += 1
    }
    return place > start ? number : nil
  }

  private static func table(_ characters: String) -> [Character: Int] {
    Dictionary(uniqueKeysWithValues: zip(characters, 0...9))
  }

  private static let digits = table("0123456789")
  private static let superscripts = table("⁰¹²³⁴⁵⁶⁷⁸⁹")
  private static let subscripts = table("₀₁₂₃₄₅₆₇₈₉")
  private static let letters: [Character: String] = [
    "α": "alpha", "β": "beta", "δ": "delta", "Δ": "Delta", "ε": "epsilon", "η": "eta",
    "λ": "lambda", "ρ": "rho", "σ": "sigma", "ŷ": "yhat", "ŝ": "shat", "m\u{302}": "mhat",
  ]
}
