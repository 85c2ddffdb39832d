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
      TokenWriter.protected(style.numbers.text(leaf.value), in: place)
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

/// Pads two writings of one formula, token by token, so that they align one under the other.
///
/// Both must come from the same expression and style.
public func aligned(symbols: [Token], numbers: [Token]) -> (symbols: [Token], numbers: [Token]) {
  precondition(symbols.count == numbers.count, "the two are written from one formula")
  let widths = zip(symbols, numbers).map { max($0.width, $1.width) }
  return (
    zip(symbols, widths).map { $0.padded(to: $1) }, zip(numbers, widths).map { $0.padded(to: $1) }
  )
}
