import Derivation
import Engine

/// What goes wrong on the way back.
extension AskedNumber {
  /// ∂L/∂a in the place of δ.
  var withoutSlope: [Expression] {
    guard let steps else { return [] }
    if case .delta(let layer, let unit) = quantity {
      return hasSlope(layer) ? [steps.outputDerivative(sample, layer: layer, unit: unit)] : []
    }
    guard deltaPlace != nil || hiddenUnit != nil else { return [] }
    return changed(
      formula.replacingLeaves { leaf in
        guard case .delta(let layer, let unit) = leaf.quantity, hasSlope(layer) else { return nil }
        return steps.outputDerivative(sample, layer: layer, unit: unit)
      })
  }

  /// Whether δ of a layer is ∂L/∂a times something else than 1.
  private func hasSlope(_ layer: Int) -> Bool {
    !isSideRoad(layer) && activation(ofLayer: layer) != .identity
  }

  /// f′(a), and z(1−z) or 1−z² for a(1−a) or 1−a².
  var derivativeAtActivation: [Expression] {
    switch quantity {
    case .activationDerivative(let layer, let unit, nil):
      return derivativesAtActivation(layer, unit)
    case .delta(let layer, let unit) where !isSideRoad(layer):
      return derivativesAtActivation(layer, unit).map { slope in
        formula.replacingLeaves { leaf in
          if case .activationDerivative = leaf.quantity { slope } else { nil }
        }
      }
    default: return []
    }
  }

  private func derivativesAtActivation(_ layer: Int, _ unit: Int) -> [Expression] {
    guard let steps,
      let slope = steps.address(
        of: .activationDerivative(layer: layer, unit: unit, with: nil), sample: sample),
      let made = steps.address(of: .activation(layer: layer, unit: unit), sample: sample)
    else { return [] }
    let z = Quantity.weightedSum(layer: layer, unit: unit)
    let a = steps.leaf(made)
    let right = steps.equation(of: slope).expression
    let twice = steps.equation(of: made).expression.replacingLeaves { $0.quantity == z ? a : nil }
    let atA = right.replacingLeaves { leaf in
      leaf.quantity == z ? a : leaf.quantity == a.quantity ? twice : nil
    }
    let atZ = right.replacingLeaves { leaf in
      leaf.quantity == a.quantity ? steps.weightedSum(sample, layer: layer, unit: unit) : nil
    }
    guard let activation = activation(ofLayer: layer), activation != .softmax else { return [] }
    switch activation.rule.facts.derivativeTakes {
    case .output: return [atA, atZ]
    case .input: return [atA]
    case .numbers: return []
    }
  }

  /// Each route alone.
  var singleRoutes: [Expression] { routes }

  /// The sizes of the routes, added.
  var unsignedRoutes: [Expression] {
    routes.isEmpty ? [] : [.sum(routes.map { .call(.abs, $0) })]
  }

  /// The mean of the routes.
  var averagedRoutes: [Expression] {
    routes.isEmpty ? [] : [.quotient(formula, .number(Double(routes.count)))]
  }

  /// The weights of the routes after this iteration's update.
  var withUpdatedWeights: [Expression] {
    let isRoute = if case .route = quantity { true } else { hiddenUnit != nil }
    guard let steps, isRoute else { return [] }
    return changed(
      formula.replacingLeaves { leaf in
        guard case .parameter(let weight) = leaf.quantity,
          let address = steps.address(of: .updated(weight), sample: sample)
        else { return nil }
        return steps.leaf(address)
      })
  }

  /// δ times the unit's own a or z, times the z of what enters, or times the weight itself.
  var withOtherCarriers: [Expression] {
    guard let steps, case .lossGradient(.weight(let layer, let unit, let from)) = quantity else {
      return []
    }
    let delta = steps.delta(sample, layer: layer, unit: unit)
    let carriers =
      [
        steps.activation(sample, layer: layer, unit: unit),
        steps.weightedSum(sample, layer: layer, unit: unit),
        steps.leaf(.weight(layer: layer, unit: unit, from: from)),
      ] + (layer > 1 ? [steps.weightedSum(sample, layer: layer - 1, unit: from)] : [])
    return carriers.map { .product([delta, $0]) }
  }

  /// Softmax as if each logit moved its own output only.
  var onlyDiagonal: [Expression] {
    switch quantity {
    case .delta(let layer, let unit):
      guard let steps, activation(ofLayer: layer) == .softmax, !isSideRoad(layer),
        case .sum(let terms) = formula, terms.count > 1
      else { return [] }
      return [
        .product([
          steps.outputDerivative(sample, layer: layer, unit: unit),
          steps.activationDerivative(sample, layer: layer, unit: unit, with: unit),
        ])
      ]
    case .activationDerivative(_, let unit, let with?): return with == unit ? [] : [.number(0)]
    default: return []
    }
  }
}
