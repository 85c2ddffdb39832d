import Derivation
import Engine

/// The step as an equation: in symbols, the same in numbers, its value, and why.
public struct EquationPane: Hashable, Sendable {
  /// What the step makes, in words.
  public let title: String
  /// The equation, each line as pieces.
  public let lines: [[Piece]]
  /// One sentence that says why.
  public let why: String

  /// Cells that the sentence needs to stand beside the equation.
  public static let sentenceWidth = 36
}

extension StepContext {
  /// The equation in at most `width` cells, and in at most `rows` lines where it can be shortened.
  func equationPane(width: Int, rows: Int) -> EquationPane {
    let equation = steps.equation(of: address)
    var lines = equation.lines(style, width: width)
    // Beside a narrow equation stands the sentence; under a wide one it needs a row of its own.
    let isWide = lines.contains { $0.width > width - EquationPane.sentenceWidth }
    if lines.count > (isWide ? rows - 1 : rows) {
      lines = joiningResult(lines, width: width)
    }
    if lines.count > rows { lines = shortened(equation, width: width) }
    return EquationPane(
      title: title(equation), lines: lines.map { $0.map(piece) }, why: why)
  }

  /// Symbols and numbers on a line each, cut with a sign where they are too long, and the value.
  private func shortened(_ equation: Equation, width: Int) -> [[Token]] {
    var style = style
    style.times = .dot
    style.elision = Elision(longest: 2, first: 1, last: 1)
    let left = Token(symbol(equation.quantity) + " = ", .defined)
    let indent = Token(String(repeating: " ", count: left.width), .space)
    let room = width - left.width
    let value = numbers.format(equation.value)
    return [
      [left] + cut(equation.expression.symbols(style), to: room),
      [indent] + cut(equation.expression.numbers(style), to: room),
      [
        Token(String(repeating: " ", count: max(0, left.width - 2)), .space),
        Token(value.isRounded ? sign.approximately + " " : "= ", .relation),
        Token(value.text, .result),
      ],
    ]
  }

  private func cut(_ tokens: [Token], to width: Int) -> [Token] {
    guard tokens.width > width else { return tokens }
    var shown: [Token] = []
    for token in tokens {
      guard shown.width + token.width + sign.dots.count + 1 <= width else { break }
      shown.append(token)
    }
    return shown + [Token(" " + sign.dots, .elision)]
  }

  private func joiningResult(_ lines: [[Token]], width: Int) -> [[Token]] {
    guard lines.count > 2, let result = lines.last else { return lines }
    let value = Array(result.drop { $0.role == .space })
    let numbers = lines[lines.count - 2]
    guard numbers.width + value.width <= width else { return lines }
    return lines.dropLast(2) + [numbers + value]
  }

  private func title(_ equation: Equation) -> String {
    var title = names.explain(equation.quantity)
    if address.isSideRoad { title += " (the long way round: it feeds nothing)" }
    return title
  }

  private func piece(_ token: Token) -> Piece {
    switch token.role {
    case .leaf: Piece(token.text, .number)
    case .number: Piece(token.text, .number)
    case .operator, .bracket, .word, .relation: Piece(token.text, .sign)
    case .elision: Piece(token.text, .faint)
    case .defined, .result: Piece(token.text, .lit)
    case .space: Piece(token.text, .plain)
    }
  }
}
