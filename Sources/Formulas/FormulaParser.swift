/// Builds the tree of a formula by descent; each rule stands above its function.
public struct FormulaParser<Words: Vocabulary> {
  private typealias Number = NumberTree<Words.Name>
  private typealias Condition = ConditionTree<Words.Name>

  private let vocabulary: Words
  private var scanner: FormulaScanner<Words>
  private var depth = 0

  /// A number or a condition, and where it starts.
  private enum Part {
    case number(Number, column: Int)
    case condition(Condition, column: Int)
  }

  /// The tree of a whole text, whose names are those of a vocabulary; throws the first thing that is
  /// wrong.
  public static func parse(
    _ text: String, _ vocabulary: Words
  ) throws(FormulaError) -> FormulaTree<Words.Name> {
    let characters = Array(text)
    guard characters.count <= FormulaLimits.length else {
      throw FormulaError(
        .tooLong(count: characters.count), column: FormulaLimits.length + 1,
        length: characters.count - FormulaLimits.length)
    }
    var parser = FormulaParser(vocabulary, try FormulaScanner(characters, vocabulary))
    guard parser.scanner.token != .end else { throw FormulaError(.empty, column: 1, length: 0) }
    let part = try parser.disjunction()
    try parser.expectEnd()
    switch part {
    case .number(let tree, _): return .number(tree)
    case .condition(let tree, _): return .condition(tree)
    }
  }

  private init(_ vocabulary: Words, _ scanner: FormulaScanner<Words>) {
    self.vocabulary = vocabulary
    self.scanner = scanner
  }

  private func expectEnd() throws(FormulaError) {
    switch scanner.token {
    case .end: return
    case .sign(")"): throw here(.unopened)
    case .sign(","): throw here(.decimalComma)
    default: throw here(.missingOperator(found: scanner.shown ?? ""))
    }
  }

  /// An error about the token that is next.
  private func here(_ problem: FormulaProblem) -> FormulaError {
    FormulaError(problem, column: scanner.column, length: scanner.end - scanner.start)
  }

  /// Reads what stands within something, at most `FormulaLimits.depth` deep.
  private mutating func within<Result>(
    _ read: (inout FormulaParser) throws(FormulaError) -> Result
  ) throws(FormulaError) -> Result {
    guard depth < FormulaLimits.depth else { throw here(.tooDeep) }
    depth += 1
    let result = try read(&self)
    depth -= 1
    return result
  }

  private func number(_ part: Part) throws(FormulaError) -> Number {
    switch part {
    case .number(let tree, _): return tree
    case .condition(_, let column): throw FormulaError(.conditionForNumber, column: column)
    }
  }

  private func condition(_ part: Part) throws(FormulaError) -> Condition {
    switch part {
    case .condition(let tree, _): return tree
    case .number(_, let column): throw FormulaError(.numberForCondition, column: column)
    }
  }
}

// MARK: - Conditions

extension FormulaParser {
  /// conjunction {or conjunction}.
  private mutating func disjunction() throws(FormulaError) -> Part {
    let column = scanner.column
    var left = try conjunction()
    while scanner.token == .word(.or) {
      try scanner.advance()
      let right = try conjunction()
      left = .condition(.either(try condition(left), try condition(right)), column: column)
    }
    return left
  }

  /// negation {and negation}.
  private mutating func conjunction() throws(FormulaError) -> Part {
    let column = scanner.column
    var left = try negation()
    while scanner.token == .word(.and) {
      try scanner.advance()
      let right = try negation()
      left = .condition(.both(try condition(left), try condition(right)), column: column)
    }
    return left
  }

  /// not negation | comparison.
  private mutating func negation() throws(FormulaError) -> Part {
    guard scanner.token == .word(.not) else { return try comparison() }
    let column = scanner.column
    try scanner.advance()
    let operand = try within { parser throws(FormulaError) in try parser.negation() }
    return .condition(.negation(try condition(operand)), column: column)
  }

  /// sum [< sum].
  private mutating func comparison() throws(FormulaError) -> Part {
    let column = scanner.column
    let left = try sum()
    guard case .comparison(let comparison) = scanner.token else { return left }
    let first = try number(left)
    try scanner.advance()
    let second = try number(try sum())
    if case .comparison = scanner.token { throw here(.chainedComparison) }
    return .condition(.comparison(comparison, first, second), column: column)
  }
}

// MARK: - Numbers

extension FormulaParser {
  /// term {+ term | − term}.
  private mutating func sum() throws(FormulaError) -> Part {
    let column = scanner.column
    var left = try term()
    while scanner.token == .sign("+") || scanner.token == .sign("-") {
      let operation: NumberOperation = scanner.token == .sign("+") ? .plus : .minus
      let first = try number(left)
      try scanner.advance()
      left = .number(.operation(operation, first, try number(try term())), column: column)
    }
    return left
  }

  /// factor {· factor | / factor}.
  private mutating func term() throws(FormulaError) -> Part {
    let column = scanner.column
    var left = try factor()
    while scanner.token == .sign("*") || scanner.token == .sign("/") {
      let operation: NumberOperation = scanner.token == .sign("*") ? .times : .over
      let first = try number(left)
      try scanner.advance()
      left = .number(.operation(operation, first, try number(try factor())), column: column)
    }
    return left
  }

  /// −factor | +factor | operand [^ factor]: −2^2 is −4, and 2^3^2 is 2^9.
  private mutating func factor() throws(FormulaError) -> Part {
    let column = scanner.column
    if scanner.token == .sign("-") || scanner.token == .sign("+") {
      let isNegative = scanner.token == .sign("-")
      try scanner.advance()
      let operand = try within { parser throws(FormulaError) in try parser.factor() }
      let tree = try number(operand)
      return .number(isNegative ? .negative(tree) : tree, column: column)
    }
    let base = try operand()
    guard scanner.token == .sign("^") else { return base }
    let tree = try number(base)
    try scanner.advance()
    let exponent = try within { parser throws(FormulaError) in try parser.factor() }
    return .number(.operation(.power, tree, try number(exponent)), column: column)
  }

  /// A number, a name, a function of arguments, or anything in parentheses.
  private mutating func operand() throws(FormulaError) -> Part {
    let column = scanner.column
    switch scanner.token {
    case .number(let value):
      try scanner.advance()
      return .number(.number(value), column: column)
    case .name(let name):
      let written = scanner.shown ?? ""
      try scanner.advance()
      return .number(.name(name, written: written, column: column), column: column)
    case .word(.nan): return try notFinite()
    case .word(.at), .word(.known): return try place()
    case .function(let function): return try call(function)
    case .sign("("):
      try scanner.advance()
      let part = try within { parser throws(FormulaError) in try parser.disjunction() }
      try close()
      switch part {
      case .number(let tree, _): return .number(tree, column: column)
      case .condition(let tree, _): return .condition(tree, column: column)
      }
    default: throw here(.missingOperand(found: scanner.shown))
    }
  }

  /// nan | nan(sum).
  private mutating func notFinite() throws(FormulaError) -> Part {
    let column = scanner.column
    try scanner.advance()
    guard scanner.token == .sign("(") else { return .condition(.diverged, column: column) }
    try scanner.advance()
    let part = try within { parser throws(FormulaError) in try parser.disjunction() }
    let operand = try number(part)
    try close()
    return .condition(.isNotFinite(operand), column: column)
  }

  /// at(name) | known(name).
  private mutating func place() throws(FormulaError) -> Part {
    let column = scanner.column
    let isAt = scanner.token == .word(.at)
    let name = here(.missingArguments(function: isAt ? "at" : "known"))
    try scanner.advance()
    guard scanner.token == .sign("(") else { throw name }
    try scanner.advance()
    guard case .name(let asked) = scanner.token, vocabulary.isAskable(asked) else {
      throw here(.missingOperand(found: scanner.shown))
    }
    try scanner.advance()
    try close()
    return .condition(isAt ? .isAt(asked) : .isKnown(asked), column: column)
  }

  /// function(sum, sum…).
  private mutating func call(_ function: FormulaFunction) throws(FormulaError) -> Part {
    let column = scanner.column
    let name = here(.missingArguments(function: function.rawValue))
    try scanner.advance()
    guard scanner.token == .sign("(") else { throw name }
    var arguments: [Number] = []
    repeat {
      try scanner.advance()
      let part = try within { parser throws(FormulaError) in try parser.disjunction() }
      arguments.append(try number(part))
    } while scanner.token == .sign(",")
    try close()
    guard function.takes(arguments.count) else {
      throw FormulaError(
        .argumentCount(
          function: function.rawValue, found: arguments.count, takes: function.takes),
        column: column, length: function.rawValue.count)
    }
    return .number(.call(function, arguments), column: column)
  }

  private mutating func close() throws(FormulaError) {
    guard scanner.token == .sign(")") else {
      if scanner.token == .sign(",") { throw here(.decimalComma) }
      throw here(.unclosed(found: scanner.shown))
    }
    try scanner.advance()
  }
}
