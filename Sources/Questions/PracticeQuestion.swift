import Derivation
import Mistakes
import Session

extension OpenNumber {
  /// How many digits of an answer are enough in practice.
  static let practiceDigits = 3

  /// The question for the number of the step that one stands on; nil where it is not worth asking.
  public init?(practising place: Run.Place) {
    let (steps, index) = (place.steps, place.moment.index)
    let number = AskedNumber(steps, place.address)
    guard number.isAskable, number.isWorthAsking else { return nil }
    self.init(
      right: .step(number), digits: Self.practiceDigits, moment: place.moment,
      sample: place.address.sample ?? steps.plan.sampleCount,
      withheld: Withheld(practising: steps, asked: index))
  }
}

extension AskedNumber {
  /// Whether there is anything to work out: a number that stands among its inputs already, such as
  /// a mean over one sample, is a copy.
  ///
  /// A product is always asked: ×1 and ×0 belong to it.
  fileprivate var isWorthAsking: Bool {
    switch equation.quantity {
    case .product, .route: return true
    default: break
    }
    let text = format.text(value)
    let leaves = equation.expression.leaves
    return !leaves.isEmpty && !leaves.contains { format.text($0.value) == text }
  }
}

extension Withheld {
  /// The number of a step; of a sum its terms too, from which it could be read off.
  ///
  /// What was practised before stays in sight.
  init(practising steps: IterationSteps, asked index: Int) {
    var first = index
    if [.weightedSum, .pathSum].contains(steps.plan.address(at: index).kind) {
      while first > 0, steps.plan.address(at: first - 1).kind == .product { first -= 1 }
    }
    self.init(iteration: steps.record.iteration, hidden: first..<index + 1, limit: index)
  }
}
