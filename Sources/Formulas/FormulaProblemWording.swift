extension FormulaError: CustomStringConvertible {
  /// The column and the problem, such as `column 5: there is no h9; allowed: h1, h2`.
  public var description: String { "column \(column): \(problem)" }
}

extension FormulaProblem: CustomStringConvertible {
  /// What was found and what is allowed.
  public var description: String {
    switch self {
    case .empty: "found nothing; allowed: numbers, names, + - * / ^, parentheses, comparisons"
    case .tooLong(let count):
      "found \(count) characters; allowed: at most \(FormulaLimits.length)"
    case .tooDeep:
      "too many parentheses, signs or powers in one another; allowed: at most "
        + "\(FormulaLimits.depth)"
    case .unknownCharacter(let character):
      "found \(Self.shown("\(character)")); allowed: numbers, names, + - * / ^ ( ) , < > = ! and words"
    case .writtenOtherwise(let found, let instead): "found \(found); allowed: \(instead)"
    case .decimalComma: "found a comma in a number; allowed: a point, as in 0.5"
    case .tooLarge(let number): "\(number) is too large; allowed: numbers below 1.8e308"
    case .unknownName(let name, let suggestions):
      suggestions.isEmpty
        ? "there is no \(Self.shown(name)) here; allowed: the names on the screen"
        : "there is no \(Self.shown(name)) here; allowed: \(suggestions.joined(separator: ", "))"
    default: structureWording
    }
  }

  private var structureWording: String {
    switch self {
    case .missingOperand(let found):
      "found \(Self.shown(found ?? "the end")); expected a number, a name, a function or ("
    case .missingOperator(let found):
      "found \(Self.shown(found)); expected an operator: + - * / ^ < <= > >= == != and or"
    case .unclosed(let found): "found \(Self.shown(found ?? "the end")); expected )"
    case .unopened: "found ) without a ("
    case .missingArguments(let function): "\(function) is a function; expected \(function)(…)"
    case .argumentCount(let function, let found, let takes):
      "\(function) has \(found) \(found == 1 ? "argument" : "arguments"); allowed: \(takes)"
    case .conditionForNumber: "found a condition; expected a number"
    case .numberForCondition: "found a number; expected a condition, such as loss < 0.1"
    case .chainedComparison: "found a second comparison; allowed: two joined by and"
    case .notInThisRun(let name): "this run has no \(name)"
    case .notYet(let name): "\(name) is not computed yet in this iteration"
    default: ""
    }
  }

  /// What was typed, without what would disturb a screen.
  private static func shown(_ text: String) -> String {
    let isDisturbing = text.unicodeScalars.contains {
      $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
    }
    return isDisturbing ? "a control character" : text
  }
}
