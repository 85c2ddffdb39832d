import Derivation

/// The sum so far of the products of a unit, which come one after the other.
struct RunningTotal {
  private var total = 0.0

  /// Adds a product and gives the sum so far; nil for a step that is no product.
  mutating func add(_ step: StepAddress, _ value: Double) -> Double? {
    guard step.kind == .product else { return nil }
    let isFirst = (step.phase == .forward ? step.from : step.to) == 1
    total = isFirst ? value : total + value
    return total
  }
}
