extension Equation {
  /// The equation in LaTeX: in symbols, in numbers and the value, aligned at the equals signs.
  public func latex(_ names: Names, numbers: NumberFormat = .short) -> String {
    let result = numbers.format(value)
    let lines = [
      "\(names.latex(quantity)) &= \(expression.latex(names))",
      "&= \(expression.latexNumbers(numbers))",
      "&\(result.isRounded ? "\\approx" : "=") \(LatexWriter.number(result.text))",
    ]
    return "\\begin{aligned}\n" + lines.joined(separator: " \\\\\n") + "\n\\end{aligned}"
  }
}

extension Expression {
  /// The formula in symbols in LaTeX, long sums shortened; for mathematics mode.
  public func latex(_ names: Names) -> String {
    LatexWriter { names.latex($0.quantity) }.text(self)
  }

  /// The formula with its numbers in LaTeX, long sums shortened; for mathematics mode.
  public func latexNumbers(_ format: NumberFormat = .short) -> String {
    LatexWriter { LatexWriter.number(format.text($0.value)) }.text(self)
  }
}

/// Writes a tree in LaTeX, quotients as fractions.
private struct LatexWriter {
  private typealias Level = TokenWriter.Level

  let leafText: (Leaf) -> String

  init(leafText: @escaping (Leaf) -> String) {
    self.leafText = leafText
  }

  /// A formatted number: `1.036e-14` is a product with a power of ten.
  static func number(_ text: String) -> String {
    let parts = text.split(separator: "e")
    if parts.count == 2 { return "\(parts[0]) \\times 10^{\(parts[1])}" }
    switch text {
    case "nan": return "\\text{nan}"
    case "inf": return "\\infty"
    case "-inf": return "-\\infty"
    default: return text
    }
  }

  func text(_ expression: Expression) -> String {
    text(expression, level: .conditional, isLeading: true)
  }

  private func text(_ wrapped: Expression, level: Level, isLeading: Bool) -> String {
    let expression = wrapped.unwrapped
    let own = self.level(of: expression)
    let bare = bare(expression, isLeading: isLeading)
    let needs = own < level || (!isLeading && bare.hasPrefix("-"))
    return needs ? "\\left(\(self.bare(expression, isLeading: true))\\right)" : bare
  }

  private func level(of expression: Expression) -> Level {
    switch expression {
    case .sum, .difference: .sum
    case .product: .product
    case .negative: .prefix
    case .square: .square
    case .conditional: .atom
    case .number, .leaf, .quotient, .call: .atom
    }
  }

  private func bare(_ expression: Expression, isLeading: Bool) -> String {
    switch expression {
    case .number(let value): return Self.number(NumberFormat.short.text(value))
    case .leaf(let leaf): return leafText(leaf)
    case .sum(let terms): return chain(terms, empty: "0", " + ", .sum, isLeading)
    case .product(let factors): return chain(factors, empty: "1", " \\cdot ", .product, isLeading)
    case .difference(let left, let right):
      return text(left, level: .sum, isLeading: isLeading) + " - "
        + text(right, level: .product, isLeading: false)
    case .quotient(let top, let bottom): return "\\frac{\(text(top))}{\(text(bottom))}"
    case .negative(let operand): return "-" + text(operand, level: .square, isLeading: false)
    case .square(let operand): return squared(operand)
    case .call(let function, let arguments): return call(function, arguments)
    case .conditional(let left, let right, let then, let otherwise):
      return "\\begin{cases} \(text(then)) & \\text{if } \(text(left)) > \(text(right)) \\\\ "
        + "\(text(otherwise)) & \\text{otherwise} \\end{cases}"
    }
  }

  private func chain(
    _ operands: [Expression], empty: String, _ sign: String, _ level: Level, _ isLeading: Bool
  ) -> String {
    guard !operands.isEmpty else { return empty }
    let tighter: Level = level == .sum ? .product : .prefix
    func part(_ index: Int) -> String {
      text(
        operands[index], level: index == 0 ? level : tighter, isLeading: isLeading && index == 0)
    }
    let parts = Elision.standard.split(Array(operands.indices))
    let gap =
      parts.hidden > 0
      ? ["\\underbrace{\\cdots}_{\(parts.hidden)\\text{ more}}"] : []
    return (parts.before.map(part) + gap + parts.after.map(part)).joined(separator: sign)
  }

  private func squared(_ operand: Expression) -> String {
    let base = text(operand, level: .atom, isLeading: false)
    if base.hasPrefix("\\left(") { return base + "^2" }
    let isSimple = !base.contains(" ") && !base.contains("(") && !base.contains("\\text")
    return isSimple || base.hasPrefix("w^") ? "{\(base)}^2" : "\\left(\(base)\\right)^2"
  }

  private func call(_ function: Function, _ arguments: [Expression]) -> String {
    let inside = arguments.map(text).joined(separator: ", ")
    return function.unary?.latex(inside) ?? "\\\(function.rawValue)\\left(\(inside)\\right)"
  }
}
