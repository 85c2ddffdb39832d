import Text

/// What is shown as the value of an equation.
public enum Outcome: Hashable, Sendable {
  /// The value itself.
  case value
  /// `?`: a question asks for it.
  case withheld
  /// `…`: it is not computed yet.
  case pending
}

extension Equation {
  /// The equation as lines: in symbols, the same with numbers below, then the value.
  ///
  /// Symbols and numbers are aligned token by token. What is wider than `width` cells is shortened
  /// more, and then broken before operators; only a single token may still be too wide. The value
  /// comes after `≈` (in ASCII `~`) if it is rounded. The line of numbers is left out where it would be
  /// the value again, and while the value is pending.
  public func lines(
    _ style: EquationStyle, width: Int, outcome: Outcome = .value
  ) -> [[Token]] {
    let left = Token(style.names.symbol(quantity), .defined)
    let formula = expression.fitted(style, to: max(1, width - left.width - Self.relationWidth))
    let result = self.result(style, outcome)
    var lines = formula.symbols.enumerated().map { index, line in
      index == 0 ? [left, Self.relation("=")] + line : Self.indent(left) + line
    }
    if outcome != .pending && !expression.unwrapped.operands.isEmpty {
      lines += formula.numbers.enumerated().map { index, line in
        Self.indent(left, relation: index == 0 ? "=" : " ") + line
      }
    }
    lines.append([Token("", .space).padded(to: left.width)] + result)
    return lines.map(Self.trimmed)
  }

  private static let relationWidth = 5

  private static func relation(_ sign: String) -> Token {
    sign == " "
      ? Token("", .space).padded(to: relationWidth) : Token("  \(sign)  ", .relation)
  }

  private static func indent(_ left: Token, relation sign: String = " ") -> [Token] {
    [Token("", .space).padded(to: left.width), relation(sign)]
  }

  private func result(_ style: EquationStyle, _ outcome: Outcome) -> [Token] {
    let glyphs = style.names.glyphs
    switch outcome {
    case .withheld: return [Self.relation("="), Token("?", .result)]
    case .pending: return [Self.relation("="), Token(glyphs.dots, .result)]
    case .value:
      let number = style.numbers.format(value)
      let sign = number.isRounded ? glyphs.about : "="
      return [Self.relation(sign), Token(number.text, .result)]
    }
  }

  /// A line without the spaces at its end.
  private static func trimmed(_ line: [Token]) -> [Token] {
    var line = line
    while let last = line.last {
      while line[line.count - 1].text.last == " " { line[line.count - 1].text.removeLast() }
      guard line[line.count - 1].text.isEmpty && last.role == .space else { break }
      line.removeLast()
    }
    return line
  }
}

extension Expression {
  /// The formula in symbols and in numbers, aligned, in lines of at most `width` cells.
  ///
  /// Long sums are shortened more where that makes one line of it; what is still too wide is broken
  /// before the operators that stand highest in the tree. Both have the same lines.
  public func fitted(
    _ style: EquationStyle, to width: Int
  ) -> (symbols: [[Token]], numbers: [[Token]]) {
    var both: (symbols: [Token], numbers: [Token]) = ([], [])
    for elision in style.elision.shorter {
      var shorter = style
      shorter.elision = elision
      both = aligned(symbols: symbols(shorter), numbers: numbers(shorter))
      if both.symbols.width <= width { return ([both.symbols], [both.numbers]) }
    }
    let lines = Breaker(tokens: both.symbols, width: width).lines
    return (lines.map { Self.line(both.symbols, $0) }, lines.map { Self.line(both.numbers, $0) })
  }

  /// The tokens of one line; an operator at its start needs no space before it.
  private static func line(_ tokens: [Token], _ range: Range<Int>) -> [Token] {
    var line = Array(tokens[range])
    if range.lowerBound > 0, line.first?.text.first == " " { line[0].text.removeFirst() }
    return line
  }
}

/// Breaks a formula into lines before its operators, the highest in the tree first.
private struct Breaker {
  let tokens: [Token]
  let width: Int

  var lines: [Range<Int>] { lines(in: tokens.indices, depth: 0) }

  private func lines(in range: Range<Int>, depth: Int) -> [Range<Int>] {
    guard width(of: range) > width else { return [range] }
    let deepest = tokens[range].compactMap(\.depth).max() ?? -1
    guard depth <= deepest else { return [range] }
    let breaks = range.dropFirst().filter { tokens[$0].depth == depth }
    let bounds = [range.lowerBound] + breaks + [range.upperBound]
    let pieces = zip(bounds, bounds.dropFirst()).map { $0..<$1 }
    return filled(pieces).flatMap { lines(in: $0, depth: depth + 1) }
  }

  /// Joins neighbouring pieces as long as they fit on one line.
  private func filled(_ pieces: [Range<Int>]) -> [Range<Int>] {
    pieces.reduce(into: []) { lines, piece in
      if let last = lines.last, width(of: last.lowerBound..<piece.upperBound) <= width {
        lines[lines.count - 1] = last.lowerBound..<piece.upperBound
      } else {
        lines.append(piece)
      }
    }
  }

  private func width(of range: Range<Int>) -> Int {
    let dropsSpace = range.lowerBound > 0 && tokens[range.lowerBound].text.first == " "
    return tokens[range].width - (dropsSpace ? 1 : 0)
  }
}
