/// A loss that treats every output alike: its term and what it passes back.
///
/// `y` are targets, `prediction` is ŷ, `z` the logits; K is the number of outputs.
protocol ElementwiseLoss {
  /// One output's part of the loss, before the division by K of the mean losses.
  func term(_ y: Lanes, _ prediction: Lanes, _ z: Lanes) -> Lanes
  /// ∂L/∂ŷ; of a cross-entropy the output's δ = ∂L/∂z.
  func derivative(_ y: Lanes, _ prediction: Lanes) -> Lanes
}

/// What is done with a loss's arithmetic, whichever it is: compiled once for each.
protocol LossVisitor {
  associatedtype Result
  func visit<Function: ElementwiseLoss>(_ function: Function) -> Result
}

extension Loss {
  /// What one output adds to the loss of a sample, before the division by K, as the pass computes it.
  ///
  /// Nil for the cross-entropies, which are computed from the logits.
  public func term(target: Double, prediction: Double) -> Double? {
    isCrossEntropy
      ? nil : accept(Term(target: target, prediction: prediction), outputs: 1)
  }

  /// ∂L/∂ŷ of one of `outputs` outputs, as the pass computes it; nil for the cross-entropies.
  public func derivative(target: Double, prediction: Double, outputs: Int = 1) -> Double? {
    isCrossEntropy
      ? nil
      : accept(Derivative(target: target, prediction: prediction), outputs: Double(outputs))
  }
}

private struct Term: LossVisitor {
  let target: Double
  let prediction: Double

  func visit<Function: ElementwiseLoss>(_ function: Function) -> Double {
    let prediction = Lanes(repeating: prediction)
    return function.term(Lanes(repeating: target), prediction, prediction)[0]
  }
}

private struct Derivative: LossVisitor {
  let target: Double
  let prediction: Double

  func visit<Function: ElementwiseLoss>(_ function: Function) -> Double {
    function.derivative(Lanes(repeating: target), Lanes(repeating: prediction))[0]
  }
}
