extension Expression {
  /// The formula with parts of it put in the place of others.
  ///
  /// `replacement` is asked about every part, the outermost first; where it gives nil, it is asked
  /// about what the part is made of.
  package func replacing(_ replacement: (Expression) -> Expression?) -> Expression {
    if let replaced = replacement(self) { return replaced }
    func inner(_ part: Expression) -> Expression { part.replacing(replacement) }
    switch self {
    case .number, .leaf: return self
    case .sum(let terms): return .sum(terms.map(inner))
    case .product(let factors): return .product(factors.map(inner))
    case .difference(let left, let right): return .difference(inner(left), inner(right))
    case .quotient(let left, let right): return .quotient(inner(left), inner(right))
    case .negative(let operand): return .negative(inner(operand))
    case .square(let operand): return .square(inner(operand))
    case .call(let function, let arguments): return .call(function, arguments.map(inner))
    case .conditional(let left, let right, let then, let otherwise):
      return .conditional(
        inner(left), greaterThan: inner(right), then: inner(then), otherwise: inner(otherwise))
    }
  }

  /// The formula with other named numbers; those for which there is none stay.
  package func replacingLeaves(_ replacement: (Leaf) -> Expression?) -> Expression {
    replacing { part in
      if case .leaf(let leaf) = part { replacement(leaf) } else { nil }
    }
  }

  /// What the formula names, if it is one named number.
  package var quantity: Quantity? {
    if case .leaf(let leaf) = self { leaf.quantity } else { nil }
  }
}
