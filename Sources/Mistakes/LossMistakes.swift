import Derivation
import Engine

/// What goes wrong with losses, their slopes, and means.
extension AskedNumber {
  /// y−ŷ for ŷ−y at the output; elsewhere the sign of the whole number.
  var withOtherSign: [Expression] {
    switch quantity {
    case .outputDerivative(let layer, _) where isOutput(layer): [swapped(formula)]
    case .delta(let layer, _) where isSideRoad(layer): [swapped(formula)]
    case .delta(let layer, _) where isOutput(layer): [withSwappedLossDerivatives]
    case .product, .outputDerivative, .route, .delta, .lossGradient, .gradient: [.negative(formula)]
    default: []
    }
  }

  /// ∂L/∂ŷ with y−ŷ; where the formula has no difference, with its sign changed.
  private func swapped(_ slope: Expression) -> Expression {
    let other = slope.replacing { part in
      guard case .difference(let prediction, let target) = part,
        case .target? = target.quantity, case .activation? = prediction.quantity
      else { return nil }
      return .difference(target, prediction)
    }
    if other != slope { return other }
    if case .negative(let operand) = slope { return operand }
    return .negative(slope)
  }

  /// δ of an output, made of ∂L/∂ŷ with the other sign.
  private var withSwappedLossDerivatives: Expression {
    formula.replacingLeaves { leaf in
      guard case .outputDerivative = leaf.quantity,
        let address = steps?.address(of: leaf.quantity, sample: sample)
      else { return nil }
      return steps.map { swapped($0.equation(of: address).expression) }
    }
  }

  /// Twice as much and half as much, where the loss has a 2 or a ½ to be forgotten.
  var doubledOrHalved: [Expression] {
    guard let square = setup?.loss.rule.facts.square, square != .none else { return [] }
    switch quantity {
    case .lossTerm, .loss, .cost: break
    case .outputDerivative(let layer, _), .delta(let layer, _):
      guard isOutput(layer) else { return [] }
    default: return []
    }
    return [times(2), times(0.5)]
  }

  /// A multiple of the formula; the factor is left out where the formula starts with its inverse.
  private func times(_ factor: Double) -> Expression {
    if case .product(let factors) = formula, factors.count > 1,
      case .number(let first) = factors[0], first * factor == 1
    {
      return factors.count == 2 ? factors[1] : .product(Array(factors.dropFirst()))
    }
    return .product([.number(factor), formula])
  }

  /// The mean taken otherwise: not divided, divided twice, or by n for K and K for n.
  var withOtherCounts: [Expression] {
    guard let steps else { return [] }
    let (n, k) = (steps.sampleCount, steps.outputCount)
    switch quantity {
    case .cost, .gradient: return means(right: n, other: k)
    case .loss: return means(right: setup?.loss.isMeanOverOutputs == true ? k : nil, other: n)
    case .outputDerivative(let layer, _) where isOutput(layer),
      .delta(let layer, _) where isSideRoad(layer):
      return means(right: setup?.loss.isMeanOverOutputs == true ? k : nil, other: n)
    case .lossGradient: return n.evaluate() > 1 ? [.quotient(formula, n)] : []
    default: return []
    }
  }

  private func means(right: Expression?, other: Expression) -> [Expression] {
    let count = right?.evaluate() ?? 1
    let isOther = other.evaluate() > 1 && other.evaluate() != count
    guard let right, case .quotient(let total, right) = formula else {
      let k = steps?.outputCount
      return [k, other].compactMap { count in
        count.flatMap { $0.evaluate() > 1 ? .quotient(formula, $0) : nil }
      }
    }
    return (count > 1 ? [total, .quotient(formula, right)] : [])
      + (isOther ? [.quotient(total, other)] : [])
  }

  /// A cross-entropy with no minus, with log₁₀, or with the logarithm of the target.
  var withOtherLogarithms: [Expression] {
    guard case .lossTerm(let output) = quantity, let steps, let loss = setup?.loss,
      loss.isCrossEntropy
    else { return [] }
    let y = steps.target(sample, output)
    let prediction = steps.activation(
      sample, layer: steps.record.setup.network.layers.count, unit: output)
    func sum(_ inside: Expression) -> Expression {
      func part(_ share: Expression, _ inside: Expression) -> Expression {
        .product([share, .call(.ln, inside)])
      }
      guard loss == .binaryCrossEntropy else { return part(y, inside) }
      return .sum([
        part(y, inside),
        part(.difference(.number(1), y), .difference(.number(1), inside)),
      ])
    }
    return [
      sum(prediction), .negative(.quotient(sum(prediction), .call(.ln, .number(10)))),
      .negative(sum(y)),
    ]
  }
}
