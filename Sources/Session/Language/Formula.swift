import Derivation
import Formulas

/// A number or a condition that someone typed, over the named quantities of an iteration.
///
/// Numbers are `0.5`, `.5`, `1e-3`; operators + - * / ^ (also × · ÷ −) and parentheses, `^` binding
/// closest and to the right; functions exp, ln, sqrt, abs, tanh of one argument, min and max of two
/// or more; comparisons < <= > >= == != (also ≤ ≥ ≠), joined by `and`, `or`, `not`. Names are
/// `iteration`, `epoch`, and those that `Names.quantity(named:)` knows; a parameter with ` new`
/// behind it is what the update left. `nan` is true where a number of the iteration is not finite,
/// `nan(x)` where x is not. `at(x)` is true on the step that makes x, `known(x)` once it is computed.
/// A `Fact` is a number of the screens, for the conditions of lessons.
///
/// What it means in an iteration: a weight, bias or slope is what the pass used; z, a, δ, L and
/// slopes are those of one sample, the last of the batch unless another is asked for; C, g and the
/// optimizer's numbers are those of the batch; all as they are when the iteration is done. Asked
/// for as seen from a step, a quantity that a later step makes is not there yet, which is an error
/// and never 0. Comparisons with a number that is not one are false, but for `!=`.
public struct Formula: Hashable, Sendable {
  /// What was typed.
  public let text: String
  /// The quantities that it names.
  public let quantities: Set<Quantity>
  let tree: FormulaTree<FormulaName>

  /// Reads a formula over the quantities of a network; throws the first thing that is wrong.
  public init(_ text: String, names: Names) throws(FormulaError) {
    self.text = text
    tree = try FormulaParser.parse(text, FormulaNames(networks: [names]))
    quantities = tree.quantities
  }

  /// Reads a condition; a number is an error.
  public init(condition text: String, names: Names) throws(FormulaError) {
    try self.init(text, names: names)
    guard isCondition else {
      throw FormulaError(.numberForCondition, column: 1, length: text.count)
    }
  }

  /// Reads a number; a condition is an error.
  public init(number text: String, names: Names) throws(FormulaError) {
    try self.init(text, names: names)
    guard !isCondition else {
      throw FormulaError(.conditionForNumber, column: 1, length: text.count)
    }
  }

  /// Whether it is a condition and not a number.
  public var isCondition: Bool { tree.isCondition }

  /// Its number in an iteration; the formula must be one.
  ///
  /// `sample` is the place in the batch, from 1, or the last. `step` is the step from which it is
  /// seen, or the end of the iteration. Throws if it names what the run does not have, or what is
  /// not computed yet.
  public func number(
    in steps: IterationSteps, sample: Int? = nil, asOf step: Int? = nil
  ) throws(FormulaError) -> Double {
    guard case .number(let tree) = tree else {
      throw FormulaError(.conditionForNumber, column: 1, length: text.count)
    }
    let numbers = FormulaNumbers(steps, sample: sample, asOf: step)
    return try tree.evaluate { name, written, column throws(FormulaError) in
      try numbers.value(of: name, written: written, column: column)
    }
  }

  /// Whether it holds in an iteration; the formula must be a condition.
  ///
  /// `sample` and `step` are as in `number(in:sample:asOf:)`, and so are the errors; `facts` knows
  /// the numbers of the screens, nil for those there are not.
  public func holds(
    in steps: IterationSteps, sample: Int? = nil, asOf step: Int? = nil,
    facts: @escaping (Fact) -> Double? = { _ in nil }
  ) throws(FormulaError) -> Bool {
    var numbers = FormulaNumbers(steps, sample: sample, asOf: step)
    numbers.fact = facts
    return try holds(numbers)
  }

  func holds(_ numbers: FormulaNumbers) throws(FormulaError) -> Bool {
    guard case .condition(let tree) = tree else {
      throw FormulaError(.numberForCondition, column: 1, length: text.count)
    }
    return try tree.evaluate(numbers)
  }
}

extension FormulaTree<FormulaName> {
  /// The quantities that it names.
  var quantities: Set<Quantity> {
    names.reduce(into: []) { quantities, name in
      if case .quantity(let quantity) = name { quantities.insert(quantity) }
    }
  }
}
