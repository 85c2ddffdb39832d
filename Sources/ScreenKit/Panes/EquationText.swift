import Derivation
import Text

/// An equation on one line or two, none of whose parts says the same as the next.
public struct EquationText: Hashable, Sendable {
  /// What it makes.
  public let symbol: String
  /// The right-hand side in symbols; empty where it would be the number again.
  public let symbols: String
  /// The right-hand side with numbers; empty where it would be the value again.
  public let numbers: String
  /// The value.
  public let value: String
  /// The sign before the value: it is written in all its digits, or only near.
  public let relation: String

  /// An equation in a style.
  public init(_ equation: Equation, _ style: EquationStyle) {
    let value = style.numbers.format(equation.value)
    let isASCII = style.names.glyphs == .ascii
    let symbols = equation.expression.symbols(style).text
    let numbers = equation.expression.numbers(style).text
    symbol = style.names.symbol(equation.quantity)
    self.value = value.text
    self.numbers = numbers == value.text ? "" : numbers
    self.symbols = symbols == numbers || symbols == value.text ? "" : symbols
    relation = value.isRounded ? (isASCII ? "~" : "≈") : "="
  }

  /// The same without the symbols, unless there is nothing else.
  public var withoutSymbols: EquationText {
    numbers.isEmpty
      ? self
      : EquationText(
        symbol: symbol, symbols: "", numbers: numbers, value: value, relation: relation)
  }

  private init(
    symbol: String, symbols: String, numbers: String, value: String, relation: String
  ) {
    (self.symbol, self.symbols, self.numbers) = (symbol, symbols, numbers)
    (self.value, self.relation) = (value, relation)
  }

  /// What stands between the symbol and the sign before the value, with its signs.
  public var middle: String {
    [symbols, numbers].filter { !$0.isEmpty }.map { " = \($0)" }.joined()
  }
}
