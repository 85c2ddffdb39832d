import Derivation

/// What is given up, step by step, where an equation needs more room than there is.
enum EquationShortening: CaseIterable {
  /// Nothing: symbols, numbers and value on lines of their own.
  case none
  /// The value stands behind the numbers.
  case joined
  /// Only the first and the last term of a sum, narrow signs.
  case compact
  /// Both.
  case compactJoined
  /// One line for the symbols and one for the numbers, cut with a sign.
  case cut
  /// The same, with the value behind the numbers.
  case cutJoined
  /// The numbers and the value only.
  case numbersOnly
}

extension StepContext {
  func lines(
    _ equation: Equation, _ shortening: EquationShortening, width: Int
  ) -> [[Token]] {
    switch shortening {
    case .none: equation.lines(style(equation), width: width, outcome: outcome)
    case .joined:
      joiningValue(equation.lines(style(equation), width: width, outcome: outcome), width: width)
    case .compact: equation.lines(compactStyle(equation), width: width, outcome: outcome)
    case .compactJoined:
      joiningValue(
        equation.lines(compactStyle(equation), width: width, outcome: outcome), width: width)
    case .cut: cutLines(equation, width: width)
    case .cutJoined: Array(cutLines(equation, width: width, isJoined: true))
    case .numbersOnly: Array(cutLines(equation, width: width, isJoined: true).suffix(1))
    }
  }

  private var outcome: Outcome { isResultHidden ? .withheld : .value }

  private func compactStyle(_ equation: Equation) -> EquationStyle {
    var style = style(equation)
    style.times = .dot
    style.elision = Elision(longest: 2, first: 1, last: 1)
    return style
  }

  /// The value behind the last line of numbers, where that is wide enough.
  private func joiningValue(_ lines: [[Token]], width: Int) -> [[Token]] {
    guard lines.count > 2, let result = lines.last else { return lines }
    let value = Array(result.drop { $0.role == .space })
    let numbers = lines[lines.count - 2]
    guard numbers.width + value.width <= width else { return lines }
    return lines.dropLast(2) + [numbers + value]
  }

  /// Symbols, numbers, value; or symbols, then numbers and value.
  private func cutLines(_ equation: Equation, width: Int, isJoined: Bool = false) -> [[Token]] {
    let left = Token(symbol(equation.quantity) + " = ", .defined)
    let room = width - left.width
    let style = compactStyle(equation)
    let symbols = [left] + cut(equation.expression.symbols(style), to: room)
    let value = valueTokens(equation)
    let numbers = equation.expression.numbers(style)
    func indent(_ tokens: [Token], by count: Int) -> [Token] {
      [Token(String(repeating: " ", count: count), .space)] + tokens
    }
    if isJoined {
      let shown = cut(numbers, to: room - value.width - 1)
      return [symbols, [left] + shown + [Token(" ", .space)] + value]
    }
    return [
      symbols, indent(cut(numbers, to: room), by: left.width),
      indent(value, by: max(0, left.width - 2)),
    ]
  }

  private func valueTokens(_ equation: Equation) -> [Token] {
    if isResultHidden { return [Token("= ", .relation), Token("?", .result)] }
    let value = numbers.format(equation.value)
    return [
      Token(value.isRounded ? sign.about + " " : "= ", .relation),
      Token(value.text, .result),
    ]
  }

  /// Tokens in at most `width` cells, if need be cut before an operator, with a sign.
  func cut(_ tokens: [Token], to width: Int) -> [Token] {
    guard tokens.width > width else { return tokens }
    let end = Token(" " + sign.dots, .elision)
    var shown: [Token] = []
    for token in tokens {
      guard shown.width + token.width + end.width <= width else { break }
      shown.append(token)
    }
    // The half of an operand says little; where there is an operator the cut stands behind it.
    if let last = shown.lastIndex(where: { $0.depth != nil }), last > 0 {
      shown.removeSubrange((last + 1)...)
    }
    return shown + [shown.last?.text.last == " " ? Token(sign.dots, .elision) : end]
  }
}
