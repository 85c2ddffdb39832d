import Derivation
import Formulas

/// The numbers that a formula is about, of one iteration.
struct FormulaNumbers: FormulaMoment {
  /// The iteration, from 1.
  let iteration: Int
  /// Its epoch, from 1.
  let epoch: Int
  /// Whether a number of it is not finite.
  let hasDiverged: Bool
  /// The number of a quantity, or why there is none.
  let value: (Quantity) -> Result<Double, Absence>
  /// The number of a fact; nil where there is none.
  var fact: (Fact) -> Double? = { _ in nil }
  /// What the step makes from which it is seen; nil from the end of the iteration.
  var made: Quantity?

  /// Why a quantity has no number.
  enum Absence: Error {
    case notInThisRun
    case notYet
  }

  func value(
    of name: FormulaName, written: String, column: Int
  ) throws(FormulaError) -> Double {
    let problem: FormulaProblem
    switch name {
    case .iteration: return Double(iteration)
    case .epoch: return Double(epoch)
    case .fact(let fact):
      if let value = self.fact(fact) { return value }
      problem = .notYet(name: written)
    case .quantity(let quantity):
      switch value(quantity) {
      case .success(let value): return value
      case .failure(.notYet): problem = .notYet(name: written)
      case .failure(.notInThisRun): problem = .notInThisRun(name: written)
      }
    }
    throw FormulaError(problem, column: column, length: written.count)
  }

  func isAt(_ name: FormulaName) -> Bool {
    if case .quantity(let quantity) = name { made == quantity } else { false }
  }

  func isKnown(_ name: FormulaName) -> Bool {
    if case .quantity(let quantity) = name, case .success = value(quantity) { true } else { false }
  }
}

extension FormulaNumbers {
  /// The numbers of an iteration, for a sample (the last by default), as seen from a step.
  init(_ steps: IterationSteps, sample: Int?, asOf step: Int?) {
    let count = steps.plan.sampleCount
    let sample = min(max(1, sample ?? count), count)
    self.init(
      iteration: steps.record.iteration, epoch: steps.record.epoch,
      hasDiverged: steps.record.hasDiverged
    ) { quantity in
      if let step, let address = steps.address(of: quantity, sample: sample),
        let made = steps.plan.index(of: address), made > step
      {
        return .failure(.notYet)
      }
      return steps.value(of: quantity, sample: sample).map { .success($0) }
        ?? .failure(.notInThisRun)
    }
    made = step.map { steps.quantity(of: steps.plan.address(at: $0)) }
  }
}
