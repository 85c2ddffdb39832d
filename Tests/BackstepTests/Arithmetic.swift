import Foundation

/// Evaluates the `numbers` of a trace line, knowing only the format's description.
struct Arithmetic {
  /// The value, and the largest magnitude on the way to it.
  struct Outcome {
    var value: Double
    var largest: Double
  }

  enum Failure: Error {
    case unexpected(at: Int, in: String)
  }

  private let text: String
  private let characters: [Character]
  private var place = 0
  private var largest = 0.0

  private init(_ text: String) {
    self.text = text
    characters = Array(text.filter { $0 != " " })
  }

  /// The outcome of a text.
  static func evaluate(_ text: String) throws -> Outcome {
    var reader = Arithmetic(text)
    let value = try reader.sum()
    guard reader.place == reader.characters.count else { throw reader.failure }
    return Outcome(value: value, largest: reader.largest)
  }

  private var failure: Failure { .unexpected(at: place, in: text) }

  private func next() -> Character? { place < characters.count ? characters[place] : nil }

  private mutating func take(_ character: Character) -> Bool {
    guard next() == character else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ character: Character) throws {
    guard take(character) else { throw failure }
  }

  private mutating func seen(_ value: Double) -> Double {
    if value.magnitude > largest { largest = value.magnitude }
    return value
  }

  private mutating func sum() throws -> Double {
    var value = try product()
    while true {
      if take("+") {
        let right = try product()
        value = seen(value + right)
      } else if take("-") {
        let right = try product()
        value = seen(value - right)
      } else {
        return value
      }
    }
  }

  private mutating func product() throws -> Double {
    var value = try factor()
    while true {
      if take("*") {
        let right = try factor()
        value = seen(value * right)
      } else if take("/") {
        let right = try factor()
        value = seen(value / right)
      } else {
        return value
      }
    }
  }

  private mutating func factor() throws -> Double {
    if take("-") { return try -factor() }
    if take("(") {
      let value = try sum()
      try expect(")")
      return value
    }
    guard let first = next() else { throw failure }
    return first.isNumber || first == "." ? try number() : try word()
  }

  private mutating func number() throws -> Double {
    var digits = ""
    while let character = next() {
      let isSign = (character == "-" || character == "+") && digits.last == "e"
      guard character.isNumber || character == "." || character == "e" || isSign else { break }
      digits.append(character)
      place += 1
    }
    guard let value = Double(digits) else { throw failure }
    return seen(value)
  }

  private mutating func word() throws -> Double {
    var name = ""
    while let character = next(), character.isLetter || character.isNumber {
      name.append(character)
      place += 1
    }
    if name == "inf" { return .infinity }
    if name == "nan" { return .nan }
    try expect("(")
    return seen(try name == "if" ? conditional() : call(name))
  }

  private mutating func conditional() throws -> Double {
    let left = try sum()
    try expect(">")
    let right = try sum()
    try expect(",")
    let then = try sum()
    try expect(",")
    let otherwise = try sum()
    try expect(")")
    return left > right ? then : otherwise
  }

  private mutating func call(_ name: String) throws -> Double {
    var arguments = [try sum()]
    while take(",") { arguments.append(try sum()) }
    try expect(")")
    switch (name, arguments.count) {
    case ("exp", 1): return exp(arguments[0])
    case ("ln", 1): return log(arguments[0])
    case ("expm1", 1): return expm1(arguments[0])
    case ("ln1p", 1): return log1p(arguments[0])
    case ("tanh", 1): return tanh(arguments[0])
    case ("erf", 1): return erf(arguments[0])
    case ("sqrt", 1): return arguments[0].squareRoot()
    case ("abs", 1): return abs(arguments[0])
    case ("min", 2): return arguments[0] < arguments[1] ? arguments[0] : arguments[1]
    case ("max", 2): return arguments[0] > arguments[1] ? arguments[0] : arguments[1]
    default: throw failure
    }
  }
}
