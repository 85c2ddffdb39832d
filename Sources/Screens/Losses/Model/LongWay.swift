import ScreenKit
import Derivation
import Engine
import Text

/// The two ways to δ of binary cross-entropy: ∂L/∂ŷ × σ′ multiplied out, and ŷ − y.
public struct LongWay: Sendable {
  /// ∂L/∂ŷ, in two rows where the screen is narrow, and σ′.
  public let factors: [FittedEquation]
  /// Their product, in all its digits.
  public let product: FittedEquation
  /// ŷ − y, in all its digits.
  public let short: FittedEquation
  /// How far the two are apart, or why the product is no number.
  public let difference: String
  /// Whether the product is no number.
  public let isBroken: Bool
  /// From where on that is so.
  public let ends: String

  init(_ layer: LogitLayer, row: Int, _ style: EquationStyle, ends: [LongWayEnd]) {
    let (slope, prime) = (
      layer.equation(.outputDerivative, row: row), layer.equation(.activationDerivative, row: row)
    )
    let (long, direct) = (layer.longWay(row: row), layer.equation(.delta, row: row))
    factors = [FittedEquation(slope, style), FittedEquation(prime, style)]
    product = FittedEquation(long, style, left: "long way ", valueFormat: .all)
    short = FittedEquation(direct, style, left: "short way", valueFormat: .all)
    isBroken = !long.value.isFinite
    let symbol = style.names.symbol(slope.quantity)
    difference =
      isBroken
      ? Self.broken(symbol, slope.value, prime.value, long.value)
      : Self.apart(long, direct)
    self.ends = Self.told(ends, style.names)
  }

  /// How far apart two ways to a number are.
  static func apart(_ long: Equation, _ short: Equation) -> String {
    let difference = Expression.difference(long.expression, short.expression).evaluate()
    return difference == 0
      ? "The same to the last digit."
      : "\(NumberFormat.short.text(difference)) apart: only the last digits differ."
  }

  private static func broken(
    _ symbol: String, _ slope: Double, _ prime: Double, _ value: Double
  ) -> String {
    let text = NumberFormat.short.text
    let reason =
      if slope.isNaN {
        "\(symbol) is 0/0"
      } else if prime == 0 {
        "\(text(slope)) times 0 is \(text(value))"
      } else {
        "\(symbol) overflows to \(text(slope))"
      }
    return "\(reason). The short way stays right."
  }

  private static func told(_ ends: [LongWayEnd], _ names: Names) -> String {
    let z = names.symbol(.weightedSum(layer: 1, unit: 1))
    let isASCII = names.glyphs == .ascii
    let places = ends.map { end in
      let number = NumberFormat.short.format(end.z)
      let sign = end.z < 0 ? (isASCII ? "<=" : "≤") : isASCII ? ">=" : "≥"
      return "\(z) \(sign) \(number.text)"
    }
    let mark = isASCII ? "x" : "✗"
    return "The long way ends (\(mark)) where \(places.joined(separator: " and where "))."
  }
}
