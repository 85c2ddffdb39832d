import Derivation
import Engine
import Text

/// A report in sentences.
public struct GradientWords {
  private let report: GradientReport
  private let names: Names

  /// The words for a report; `names` are those of the stack that it is about.
  public init(_ report: GradientReport, names: Names) {
    self.report = report
    self.names = names
  }

  /// What is to be seen: what became of the gradient, and why a weight moves little or not at all.
  public var sentences: [String] { [main] + [consequence, reason].compactMap(\.self) }

  /// The same in a few words, to stand after a name.
  public var short: String {
    switch report.verdict {
    case .notFinite(let layer): return "not finite at \(place(layer))."
    case .arrived:
      return report.deadLayer.map { "right, but dead at \(place($0))." } ?? "nothing left to learn."
    case .dead(let layer): return "dead at \(place(layer))."
    case .cut(let layer): return "all w into \(place(layer)) 0."
    case .lost(let layer): return "nothing comes back to \(place(layer))."
    case .single: return "one layer."
    case .vanishing(let times): return "\(count(times)) times smaller at \(place(1))."
    case .exploding(let times): return "\(count(times)) times larger at \(place(1))."
    case .steady:
      guard let factors = report.factors, factors.lowerBound == factors.upperBound else {
        return "about the same everywhere."
      }
      return "every factor \(number(factors.lowerBound))."
    }
  }

  // MARK: What it is

  private var main: String {
    switch report.verdict {
    case .notFinite(let layer):
      return "A number at \(place(layer)) is not finite any more: the run has diverged."
    case .arrived: return arrived
    case .dead(let layer): return dead(layer)
    case .cut(let layer):
      return "Every w into \(place(layer)) is 0: nothing comes back through a factor of 0, so no "
        + "layer before it learns."
    case .lost(let layer):
      return
        "Nothing comes back to \(place(layer)): each way leads through a dead unit or a weight "
        + "of 0, or what comes is too small for the machine to tell from 0."
    case .single: return "With one layer there is no way back through others: try more layers."
    case .vanishing(let times): return "\(compared(times, "smaller"))."
    case .exploding(let times): return "\(compared(times, "larger"))."
    case .steady:
      return "\(subject) has about the same size at \(place(1)) as at \(place(report.depth)): "
        + "each layer leftward multiplies by \(factorName)\(range)."
    }
  }

  /// A dead stack may hit its target by luck, which is no sign of health.
  private var arrived: String {
    let text = "\(outputDerivative(report.depth)) is 0: the output is what it should be"
    guard let layer = report.deadLayer else {
      return "\(text), nothing is left to learn. Small gradients here mean no trouble."
    }
    return
      "\(text). But \(names.derivativeName(layer: layer)) is 0 at \(place(layer)): it is dead, and "
      + "could learn no other target."
  }

  private func dead(_ layer: Int) -> String {
    let slope = names.derivativeName(layer: layer)
    let what =
      report.isChain
      ? "\(slope) is 0 at \(place(layer)), where z is \(number(report.weightedSums[layer - 1]))"
      : "\(slope) is 0 in every unit of \(place(layer))"
    let before = layer == 1 ? "its own w does not move" : "no w up to there moves"
    return "\(what): it is dead. Nothing comes back through it, so \(before). That is not "
      + "vanishing: the factor is 0 at once."
  }

  private func compared(_ times: Double, _ word: String) -> String {
    "\(subject) is \(count(times)) times \(word) at \(place(1)) than at \(place(report.depth)): "
      + "each layer leftward multiplies by \(factorName)\(range)"
  }

  // MARK: Why a weight moves little

  private var consequence: String? {
    switch report.verdict {
    case .exploding: return "The gradient explodes."
    case .vanishing:
      if report.isFirstStuck { return "The first w does not move at all." }
      let gradients = report.gradients
      let isSmallest = gradients[0] * GradientReport.much <= gradients[report.depth - 1]
      return isSmallest ? "The first w barely moves." : nil
    case .notFinite, .arrived, .dead, .cut, .lost, .single, .steady: return nil
    }
  }

  private var reason: String? {
    if case .dead = report.verdict { return nil }
    if case .arrived = report.verdict { return nil }
    if report.isNearMinimum {
      return
        "The last layer's is small too, \(number(report.outputDerivatives[report.depth - 1])): the "
        + "output is nearly right, so this is a minimum as well."
    }
    if let rate = report.slowRate {
      let eta = names.symbol(.constant(.learningRate))
      return "And \(eta) is only \(number(rate)): that alone keeps every w where it is."
    }
    if let layer = report.saturatedLayer {
      return "\(place(layer)) is saturated: at z \(number(report.weightedSums[layer - 1])) "
        + "\(names.derivativeName(layer: layer)) is close to 0."
    }
    return nil
  }

  // MARK: Words

  private func outputDerivative(_ layer: Int) -> String {
    names.symbol(.outputDerivative(layer: layer, unit: 1))
  }

  private var subject: String {
    let symbol = names.glyphs.pick("∂L/∂o", "dL/do")
    return report.isChain ? symbol : names.glyphs.pick("‖\(symbol)‖", "|\(symbol)|")
  }

  private var factorName: String {
    guard report.isChain else { return "" }
    let times = names.glyphs.dot
    let name = "\(names.derivativeName(layer: 1))\(times)w"
    return report.hasNegativeFactor ? "|\(name)| " : "\(name) "
  }

  private var range: String {
    guard let factors = report.factors else { return "" }
    let (low, high) = (number(factors.lowerBound), number(factors.upperBound))
    let text = low == high ? low : "\(low) to \(high)"
    return report.isChain ? "(\(text))" : text
  }

  private func place(_ layer: Int) -> String {
    report.isChain ? names.unitName(layer: layer, unit: 1) : "layer \(layer)"
  }

  private func number(_ value: Double) -> String { NumberFormat.short.text(value) }

  private func count(_ times: Double) -> String { NumberFormat.significant(3).text(times) }
}

extension Names {
  /// What the derivative of a layer's activation is called: σ′, tanh′, or f′.
  public func derivativeName(layer: Int) -> String {
    let symbol = symbol(.activationDerivative(layer: layer, unit: 1, with: nil))
    return String(symbol.prefix { $0 != "(" })
  }
}
