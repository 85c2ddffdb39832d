import Derivation
import Engine
import Session
import Text

/// A stack's settings in a few words.
struct StackWords {
  let stack: Stack
  let isASCII: Bool

  init(_ stack: Stack, glyphs: GlyphSet) {
    self.stack = stack
    isASCII = glyphs == .ascii
  }

  /// The starts that one can choose between: weights alike, or drawn in one of these ways.
  static let starts: [Stack.Start] =
    [.alike(weight: 1)] + Stack.initializers.map { .drawn($0) }

  /// Where a weight that all start with stops.
  static let weightStops: [Double] = [-8, -4, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 4, 5, 6, 7, 8]

  /// How the weights start: `all w 1`, `he-normal`; and the bias where it is not 0.
  var start: String {
    let bias = stack.bias == 0 ? "" : ", b \(number(stack.bias))"
    switch stack.start {
    case .alike(let weight): return "w \(number(weight))\(bias)"
    case .drawn(let kind): return "\(name(of: kind))\(bias)"
    }
  }

  /// What it applies and how it starts.
  var whole: String { "\(stack.activation.name), \(start)" }

  /// Depth and width.
  var shape: String {
    if stack == Stack() { return "the notes' five-layer chain" }
    let layers = "\(stack.depth) layer\(stack.depth == 1 ? "" : "s")"
    return stack.width == 1 || stack.depth == 1
      ? "\(layers), a unit each" : "\(layers) of \(stack.width) units, one in the last"
  }

  /// x, y and η.
  var data: String {
    let eta = isASCII ? "eta" : "η"
    return "x \(number(stack.input))  y \(number(stack.target))  "
      + "\(eta) \(number(stack.learningRate))"
      + (stack.isDrawn ? "  seed \(stack.seed)" : "")
  }

  private func name(of kind: Initializer.Kind) -> String {
    switch kind {
    case .normal(_, let deviation): "normal \(number(deviation))"
    case .uniform(let low, let high): "uniform \(number(low))…\(number(high))"
    case .xavierUniform, .xavierNormal, .heUniform, .heNormal, .constant, .zeros: kind.name
    }
  }

  private func number(_ value: Double) -> String { NumberFormat.short.text(value) }
}

extension Stack {
  /// Whether its weights are drawn.
  var isDrawn: Bool {
    if case .drawn = start { true } else { false }
  }
}
