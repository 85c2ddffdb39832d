import Derivation
import Text

/// An equation that is written into as many rows as there are for it.
public struct FittedEquation: Sendable {
  private let equation: Equation
  private let style: EquationStyle
  /// How the value is written, where not as the numbers are.
  private let valueFormat: NumberFormat
  /// What stands before the first =; the symbol unless it is given another name.
  public let left: String

  /// An equation in a style; `left` is what stands before the first =, where not its symbol.
  public init(
    _ equation: Equation, _ style: EquationStyle, left: String? = nil,
    valueFormat: NumberFormat? = nil
  ) {
    self.equation = equation
    self.style = style
    self.valueFormat = valueFormat ?? style.numbers
    self.left = left ?? style.names.symbol(equation.quantity)
  }

  /// The value as it is written.
  public var value: String { valueFormat.text(equation.value) }

  /// The equation in at most so many rows of a width.
  ///
  /// Two rows have the symbols and below them the numbers, one row has both side by side. What is
  /// too long for that loses its symbols first, then the middle of its sums.
  public func lines(width: Int, rows: Int) -> [[Piece]] {
    let room = max(1, width - left.count - 3 - tail.reduce(0) { $0 + $1.text.count })
    if rows == 1, let line = sideBySide(room) { return [line] }
    if rows > 1, let lines = stacked(room, rows) { return lines }
    let numbers = equation.expression.withNumbers
    for elision in Self.elisions {
      var style = style
      style.elision = elision
      let lines = numbers.fitted(style, to: room).numbers.map(\.text)
      if lines.count <= rows, lines.allSatisfy({ $0.count <= room }) { return written(lines) }
    }
    return written([numbers.numbers(style).text])
  }

  /// Symbols, and the same with numbers below.
  private func stacked(_ room: Int, _ rows: Int) -> [[Piece]]? {
    var style = style
    style.elision = .never
    let fitted = equation.expression.fitted(style, to: room)
    let (symbols, numbers) = (fitted.symbols.map(\.text), fitted.numbers.map(\.text))
    let isFitting = symbols.count * 2 <= rows && (symbols + numbers).allSatisfy { $0.count <= room }
    guard isFitting, symbols != numbers, numbers != [value] else { return nil }
    return written(symbols + numbers, numbersAt: symbols.count)
  }

  private static let elisions =
    [Elision.never]
    + [(4, 2, 2), (4, 2, 1), (3, 1, 1)].map { Elision(longest: $0, first: $1, last: $2) }

  private func sideBySide(_ room: Int) -> [Piece]? {
    let symbols = equation.expression.symbols(style).text
    let numbers = equation.expression.numbers(style).text
    let parts = [symbols, numbers].filter { $0 != value }
    let middle = (parts.first == parts.last ? Array(parts.prefix(1)) : parts)
      .joined(separator: " = ")
    guard middle.count <= room else { return nil }
    return middle.isEmpty
      ? [Piece(left, .accent)] + tail : [Piece(left, .accent), Piece(" = \(middle)")] + tail
  }

  /// Lines with what stands before each: the left-hand side, = before numbers, or nothing.
  private func written(_ lines: [String], numbersAt first: Int = 0) -> [[Piece]] {
    let indent = String(repeating: " ", count: left.count)
    return lines.enumerated().map { place, text in
      let start = place == 0 ? Piece(left, .accent) : Piece(indent)
      let text = text.trimmedAtEnd
      if place + 1 == lines.count, text == value { return [start] + tail }
      let sign = place == 0 || place == first ? " = " : "   "
      return [start, Piece(sign + text)] + (place + 1 == lines.count ? tail : [])
    }
  }

  private var tail: [Piece] {
    let number = valueFormat.format(equation.value)
    let nearly = style.names.glyphs == .ascii ? "~" : "≈"
    return [Piece(number.isRounded ? " \(nearly) " : " = ", .sign), Piece(number.text, .accent)]
  }
}

extension Expression {
  /// The same without names: its numbers need no room for their symbols.
  fileprivate var withNumbers: Expression {
    switch self {
    case .number: self
    case .leaf(let leaf): .number(leaf.value)
    case .sum(let terms): .sum(terms.map(\.withNumbers))
    case .product(let factors): .product(factors.map(\.withNumbers))
    case .difference(let left, let right): .difference(left.withNumbers, right.withNumbers)
    case .quotient(let left, let right): .quotient(left.withNumbers, right.withNumbers)
    case .negative(let operand): .negative(operand.withNumbers)
    case .square(let operand): .square(operand.withNumbers)
    case .call(let function, let arguments): .call(function, arguments.map(\.withNumbers))
    case .conditional(let left, let right, let then, let otherwise):
      .conditional(
        left.withNumbers, greaterThan: right.withNumbers, then: then.withNumbers,
        otherwise: otherwise.withNumbers)
    }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
