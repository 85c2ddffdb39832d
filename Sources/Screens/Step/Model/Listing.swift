import ScreenKit
import Derivation
import Text

/// The listing of the steps, as a debugger shows source: what was, what is, what comes.
public struct Listing: Hashable, Sendable {
  /// One step.
  public struct Row: Hashable, Sendable {
    /// Its number in the iteration, from 1.
    public let number: Int
    /// What it makes.
    public let label: String
    /// Its number, or that it is not computed yet.
    public let figure: Figure
    /// Whether one stands on it.
    public let isCurrent: Bool
  }

  /// The name of the granularity.
  public let granularity: String
  /// The rows, the current one somewhere near the upper third.
  public let rows: [Row]
}

extension StepContext {
  /// `count` rows around this step, with all digits if they are asked for and `width` has room.
  func listing(rows count: Int, width: Int) -> Listing {
    let format = width >= 44 ? numbers : short
    let total = steps.count
    let before = min(moment.index, max(0, count / 3), max(0, moment.index))
    let first = max(0, min(moment.index - before, total - count))
    let rows = (first..<min(total, first + max(0, count))).map { index in
      let address = steps.plan.address(at: index)
      return Listing.Row(
        number: index + 1, label: label(address),
        figure: figure(address, format) ?? Figure(pending, .pending),
        isCurrent: index == moment.index)
    }
    return Listing(granularity: scene.run.granularity.name, rows: rows)
  }

  /// What the listing calls a step.
  func label(_ address: StepAddress) -> String {
    if address.kind == .product, address.phase == .forward {
      let (layer, unit, from) = (address.layer ?? 1, address.unit ?? 1, address.from ?? 1)
      let weight = symbol(.parameter(.weight(layer: layer, unit: unit, from: from)))
      let times = scene.display.glyphs == .ascii ? "*" : "·"
      return weight + times + self.unit(layer - 1, from)
    }
    return names.label(steps.quantity(of: address))
  }
}
