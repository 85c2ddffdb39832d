extension Equation {
  /// The equation as a sentence, without its numbers.
  ///
  /// For example "The delta of hidden unit 1 is the slope of … times …."
  public func spoken(_ names: Names) -> String {
    let text = "\(names.spoken(quantity)) is \(expression.spoken(names))."
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension Expression {
  /// The formula in words: "the delta of hidden unit 1 times input 1".
  ///
  /// What would stand in parentheses becomes a noun: "the sum of a and b".
  public func spoken(_ names: Names) -> String {
    switch unwrapped {
    case .number(let value): Self.spoken(value)
    case .leaf(let leaf): names.spoken(leaf.quantity)
    case .sum(let terms): Self.chain(terms, " plus ", .sum, names)
    case .product(let factors): Self.chain(factors, " times ", .product, names)
    case .difference(let left, let right):
      left.operand(names, firstOf: .sum) + " minus " + right.operand(names, inside: .sum)
    case .quotient(let top, let bottom):
      top.operand(names, firstOf: .product) + " divided by "
        + bottom.operand(names, inside: .product)
    case .negative(let operand): "minus \(operand.operand(names, inside: .prefix))"
    case .square(let operand): "the square of \(operand.operand(names, inside: .prefix))"
    case .call(let function, let arguments): Self.call(function, arguments, names)
    case .conditional(let left, let right, let then, let otherwise):
      "if \(left.spoken(names)) is greater than \(right.spoken(names)), then "
        + "\(then.spoken(names)), otherwise \(otherwise.spoken(names))"
    }
  }

  private enum Kind: Comparable { case sum, product, prefix, other }

  private var kind: Kind {
    switch unwrapped {
    case .sum(let terms): terms.isEmpty ? .other : .sum
    case .product(let factors): factors.isEmpty ? .other : .product
    case .difference: .sum
    case .quotient: .product
    case .negative: .prefix
    case .conditional: .sum
    case .number, .leaf, .square, .call: .other
    }
  }

  /// The first operand, computed first anyway: what holds as tightly needs no noun.
  private func operand(_ names: Names, firstOf outer: Kind) -> String {
    kind >= outer ? spoken(names) : noun(names)
  }

  private func operand(_ names: Names, inside outer: Kind) -> String {
    kind > outer ? spoken(names) : noun(names)
  }

  private func noun(_ names: Names) -> String {
    switch unwrapped {
    case .sum(let terms) where !terms.isEmpty:
      "the sum of \(Self.list(terms, names))"
    case .product(let factors) where !factors.isEmpty:
      "the product of \(Self.list(factors, names))"
    case .difference(let left, let right):
      "the difference of \(Self.list([left, right], names))"
    case .quotient(let top, let bottom): "the quotient of \(Self.list([top, bottom], names))"
    case .conditional: "the choice \(spoken(names))"
    default: spoken(names)
    }
  }

  private static func chain(
    _ operands: [Expression], _ word: String, _ kind: Kind, _ names: Names
  ) -> String {
    let parts = Elision.standard.split(operands)
    guard let first = parts.before.first else { return kind == .sum ? "zero" : "one" }
    let gap = parts.hidden > 0 ? ["\(parts.hidden) more"] : []
    return
      ([first.operand(names, firstOf: kind)]
      + parts.before.dropFirst().map { $0.operand(names, inside: kind) } + gap
      + parts.after.map { $0.operand(names, inside: kind) }).joined(separator: word)
  }

  private static func list(_ operands: [Expression], _ names: Names) -> String {
    let parts = Elision.standard.split(operands)
    let gap = parts.hidden > 0 ? ["\(parts.hidden) more"] : []
    let words =
      parts.before.map { $0.noun(names) } + gap + parts.after.map { $0.noun(names) }
    guard words.count > 1 else { return words.first ?? "nothing" }
    return words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
  }

  private static func call(
    _ function: Function, _ arguments: [Expression], _ names: Names
  ) -> String {
    let inside = list(arguments, names)
    if let unary = function.unary { return unary.spoken(inside) }
    return "the \(function == .min ? "smallest" : "largest") of \(inside)"
  }

  private static func spoken(_ value: Double) -> String {
    if value == 0.5 { return "one half" }
    let text = NumberFormat.short.text(value)
    return text.hasPrefix("-") ? "minus \(text.dropFirst())" : text
  }
}
