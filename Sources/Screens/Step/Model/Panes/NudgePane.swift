import ScreenKit
import Derivation
import Engine
import Text

/// How far a number is nudged: a whole number of small steps.
public struct Nudge: Hashable, Sendable {
  /// The number; nil for the parameter that the step is about.
  public internal(set) var quantity: Quantity?
  /// Steps of h, with their sign.
  public internal(set) var steps = 0

  /// h.
  public static let size = 0.01
}

extension Scene<StepModel> {
  /// Nudges the selected number, or the parameter that the step is about, without changing the run.
  mutating func nudge(_ direction: Int) {
    let context = StepContext(self)
    let quantity = selected ?? .parameter(context.focus)
    guard context.movable(quantity) != nil else {
      notice = Notice(context.whyNotMovable(quantity), .warning)
      return
    }
    playback.direction = nil
    lower = .nudge
    let isSame = nudge.quantity == quantity
    nudge = Nudge(quantity: quantity, steps: (isSame ? nudge.steps : 0) + direction)
    nudge.steps = max(-100, min(100, nudge.steps))
    let (plus, minus) = (key(.nudgeUp), key(.nudgeDown))
    notice = Notice(
      "\(names.symbol(quantity)) moved by \(nudge.steps) h, for looking only: \(plus) \(minus) move"
        + " it, \(key(.edit)) sets it.", .done)
  }
}

extension StepContext {
  /// The number of the nudge pane.
  var nudged: Quantity { scene.nudge.quantity ?? .parameter(focus) }

  /// The number of the forward pass that can be moved; nil where nothing comes after it.
  func movable(_ quantity: Quantity) -> Movable? {
    switch quantity {
    case .parameter(let parameter): return .parameter(parameter)
    case .input(let input), .activation(0, let input): return .input(input)
    case .target(let output): return .target(output)
    case .weightedSum(let layer, let unit): return .weightedSum(layer: layer, unit: unit)
    case .activation(let layer, let unit):
      return steps.record.isSideRoad(layer) ? nil : .activation(layer: layer, unit: unit)
    default: return nil
    }
  }

  func whyNotMovable(_ quantity: Quantity) -> String {
    if case .activation = quantity {
      return
        "This loss is computed from the weighted sum; nudge \(scene.names.symbol(quantity))'s z."
    }
    return
      "The loss does not come after \(symbol(quantity)): nudge a weight, bias, input, target, z"
      + " or activation."
  }

  /// What the loss does when a number moves by a few h.
  var nudgePane: PaneTable {
    if scene.withheld != nil { return waitingPane("nudge") }
    let quantity = nudged
    guard let movable = movable(quantity) else {
      return PaneTable(title: whyNotMovable(quantity), columns: [], rows: [])
    }
    let start = value(movable)
    let isOfBatch = isOfBatch(movable)
    let loss = isOfBatch ? steps.record.cost : steps.record.loss(sample: sample)
    let asked = scene.nudge.steps == 0 ? 1 : scene.nudge.steps
    let counts = Array(Set([asked, -asked, asked.signum()])).sorted(by: >)
    let name = isOfBatch ? "C" : "L"
    let isASCII = scene.display.glyphs == .ascii
    let change = (isASCII ? "d" : "Δ") + name
    // As many digits as a column holds: how near the quotient is to the slope is the point.
    let digits = NumberFormat.significant(5)
    return PaneTable(
      title: "nudge \(symbol(quantity)) by h = \(short.text(Nudge.size)): \(name) is"
        + " \(short.text(loss))" + (isOfBatch ? " on this batch" : " on sample \(sample)"),
      columns: ["value", "\(name) there", change, "\(change)/change"].map {
        PaneTable.Column(title: $0, sign: "")
      },
      rows: counts.map { count in
        let h = Double(count) * Nudge.size
        let there = self.loss(with: movable, at: start + h, isOfBatch)
        return PaneTable.Row(
          "\(count > 0 ? "+" : "")\(count) h",
          [
            Figure(short.text(start + h), .given), Figure(short.text(there), .computed),
            Figure(short.text(there - loss), .computed),
            Figure(digits.text((there - loss) / h), .fresh),
          ], isCurrent: count == scene.nudge.steps)
      }, total: derivativeRow(quantity, digits))
  }

  /// The slope that the backward pass has for it, for comparing.
  private func derivativeRow(_ quantity: Quantity, _ digits: NumberFormat) -> PaneTable.Row? {
    let slope: Quantity
    switch quantity {
    case .parameter(let parameter): slope = .gradient(parameter)
    case .weightedSum(let layer, let unit): slope = .delta(layer: layer, unit: unit)
    case .activation(let layer, let unit) where layer > 0:
      slope = .outputDerivative(layer: layer, unit: unit)
    default: return nil
    }
    guard let value = steps.value(of: slope, sample: sample) else { return nil }
    let blank = Figure("", .given)
    return PaneTable.Row(
      "slope", [blank, blank, blank, withheld(slope) ?? Figure(digits.text(value), .computed)])
  }

  /// The figure of a number that is asked for and not to be seen yet; nil where it may be seen.
  private func withheld(_ quantity: Quantity) -> Figure? {
    guard scene.display.isBlank, steps.quantity(of: address) == quantity else { return nil }
    return Figure("?", .pending)
  }

  private func isOfBatch(_ movable: Movable) -> Bool {
    if case .parameter = movable { true } else { false }
  }

  private func value(_ movable: Movable) -> Double {
    let record = steps.record
    switch movable {
    case .parameter(let parameter): return record.value(of: parameter)
    case .input(let input): return record.input(sample: sample, input)
    case .target(let output): return record.target(sample: sample, output)
    case .weightedSum(let layer, let unit):
      return record.weightedSum(sample: sample, layer: layer, unit: unit)
    case .activation(let layer, let unit):
      return record.activation(sample: sample, layer: layer, unit: unit)
    }
  }

  private func loss(with movable: Movable, at value: Double, _ isOfBatch: Bool) -> Double {
    if isOfBatch, case .parameter(let parameter) = movable {
      return steps.record.cost(with: parameter, at: value)
    }
    return steps.record.loss(sample: sample, with: movable, at: value)
  }
}
