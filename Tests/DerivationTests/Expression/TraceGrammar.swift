/// An evaluator of the grammar of the trace's numbers, which knows nothing of the trees.
///
/// `+ -` below `* /` below a leading minus; all from the left; numbers, `inf`, `nan`, parentheses,
/// functions and `if(a>b,c,d)`.
struct TraceGrammar {
  struct Mistake: Error { let rest: String }

  private var rest: Substring
  private let functions: [String: ([Double]) -> Double]

  static func value(
    of text: String, functions: [String: ([Double]) -> Double]
  ) throws -> Double {
    var grammar = TraceGrammar(rest: text[...], functions: functions)
    let value = try grammar.sum()
    guard grammar.rest.isEmpty else { throw Mistake(rest: String(grammar.rest)) }
    return value
  }

  private mutating func skip() { rest = rest.drop { $0 == " " } }

  private mutating func take(_ text: String) -> Bool {
    skip()
    guard rest.hasPrefix(text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }

  private mutating func need(_ text: String) throws {
    guard take(text) else { throw Mistake(rest: String(rest)) }
  }

  private mutating func sum() throws -> Double {
    var value = try product()
    while true {
      if take("+") {
        value = try value + product()
      } else if take("-") {
        value = try value - product()
      } else {
        return value
      }
    }
  }

  private mutating func product() throws -> Double {
    var value = try factor()
    while true {
      if take("*") {
        value = try value * factor()
      } else if take("/") {
        value = try value / factor()
      } else {
        return value
      }
    }
  }

  private mutating func factor() throws -> Double {
    if take("-") { return try -factor() }
    if take("(") {
      let value = try sum()
      try need(")")
      return value
    }
    skip()
    return rest.first?.isLetter == true ? try named() : try number()
  }

  private mutating func named() throws -> Double {
    let name = String(rest.prefix { $0.isLetter || $0.isNumber })
    rest = rest.dropFirst(name.count)
    if name == "inf" { return .infinity }
    if name == "nan" { return .nan }
    try need("(")
    var values = [try sum()]
    if name == "if" {
      try need(">")
      values.append(try sum())
    }
    while take(",") { values.append(try sum()) }
    try need(")")
    if name == "if", values.count == 4 { return values[0] > values[1] ? values[2] : values[3] }
    let isPair = ["min", "max"].contains(name)
    guard let function = functions[name], values.count == (isPair ? 2 : 1) else {
      throw Mistake(rest: name)
    }
    return function(values)
  }

  private mutating func number() throws -> Double {
    var text = rest.prefix { $0.isNumber || $0 == "." }
    let after = rest.dropFirst(text.count)
    if after.first == "e" {
      let exponent = after.dropFirst().prefix { $0.isNumber || $0 == "-" }
      text = rest.prefix(text.count + 1 + exponent.count)
    }
    guard let value = Double(text) else { throw Mistake(rest: String(rest)) }
    rest = rest.dropFirst(text.count)
    return value
  }
}
