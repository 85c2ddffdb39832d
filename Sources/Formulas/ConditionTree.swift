/// A part of a formula that is true or false.
public indirect enum ConditionTree<Name: Hashable & Sendable>: Hashable, Sendable {
  /// Some number is not finite, whichever.
  case diverged
  /// A number is not finite.
  case isNotFinite(NumberTree<Name>)
  /// One stands on the step that makes it.
  case isAt(Name)
  /// It is computed already.
  case isKnown(Name)
  /// Two numbers, compared.
  case comparison(NumberComparison, NumberTree<Name>, NumberTree<Name>)
  /// The other does not hold.
  case negation(ConditionTree)
  /// Both hold.
  case both(ConditionTree, ConditionTree)
  /// One of them holds, or both.
  case either(ConditionTree, ConditionTree)

  /// Whether it holds, where `moment` knows what names stand for.
  public func evaluate(
    _ moment: some FormulaMoment<Name>
  ) throws(FormulaError) -> Bool {
    func number(_ tree: NumberTree<Name>) throws(FormulaError) -> Double {
      try tree.evaluate { name, written, column throws(FormulaError) in
        try moment.value(of: name, written: written, column: column)
      }
    }
    switch self {
    case .diverged: return moment.hasDiverged
    case .isAt(let name): return moment.isAt(name)
    case .isKnown(let name): return moment.isKnown(name)
    case .isNotFinite(let operand): return !(try number(operand)).isFinite
    case .comparison(let comparison, let left, let right):
      return comparison.apply(try number(left), try number(right))
    case .negation(let operand): return !(try operand.evaluate(moment))
    case .both(let left, let right):
      let (first, second) = (try left.evaluate(moment), try right.evaluate(moment))
      return first && second
    case .either(let left, let right):
      let (first, second) = (try left.evaluate(moment), try right.evaluate(moment))
      return first || second
    }
  }

  /// All that it names.
  public var names: Set<Name> {
    switch self {
    case .diverged: []
    case .isAt(let name), .isKnown(let name): [name]
    case .isNotFinite(let operand): operand.names
    case .comparison(_, let left, let right): left.names.union(right.names)
    case .negation(let operand): operand.names
    case .both(let left, let right), .either(let left, let right): left.names.union(right.names)
    }
  }
}

/// What the names of a condition stand for at some moment.
public protocol FormulaMoment<Name> {
  /// What a name stands for.
  associatedtype Name: Hashable & Sendable

  /// Whether some number is not finite.
  var hasDiverged: Bool { get }

  /// The number of a name, which is written so from a column; throws if there is none.
  func value(of name: Name, written: String, column: Int) throws(FormulaError) -> Double

  /// Whether one stands on the step that makes it.
  func isAt(_ name: Name) -> Bool

  /// Whether it is computed already.
  func isKnown(_ name: Name) -> Bool
}

/// How two numbers are compared; the raw value is how it is written.
public enum NumberComparison: String, Hashable, Sendable {
  /// Less than.
  case less = "<"
  /// At most.
  case atMost = "<="
  /// More than.
  case more = ">"
  /// At least.
  case atLeast = ">="
  /// Equal.
  case equal = "=="
  /// Not equal; true also of a number that is not one.
  case unequal = "!="
}

extension NumberComparison {
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
