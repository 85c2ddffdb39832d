import Derivation
import Formulas

extension Formula {
  /// The formula as a tree of an iteration's numbers, to be evaluated in intervals.
  ///
  /// Nil for a condition, and for what no tree says: a power other than a square, a fact, the number
  /// of the iteration. Throws if it names what the run does not have. `sample` is the place in the
  /// batch, from 1, or the last.
  public func expression(
    in steps: IterationSteps, sample: Int? = nil
  ) throws(FormulaError) -> Expression? {
    guard case .number(let tree) = tree else { return nil }
    let count = steps.plan.sampleCount
    return try tree.expression(steps, min(max(1, sample ?? count), count))
  }
}

extension NumberTree<FormulaName> {
  fileprivate func expression(
    _ steps: IterationSteps, _ sample: Int
  ) throws(FormulaError) -> Expression? {
    switch self {
    case .number(let value): return .number(value)
    case .name(.iteration, _, _), .name(.epoch, _, _), .name(.fact, _, _): return nil
    case .negative(let operand): return try operand.expression(steps, sample).map { .negative($0) }
    case .name(.quantity(let quantity), let name, let column):
      guard let value = steps.value(of: quantity, sample: sample) else {
        throw FormulaError(.notInThisRun(name: name), column: column, length: name.count)
      }
      return .leaf(quantity, value)
    case .call(let function, let arguments):
      guard let function = Function(rawValue: function.rawValue) else { return nil }
      var operands: [Expression] = []
      for argument in arguments {
        guard let operand = try argument.expression(steps, sample) else { return nil }
        operands.append(operand)
      }
      return .call(function, operands)
    case .operation(let operation, let left, let right):
      guard let first = try left.expression(steps, sample),
        let second = try right.expression(steps, sample)
      else { return nil }
      switch operation {
      case .plus: return .sum([first, second])
      case .minus: return .difference(first, second)
      case .times: return .product([first, second])
      case .over: return .quotient(first, second)
      case .power: return second == .number(2) ? .square(first) : nil
      }
    }
  }
}
