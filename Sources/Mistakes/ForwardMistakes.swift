import Derivation
import Engine

/// What goes wrong in a weighted sum and its activation.
extension AskedNumber {
  /// Σw·x, without the bias.
  var withoutBias: [Expression] {
    guard case .weightedSum = quantity, case .sum(let terms) = formula, terms.count > 1 else {
      return []
    }
    return [.sum(Array(terms.dropLast()))]
  }

  /// 1/(1+eᶻ): the sign of the exponent of a sigmoid, in whichever form it is computed; also of the
  /// one in z·σ(z).
  var withOtherExponent: [Expression] {
    guard case .activation(let layer, _) = quantity, let activation = activation(ofLayer: layer),
      [.sigmoid, .silu].contains(activation)
    else { return [] }
    return changed(
      formula.replacing { part in
        guard case .call(.exp, let arguments) = part, let exponent = arguments.first else {
          return nil
        }
        if case .negative(let z) = exponent { return .call(.exp, z) }
        return .call(.exp, .negative(exponent))
      })
  }

  /// Every weight that of the two units the other way round; of a weight's slope, δ and what enters
  /// it so.
  var transposed: [Expression] {
    guard let steps else { return [] }
    if case .lossGradient(.weight(let layer, let unit, let from)) = quantity {
      guard unit != from, exists(.weight(layer: layer, unit: from, from: unit)) else { return [] }
      return [
        .product([
          steps.delta(sample, layer: layer, unit: from),
          steps.activation(sample, layer: layer - 1, unit: unit),
        ])
      ]
    }
    var areAllThere = true
    let formula = formula.replacingLeaves { leaf in
      guard case .parameter(.weight(let layer, let unit, let from)) = leaf.quantity else {
        return nil
      }
      let other = Parameter.weight(layer: layer, unit: from, from: unit)
      areAllThere = areAllThere && exists(other)
      return areAllThere ? steps.leaf(other) : nil
    }
    return areAllThere && hasTransposableWeights ? changed(formula) : []
  }

  /// Whether the formula is a weighted sum, a route, or a part of these.
  private var hasTransposableWeights: Bool {
    switch quantity {
    case .product, .weightedSum, .route, .outputDerivative: true
    default: false
    }
  }

  private func exists(_ parameter: Parameter) -> Bool {
    steps?.value(of: .parameter(parameter), sample: sample) != nil
  }
}
