import Engine

/// One update of one parameter, from its gradient to its new value, an equation a number.
extension IterationSteps {
  /// How the update of a parameter came about, in the order of the arithmetic.
  ///
  /// g, g clipped and decayed where that is done, every number of the optimizer, the effective rate
  /// η′, the change Δw and the new value; only g of a frozen parameter. Every tree but those of η′
  /// and Δw is that of a step; `address(of:sample:)` says which. η′ is what multiplies g, or what
  /// stands for it: v of momentum (Nesterov's g+βv), m or m̂ of Adam. Of standard Adam and Adadelta,
  /// which multiply in another order, it is for looking at alone. Δw is what is added to w, in the
  /// bits that the engine subtracts.
  public func autopsy(of parameter: Parameter) -> [Equation] {
    let gradient = equation(of: StepAddress(.backward, .batchMean).of(parameter))
    guard record.setup.network.isTrainable(parameter) else { return [gradient] }
    return [gradient] + updateTrees(of: parameter).equations
  }
}

extension DescentStep {
  /// The parameter that the trees call a coordinate, 1 or 2, by.
  ///
  /// Of a surface it is `Parameter.coordinate(_:)`, which `Names.surface` calls x₁ and x₂; of a
  /// slice the network's.
  public func parameter(of coordinate: Int) -> Parameter {
    switch coordinates {
    case .surface: .coordinate(coordinate)
    case .parameters(let first, let second): coordinate == 1 ? first : second
    }
  }

  /// How the step of a coordinate, 1 or 2, came about: as `IterationSteps.autopsy(of:)`.
  ///
  /// On a surface g is the tree of ∂f/∂x; on a slice it is a leaf.
  public func autopsy(of coordinate: Int) -> [Equation] {
    let gradient =
      switch coordinates {
      case .surface(let surface): surface.gradientEquation(in: coordinate, at: before)
      case .parameters:
        Equation(
          .gradient(parameter(of: coordinate)),
          .leaf(.gradient(parameter(of: coordinate)), self.gradient[coordinate]))
      }
    return [gradient] + updateTrees(of: coordinate).equations
  }

  private func updateTrees(of coordinate: Int) -> UpdateTrees {
    UpdateTrees(parameter(of: coordinate), optimizer: optimizer, powers: powers) { quantity in
      .leaf(quantity, number(quantity, of: coordinate))
    }
  }

  private func number(_ quantity: Quantity, of coordinate: Int) -> Double {
    switch quantity {
    case .parameter: return before[coordinate]
    case .gradient: return gradient[coordinate]
    case .gradientNorm: return gradientNorm ?? .nan
    case .state(let buffer, _, let old):
      if let kept = kept(buffer, of: coordinate, before: old) { return kept }
    default: break
    }
    return updateTrees(of: coordinate).tree(of: quantity)?.evaluate() ?? .nan
  }
}

/// The first quantity of `first` that `second` has too, but with other bits; nil if there is none.
///
/// Quantities that only one of them has are passed over; what is not a number is equal to itself.
public func firstDifference(
  between first: [Equation], and second: [Equation]
) -> Quantity? {
  let values = Dictionary(second.map { ($0.quantity, $0.value) }) { first, _ in first }
  return first.first { equation in
    guard let other = values[equation.quantity] else { return false }
    let value = equation.value
    return value.bitPattern != other.bitPattern && !(value.isNaN && other.isNaN)
  }?.quantity
}
