import Derivation
import Engine

/// What goes wrong in an update, read off the formula alone where that is enough.
extension AskedNumber {
  /// w + …: up the slope.
  var ascending: [Expression] {
    guard case .updated = quantity, case .difference(let old, let step) = formula else {
      return []
    }
    return [.sum([old, step])]
  }

  /// The step without η.
  var withoutRate: [Expression] {
    guard case .updated = quantity else { return [] }
    let rate = Quantity.constant(.learningRate)
    return changed(
      formula.replacing { part in
        switch part {
        case .product(let factors) where factors.contains { $0.quantity == rate }:
          let rest = factors.filter { $0.quantity != rate }
          return rest.count == 1 ? rest[0] : .product(rest)
        case .quotient(let top, let bottom) where top.quantity == rate:
          return .quotient(.number(1), bottom)
        default: return nil
        }
      })
  }

  /// The past weighed by 1−β and the new by β; of v = βv + g, v + βg.
  var withSwappedBeta: [Expression] {
    switch quantity {
    case .state, .average: break
    default: return []
    }
    guard case .sum(let terms) = formula, terms.count == 2, case .product(let past) = terms[0],
      past.count == 2, past[0].quantity?.isBeta == true
    else { return [] }
    guard case .product(let new) = terms[1], new.count == 2 else {
      return [.sum([past[1], .product([past[0], terms[1]])])]
    }
    return [.sum([.product([new[0], past[1]]), .product([past[0], new[1]])])]
  }

  /// Averages of g for those of g², and steps without the root.
  var withoutSquare: [Expression] {
    switch quantity {
    case .state(.change, _, _), .updated, .gradientNorm:
      changed(
        formula.replacing { part in
          if case .call(.sqrt, let operands) = part { operands.first } else { nil }
        })
    case .state:
      changed(formula.replacing { if case .square(let operand) = $0 { operand } else { nil } })
    default: []
    }
  }

  /// √s + ε for √(s+ε), and the other way round.
  var withMovedEpsilon: [Expression] {
    switch quantity {
    case .state(.change, _, _), .updated, .effectiveRate: break
    default: return []
    }
    let epsilon = Quantity.constant(.epsilon)
    return changed(
      formula.replacing { part in
        switch part {
        case .call(.sqrt, let operands):
          guard case .sum(let terms)? = operands.first, terms.count == 2,
            terms[1].quantity == epsilon
          else { return nil }
          return .sum([.call(.sqrt, terms[0]), terms[1]])
        case .sum(let terms) where terms.count == 2 && terms[1].quantity == epsilon:
          guard case .call(.sqrt, let operands) = terms[0], let square = operands.first else {
            return nil
          }
          return .call(.sqrt, .sum([square, terms[1]]))
        default: return nil
        }
      })
  }

  /// m and s for m̂ and ŝ; of these themselves also over 1−β.
  var withoutCorrection: [Expression] {
    switch quantity {
    case .correctedAverage, .state(.correctedMean, _, _), .state(.correctedSquareMean, _, _):
      guard case .quotient(let average, let correction) = formula else { return [] }
      return [average]
        + withPlainBeta(correction).map { .quotient(average, .difference(.number(1), $0)) }
    case .updated:
      return changed(
        formula.replacingLeaves { leaf in
          guard case .state(let buffer, let parameter, false) = leaf.quantity,
            let plain = buffer.uncorrected,
            let address = steps?.address(
              of: .state(plain, parameter, old: false), sample: sample)
          else { return nil }
          return steps?.leaf(address)
        })
    default: return []
    }
  }

  /// β of a correction by βᵗ, where the two differ.
  private func withPlainBeta(_ correction: Expression) -> [Expression] {
    guard case .difference(_, let power) = correction, let setup else { return [] }
    let settings = OptimizerLeaves(
      optimizer: setup.optimizer, powers: steps?.record.after.powers ?? BetaPowers())
    switch power.quantity {
    case .constant(.beta1Power(let t)) where t > 1: return [settings[.beta1]]
    case .constant(.beta2Power(let t)) where t > 1: return [settings[.beta2]]
    default: return []
    }
  }
}

extension Quantity {
  /// Whether it weighs a past average.
  var isBeta: Bool {
    [Constant.beta, .beta1, .beta2, .rho].contains { self == .constant($0) }
  }
}

extension OptimizerBuffer {
  /// What the corrected average is made of.
  fileprivate var uncorrected: OptimizerBuffer? {
    switch self {
    case .correctedMean: .mean
    case .correctedSquareMean: .squareMean
    case .velocity, .squareSum, .squareMean, .changeMean, .mean, .change: nil
    }
  }
}
