extension Expression {
  /// The formula in symbols: `δ(h₁) × x₁`.
  ///
  /// `numbers` with the same style has token for token the same structure.
  public func symbols(_ style: EquationStyle) -> [Token] {
    let names = style.names
    let half = style.signs.half
    return written(style) { leaf, place in
      Self.symbol(names.symbol(leaf.quantity), in: place)
    } numberText: { value in
      if value == 0.5, let half { half } else { style.numbers.text(value) }
    }
  }

  /// The formula with the numbers in place of the symbols: `0.008771 × 0.05`.
  public func numbers(_ style: EquationStyle) -> [Token] {
    written(style) { leaf, place in
      style.withheld.contains(leaf.quantity)
        ? "?" : TokenWriter.protected(style.numbers.text(leaf.value), in: place)
    } numberText: { value in
      style.numbers.text(value)
    }
  }

  private func written(
    _ style: EquationStyle, leafText: @escaping (Leaf, TokenWriter.Place) -> String,
    numberText: @escaping (Double) -> String
  ) -> [Token] {
    var writer = TokenWriter(
      signs: style.signs, elision: style.elision, leafText: leafText, numberText: numberText)
    writer.write(self)
    return writer.tokens
  }

  /// A symbol that is itself a product or a quotient needs parentheses before ² or under a root.
  private static func symbol(_ text: String, in place: TokenWriter.Place) -> String {
    let isCompound = text.contains { "/·* ".contains($0) }
    return isCompound && place.level >= .square ? "(\(text))" : text
  }
}

/// Pads two writings of one formula so that they align one under the other, at their operators.
///
/// Both must come from the same expression and style. The spaces stand before the operators, at the
/// end of the token there, so that brackets stay closed up.
public func aligned(symbols: [Token], numbers: [Token]) -> (symbols: [Token], numbers: [Token]) {
  precondition(symbols.count == numbers.count, "the two are written from one formula")
  var (symbols, numbers) = (symbols, numbers)
  var start = 0
  for end in symbols.indices where end + 1 == symbols.count || symbols[end + 1].isSeparator {
    let missing = numbers[start...end].width - symbols[start...end].width
    symbols[end] = symbols[end].padded(to: symbols[end].width + missing)
    numbers[end] = numbers[end].padded(to: numbers[end].width - missing)
    start = end + 1
  }
  return (symbols, numbers)
}

extension Token {
  /// Whether operands stand on both its sides: an operator, a comma, the words of a conditional.
  fileprivate var isSeparator: Bool {
    depth != nil || role == .bracket && text.hasPrefix(",") || role == .word && text.hasPrefix(" ")
  }
}
