import Engine

/// What a gradient is multiplied by from layer to layer, and how large many numbers are together.
extension IterationSteps {
  /// f′(z)·w: what ∂L/∂a of a unit is multiplied by on its way through a weight to the layer below.
  public func factor(sample: Int, layer: Int, unit: Int, from: Int) -> Expression {
    .product([
      activationDerivative(sample, layer: layer, unit: unit),
      leaf(.weight(layer: layer, unit: unit, from: from)),
    ])
  }

  /// ∂L/∂w of a layer as the product of everything from the loss back to it, in the order in which
  /// the engine multiplies: its value has the engine's bits.
  ///
  /// Nil where a layer has more than one unit, since there it is a sum over all ways, and where
  /// something else than f′ stands between ∂L/∂a and δ.
  public func chainOfFactors(sample: Int, layer: Int) -> Expression? {
    let last = plan.layers.count
    guard 1...last ~= layer, !record.isSideRoad(last),
      plan.layers.allSatisfy({ $0.units == 1 && $0.inputs == 1 && !$0.isSoftmax })
    else { return nil }
    var factors = [outputDerivative(sample, layer: last, unit: 1)]
    for above in stride(from: last, to: layer, by: -1) {
      factors.append(activationDerivative(sample, layer: above, unit: 1))
      factors.append(leaf(.weight(layer: above, unit: 1, from: 1)))
    }
    factors.append(activationDerivative(sample, layer: layer, unit: 1))
    factors.append(activation(sample, layer: layer - 1, unit: 1))
    return .product(factors)
  }

  /// A number of this iteration as a leaf, with the step that made it where there is one.
  public func leaf(of quantity: Quantity, sample: Int) -> Expression {
    if case .parameter(let parameter) = quantity { return leaf(parameter) }
    return .leaf(
      quantity, value(of: quantity, sample: sample) ?? .nan,
      source: address(of: quantity, sample: sample).flatMap(moment))
  }
}

extension Expression {
  /// The norm of some numbers: the square root of the sum of their squares.
  public static func norm(of numbers: [Expression]) -> Expression {
    .call(.sqrt, .sum(numbers.map { .square($0) }))
  }

  /// The mean of some numbers; at least one.
  public static func mean(of numbers: [Expression]) -> Expression {
    .quotient(.sum(numbers), .number(Double(numbers.count)))
  }
}
