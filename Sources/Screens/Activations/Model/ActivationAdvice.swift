import Derivation
import Engine
import Text

/// What one should know of an activation before one takes it.
struct ActivationAdvice {
  /// What a may be.
  let range: String
  /// Where f′ is largest.
  let peak: String
  /// What it is good for.
  let good: String
  /// What goes wrong.
  let wrong: String
  /// What to try with the marker.
  let task: String

  init(_ activation: Activation, _ glyphs: GlyphSet) {
    let signs = Signs(isASCII: glyphs == .ascii)
    switch activation {
    case .identity: self = Self.identity(signs)
    case .step: self = Self.step(signs)
    case .sigmoid: self = Self.sigmoid(signs)
    case .tanh: self = Self.tanh(signs)
    case .relu: self = Self.relu(signs)
    case .leakyReLU(let slope): self = Self.leakyReLU(signs, slope)
    case .prelu(let slope): self = Self.prelu(signs, slope)
    case .elu(let value): self = Self.elu(signs, value)
    case .gelu: self = Self.gelu(signs)
    case .silu: self = Self.silu(signs)
    case .softplus: self = Self.softplus(signs)
    case .softmax: self = Self.softmax(signs)
    }
  }

  private init(_ range: String, _ peak: String, good: String, wrong: String, task: String) {
    (self.range, self.peak, self.good, self.wrong, self.task) = (range, peak, good, wrong, task)
  }
}

/// How some signs are written.
private struct Signs {
  let isASCII: Bool

  var minus: String { isASCII ? "-" : "−" }
  var prime: String { isASCII ? "f'" : "f′" }
}

extension ActivationAdvice {
  private static func identity(_ signs: Signs) -> ActivationAdvice {
    ActivationAdvice(
      "any number", "everywhere", good: "the output of a regression.",
      wrong: "hidden layers: without a bend, many layers can do no more than one.",
      task: "move z: a slope comes back whole everywhere.")
  }

  private static func step(_ signs: Signs) -> ActivationAdvice {
    ActivationAdvice(
      "0 or 1", "everywhere", good: "perceptrons whose weights are set by hand.",
      wrong: "\(signs.prime) = 0: no gradient comes back, so it cannot be trained.",
      task: "look for a z with a slope: there is none.")
  }

  private static func sigmoid(_ signs: Signs) -> ActivationAdvice {
    ActivationAdvice(
      "0 to 1", "at z = 0", good: "the output for yes or no: a is a probability.",
      wrong: "deep stacks: each layer keeps a quarter of the slope at most.",
      task: "move z into the shade: the tangent lies flat.")
  }

  private static func tanh(_ signs: Signs) -> ActivationAdvice {
    ActivationAdvice(
      "\(signs.minus)1 to 1", "at z = 0", good: "hidden layers that are few: a is centred on 0.",
      wrong: "far out it saturates, as sigmoid does.",
      task: "at z = 0 it is four times as steep as sigmoid.")
  }

  private static func relu(_ signs: Signs) -> ActivationAdvice {
    ActivationAdvice(
      "0 and up", "for z > 0", good: "hidden layers: take it first.",
      wrong:
        "a unit whose z is never above 0 is dead. At 0 itself \(signs.prime) = 0, as in PyTorch.",
      task: "move z below 0: a and \(signs.prime) stay 0.")
  }

  private static func leakyReLU(_ signs: Signs, _ slope: Double) -> ActivationAdvice {
    ActivationAdvice(
      slope <= 0 ? "0 and up" : "any number", "for z > 0",
      good: "hidden layers where units of relu die.",
      wrong: "s is chosen by hand; at 0.01 little comes back.",
      task: "move z below 0: \(signs.prime) is s, and never 0.")
  }

  private static func prelu(_ signs: Signs, _ slope: Double) -> ActivationAdvice {
    ActivationAdvice(
      slope <= 0 ? "0 and up" : "any number", "for z > 0",
      good: "hidden layers, after relu: p is learned.",
      wrong: "one more number a layer to learn, and to overfit with.",
      task: "below 0 p gets a slope to learn by, above 0 none.")
  }

  private static func elu(_ signs: Signs, _ value: Double) -> ActivationAdvice {
    let lowest = signs.minus + NumberFormat.short.text(value)
    return ActivationAdvice(
      "above \(lowest)", value > 1 ? "just left of 0" : "for z > 0",
      good: "hidden layers, after relu: no unit dies.",
      wrong: "far left it saturates; an exponential takes time.",
      task: "move z far below 0: a comes near \(lowest).")
  }

  private static func gelu(_ signs: Signs) -> ActivationAdvice {
    ActivationAdvice(
      "above \(signs.minus)0.17", "at z = 1.414",
      good: "hidden layers of transformers: smooth, and no unit dies.",
      wrong: "not monotonic: left of \(signs.minus)0.75 a rises again; erf takes time.",
      task: "move z to \(signs.minus)0.75: a is lowest, and \(signs.prime) is 0.")
  }

  private static func silu(_ signs: Signs) -> ActivationAdvice {
    ActivationAdvice(
      "above \(signs.minus)0.28", "at z = 2.4",
      good: "hidden layers of deep stacks: smooth, and no unit dies.",
      wrong: "not monotonic: left of \(signs.minus)1.28 a rises again; an exponential takes time.",
      task: "move z to \(signs.minus)1.28: a is lowest, and \(signs.prime) is nearly 0.")
  }

  private static func softplus(_ signs: Signs) -> ActivationAdvice {
    ActivationAdvice(
      "above 0", "far to the right", good: "an output that must be above 0, such as a spread.",
      wrong: "hidden layers: a is never 0, so it is centred on nothing, and costs two functions.",
      task: "move z to 0: a is ln 2, and \(signs.prime) a half.")
  }

  private static func softmax(_ signs: Signs) -> ActivationAdvice {
    ActivationAdvice(
      "0 to 1, sum 1", "", good: "the output for several classes.",
      wrong: "it is no function of one z: each a depends on the z of all units.",
      task: "")
  }
}

extension Activation {
  /// What its parameter is called; nil where it has none.
  func parameterName(_ glyphs: GlyphSet) -> String? {
    let names = Names(loneUnit: self, glyphs: glyphs)
    if hasLearnedSlope { return names.symbol(.parameter(.slope(layer: 1))) }
    return rule.settings.first.map { names.symbol(.constant(.setting($0.name))) }
  }
}

extension DerivativeFlow {
  /// The sign of the shade; blank where there is none.
  public var shade: String { self == .some ? " " : "░" }

  /// What is left of a slope that came through.
  var outcome: String {
    switch self {
    case .none: "nothing is left"
    case .little: "hardly anything is left"
    case .some: "slope comes back"
    }
  }
}

extension ActivationCurve {
  /// What the shade of its plot means; nil where nothing is shaded.
  func shadeMeaning(_ glyphs: GlyphSet) -> String? {
    let prime = glyphs == .ascii ? "f'" : "f′"
    let flows = Set(slopes.filter { !$0.y.isNaN }.map { flow(at: $0.z) })
    if flows.contains(.little) {
      let bound = NumberFormat.short.text(largest * Self.littleShare)
      return "\(prime) under \(bound), a tenth of its largest: hardly any slope comes back"
    }
    return flows.contains(.none) ? "\(prime) = 0: no slope comes back" : nil
  }
}
