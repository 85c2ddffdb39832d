/// An activation that treats every unit alike: its value and its derivative.
///
/// Both are computed for eight weighted sums at once; each lane is what a single value gives.
protocol ElementwiseActivation {
  /// The largest |f′| there is.
  var steepest: Double { get }
  /// a = f(z).
  func value(_ z: Lanes) -> Lanes
  /// f′(z), which may use a = f(z).
  func derivative(_ z: Lanes, _ a: Lanes) -> Lanes
}

/// What is done with an activation's arithmetic, whichever it is: compiled once for each.
protocol ActivationVisitor {
  associatedtype Result
  func visit<Function: ElementwiseActivation>(_ function: Function) -> Result
}

extension Activation {
  /// f(z) of one weighted sum, as the pass computes it; nil for softmax, which needs all of them.
  ///
  /// `slope` is PReLU's current slope and is ignored by the others.
  public func value(at z: Double, slope: Double = 0.25) -> Double? {
    accept(Place(z: z), slope: slope)?.value
  }

  /// f′(z) of one weighted sum, as the pass computes it; nil for softmax.
  public func derivative(at z: Double, slope: Double = 0.25) -> Double? {
    accept(Place(z: z), slope: slope)?.derivative
  }

  /// The largest |f′| there is; nil for softmax.
  ///
  /// `slope` is PReLU's current slope and is ignored by the others.
  public func steepest(slope: Double = 0.25) -> Double? {
    accept(Steepest(), slope: slope)
  }
}

/// Value and derivative of one weighted sum.
private struct Place: ActivationVisitor {
  let z: Double

  func visit<Function: ElementwiseActivation>(
    _ function: Function
  ) -> (value: Double, derivative: Double) {
    let lanes = Lanes(repeating: z)
    let value = function.value(lanes)
    return (value[0], function.derivative(lanes, value)[0])
  }
}

private struct Steepest: ActivationVisitor {
  func visit<Function: ElementwiseActivation>(_ function: Function) -> Double { function.steepest }
}
