import Derivation
import Engine

/// The numbers that a formula is about, of one iteration.
struct FormulaNumbers {
  /// The iteration, from 1.
  let iteration: Int
  /// Its epoch, from 1.
  let epoch: Int
  /// Whether a number of it is not finite.
  let hasDiverged: Bool
  /// The number of a quantity, or why there is none.
  let value: (Quantity) -> Result<Double, Absence>
  /// The number of a fact; nil where there is none.
  var fact: (Fact) -> Double? = { _ in nil }
  /// What the step makes from which it is seen; nil from the end of the iteration.
  var made: Quantity?

  /// Why a quantity has no number.
  enum Absence: Error {
    case notInThisRun
    case notYet
  }
}

/// A part of a formula that is a number.
indirect enum NumberTree: Hashable, Sendable {
  case number(Double)
  case quantity(Quantity, name: String, column: Int)
  case fact(Fact, column: Int)
  case iteration
  case epoch
  case negative(NumberTree)
  case operation(Operation, NumberTree, NumberTree)
  case call(FormulaFunction, [NumberTree])

  enum Operation: Hashable, Sendable {
    case plus
    case minus
    case times
    case over
    case power
  }

  func evaluate(_ numbers: FormulaNumbers) throws(FormulaError) -> Double {
    switch self {
    case .number(let value): return value
    case .iteration: return Double(numbers.iteration)
    case .epoch: return Double(numbers.epoch)
    case .negative(let operand): return -(try operand.evaluate(numbers))
    case .operation(let operation, let left, let right):
      return operation.apply(try left.evaluate(numbers), try right.evaluate(numbers))
    case .call(let function, let arguments):
      var values: [Double] = []
      for argument in arguments { values.append(try argument.evaluate(numbers)) }
      return function.apply(values)
    case .fact(let fact, let column):
      guard let value = numbers.fact(fact) else {
        throw FormulaError(
          .notYet(name: fact.rawValue), column: column, length: fact.rawValue.count)
      }
      return value
    case .quantity(let quantity, let name, let column):
      switch numbers.value(quantity) {
      case .success(let value): return value
      case .failure(let absence):
        let problem: FormulaProblem =
          absence == .notYet ? .notYet(name: name) : .notInThisRun(name: name)
        throw FormulaError(problem, column: column, length: name.count)
      }
    }
  }

  var quantities: Set<Quantity> {
    switch self {
    case .number, .iteration, .epoch, .fact: []
    case .quantity(let quantity, _, _): [quantity]
    case .negative(let operand): operand.quantities
    case .operation(_, let left, let right): left.quantities.union(right.quantities)
    case .call(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.quantities) }
    }
  }
}

/// A part of a formula that is true or false.
indirect enum ConditionTree: Hashable, Sendable {
  /// A number of the iteration is not finite.
  case diverged
  case isNotFinite(NumberTree)
  /// One stands on the step that makes it.
  case isAt(Quantity)
  /// It is computed already.
  case isKnown(Quantity)
  case comparison(Comparison, NumberTree, NumberTree)
  case negation(ConditionTree)
  case both(ConditionTree, ConditionTree)
  case either(ConditionTree, ConditionTree)

  enum Comparison: String, Hashable, Sendable {
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="
    case equal = "=="
    case unequal = "!="
  }

  func evaluate(_ numbers: FormulaNumbers) throws(FormulaError) -> Bool {
    switch self {
    case .diverged: return numbers.hasDiverged
    case .isAt(let quantity): return numbers.made == quantity
    case .isKnown(let quantity):
      if case .success = numbers.value(quantity) { return true }
      return false
    case .isNotFinite(let operand): return !(try operand.evaluate(numbers)).isFinite
    case .comparison(let comparison, let left, let right):
      return comparison.apply(try left.evaluate(numbers), try right.evaluate(numbers))
    case .negation(let operand): return !(try operand.evaluate(numbers))
    case .both(let left, let right):
      let (first, second) = (try left.evaluate(numbers), try right.evaluate(numbers))
      return first && second
    case .either(let left, let right):
      let (first, second) = (try left.evaluate(numbers), try right.evaluate(numbers))
      return first || second
    }
  }

  var quantities: Set<Quantity> {
    switch self {
    case .diverged: []
    case .isAt(let quantity), .isKnown(let quantity): [quantity]
    case .isNotFinite(let operand): operand.quantities
    case .comparison(_, let left, let right): left.quantities.union(right.quantities)
    case .negation(let operand): operand.quantities
    case .both(let left, let right), .either(let left, let right):
      left.quantities.union(right.quantities)
    }
  }
}

extension ConditionTree.Comparison {
  func apply(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: left <= right
    case .more: left > right
    case .atLeast: left >= right
    case .equal: left == right
    case .unequal: left != right
    }
  }
}

extension NumberTree.Operation {
  func apply(_ left: Double, _ right: Double) -> Double {
    switch self {
    case .plus: left + right
    case .minus: left - right
    case .times: left * right
    case .over: left / right
    case .power: Self.power(left, right)
    }
  }

  /// A whole power up to 1,024 by multiplication, any other by e^{b·ln a}.
  private static func power(_ base: Double, _ exponent: Double) -> Double {
    if exponent.magnitude <= 1024, exponent == exponent.rounded() {
      var (result, square, rest) = (1.0, base, Int(exponent.magnitude))
      while rest > 0 {
        if rest & 1 == 1 { result *= square }
        square *= square
        rest >>= 1
      }
      return exponent < 0 ? 1 / result : result
    }
    if base == 0 { return exponent > 0 ? 0 : exponent < 0 ? .infinity : .nan }
    return base < 0 ? .nan : Elementary.exp(exponent * Elementary.ln(base))
  }
}
