import Derivation
import Engine
import Text

/// The steps of an iteration as text for a person: symbols, below them the numbers.
struct TraceText {
  private let steps: IterationSteps
  private let style: EquationStyle
  private let words: StepText
  private let indexWidth: Int
  private var total = RunningTotal()
  private var heading = ""

  private static let symbolWidth = 13
  private static let lineWidth = 100

  /// The text of an iteration's steps.
  init(_ steps: IterationSteps) {
    self.steps = steps
    let names = TextStyle.names(steps.record.setup.network)
    style = EquationStyle(names: names, numbers: TextStyle.numbers, times: .cross)
    words = StepText(names)
    indexWidth = max(4, String(steps.count).count)
  }

  /// What the iteration is.
  func title(_ name: String) -> String {
    let record = steps.record
    return "\(name): iteration \(record.iteration), epoch \(record.epoch), "
      + counted(record.rows.count, "sample") + ", " + counted(steps.count, "step") + "\n"
  }

  /// The lines of a step, after a heading where a new part begins.
  mutating func lines(_ location: StepLocation) -> String {
    let address = location.address
    let equation = steps.equation(of: address)
    let value = steps.value(of: address, equation)
    let heading = words.heading(address, rows: steps.record.rows)
    var text = heading == self.heading ? "" : "\n\(heading)\n"
    self.heading = heading
    let start = self.start(location.index, equation.quantity)
    let writings = formula(equation, width: Self.lineWidth - start.count - 3)
    let blanks = String(repeating: " ", count: start.count)
    text +=
      start
      + writings.map { " = " + $0.joined(separator: "\n   \(blanks)") }
      .joined(separator: "\n\(blanks)")
    text += " " + result(value)
    if let total = total.add(address, value) { text += "  (sum so far \(number(total)))" }
    return text + (address.isSideRoad ? "  (side road)\n" : "\n")
  }

  /// The index and the symbol, each in its column.
  private func start(_ index: Int, _ quantity: Quantity) -> String {
    let index = String(index)
    let symbol = style.names.symbol(quantity)
    return String(repeating: " ", count: indexWidth - index.count) + index + "  " + symbol
      + String(repeating: " ", count: max(0, Self.symbolWidth - symbol.count))
  }

  /// The formula in symbols and in numbers, in lines; one of the two where the other says nothing
  /// new.
  private func formula(_ equation: Equation, width: Int) -> [[String]] {
    let expression = equation.expression
    switch expression {
    case .number: return []
    case .leaf: return [[expression.symbols(style).text]]
    case .sum(let terms) where terms.count == 1 && terms[0].operands.isEmpty:
      return [[expression.symbols(style).text]]
    default: break
    }
    if equation.quantity.isNamedByFormula { return [[expression.numbers(style).text]] }
    let lines = expression.fitted(style, to: width)
    return [lines.symbols, lines.numbers].map { $0.map { Self.trimmed($0.text) } }
  }

  private func result(_ value: Double) -> String {
    let number = style.numbers.format(value)
    let about = style.names.glyphs.about
    return "\(number.isRounded ? about : "=") \(number.text)"
  }

  private func number(_ value: Double) -> String { style.numbers.text(value) }

  private static func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }
}

extension Quantity {
  /// Whether its symbol is the formula itself, as `w·x` is.
  fileprivate var isNamedByFormula: Bool {
    switch self {
    case .product, .route: true
    default: false
    }
  }
}
