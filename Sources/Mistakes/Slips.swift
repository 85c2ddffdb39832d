import Derivation
import Engine

/// The right way with a slip: the decimal point, digits cut off, or numbers rounded too early.
extension AskedNumber {
  /// The slip that an answer shows, the first that fits.
  func slips(_ answer: Answer) -> [MistakenEquation] {
    let fitting = (shiftedFormulas + cut(answer) + earlyRoundings).lazy.filter { formula in
      let interval = formula.interval(shownAs: format)
      let typed = formula == self.formula ? answer.cutInterval ?? .empty : answer.interval
      return interval.isBounded && interval.meets(typed)
    }
    return fitting.prefix(1).map { MistakenEquation(.slip, Equation(quantity, $0)) }
  }

  /// The formula times 10 … 10⁴ and over them; none where it may be 0 for all that is shown.
  var shiftedFormulas: [Expression] {
    guard !interval.contains(0) else { return [] }
    return [10, 100, 1000, 10000].flatMap { power -> [Expression] in
      [.product([formula, .number(power)]), .quotient(formula, .number(power))]
    }
  }

  /// The formula itself, for an answer whose last digit was cut instead of rounded.
  private func cut(_ answer: Answer) -> [Expression] {
    answer.value.sign == value.sign && answer.cutInterval != nil ? [formula] : []
  }

  /// The formula with its numbers rounded to two or three digits or places, or with the terms of
  /// its sums rounded so.
  private var earlyRoundings: [Expression] {
    Rounding.early.flatMap { rounding in
      [rounding.roundingLeaves(of: formula), rounding.roundingTerms(of: formula)]
    }.filter { $0 != formula }
  }
}

/// How someone may round on the way.
private enum Rounding {
  case digits(Int)
  case places(Int)

  static let early: [Rounding] = [.digits(3), .digits(2), .places(4), .places(3), .places(2)]

  func rounded(_ x: Double) -> Double {
    guard x.isFinite, x != 0 else { return x }
    let exact = DecimalDigits(exactly: x)
    let count =
      switch self {
      case .digits(let digits): digits
      case .places(let places): exact.exponent + 1 + places
      }
    guard count >= 0 else { return 0 }
    let size = Double(exact.rounded(to: count).text(fixed: -4..<16)) ?? x.magnitude
    return x < 0 ? -size : size
  }

  /// Settings and counts stay as they are.
  func roundingLeaves(of formula: Expression) -> Expression {
    formula.replacingLeaves { leaf in
      if case .constant = leaf.quantity { return nil }
      return .leaf(leaf.quantity, rounded(leaf.value), source: leaf.source)
    }
  }

  func roundingTerms(of formula: Expression) -> Expression {
    func rounded(_ term: Expression) -> Expression {
      term.operands.isEmpty ? term : .number(self.rounded(term.evaluate()))
    }
    return formula.replacing { part in
      switch part {
      case .sum(let terms) where terms.count > 1: .sum(terms.map(rounded))
      case .difference(let left, let right): .difference(rounded(left), rounded(right))
      default: nil
      }
    }
  }
}
