/// A loss that treats every output alike: its term and what it passes back.
///
/// `y` are targets, `prediction` is ŷ, `z` the logits; K is the number of outputs.
protocol ElementwiseLoss {
  /// One output's part of the loss, before the division by K of the mean losses.
  func term(_ y: Lanes, _ prediction: Lanes, _ z: Lanes) -> Lanes
  /// ∂L/∂ŷ; of a cross-entropy the output's δ = ∂L/∂z.
  func slope(_ y: Lanes, _ prediction: Lanes) -> Lanes
}

/// (y−ŷ)², slope 2(ŷ−y).
struct SquaredError: ElementwiseLoss {
  @inline(__always) func term(_ y: Lanes, _ prediction: Lanes, _ z: Lanes) -> Lanes {
    let residual = y - prediction
    return residual * residual
  }
  @inline(__always) func slope(_ y: Lanes, _ prediction: Lanes) -> Lanes { 2 * (prediction - y) }
}

/// ½(y−ŷ)², slope ŷ−y.
struct HalfSquaredError: ElementwiseLoss {
  @inline(__always) func term(_ y: Lanes, _ prediction: Lanes, _ z: Lanes) -> Lanes {
    let residual = y - prediction
    return 0.5 * (residual * residual)
  }
  @inline(__always) func slope(_ y: Lanes, _ prediction: Lanes) -> Lanes { prediction - y }
}

/// (y−ŷ)², slope 2(ŷ−y)/K.
struct MeanSquaredError: ElementwiseLoss {
  let outputs: Double

  @inline(__always) func term(_ y: Lanes, _ prediction: Lanes, _ z: Lanes) -> Lanes {
    let residual = y - prediction
    return residual * residual
  }
  @inline(__always) func slope(_ y: Lanes, _ prediction: Lanes) -> Lanes {
    2 * (prediction - y) / outputs
  }
}

/// |y−ŷ|, slope ±1/K by the sign of ŷ−y, 0 where they are equal.
struct MeanAbsoluteError: ElementwiseLoss {
  let outputs: Double

  @inline(__always) func term(_ y: Lanes, _ prediction: Lanes, _ z: Lanes) -> Lanes {
    let residual = y - prediction
    return residual.replacing(with: -residual, where: residual .< 0)
  }
  @inline(__always) func slope(_ y: Lanes, _ prediction: Lanes) -> Lanes {
    Lanes(repeating: 0).replacing(with: Lanes(repeating: 1), where: prediction .> y)
      .replacing(with: Lanes(repeating: -1), where: y .> prediction) / outputs
  }
}

/// With r = y−ŷ: ½r² where |r| ≤ d, else d|r|−½d²; slope (ŷ−y)/K, at most ±d/K.
///
/// Huber 1964.
struct Huber: ElementwiseLoss {
  let delta: Double
  let outputs: Double

  @inline(__always) func term(_ y: Lanes, _ prediction: Lanes, _ z: Lanes) -> Lanes {
    let residual = y - prediction
    let size = residual.replacing(with: -residual, where: residual .< 0)
    let linear = delta * size - 0.5 * (delta * delta)
    return (0.5 * (residual * residual)).replacing(with: linear, where: size .> delta)
  }
  @inline(__always) func slope(_ y: Lanes, _ prediction: Lanes) -> Lanes {
    let error = prediction - y
    let size = error.replacing(with: -error, where: error .< 0)
    let bound = Lanes(repeating: -delta).replacing(
      with: Lanes(repeating: delta), where: error .> 0)
    return error.replacing(with: bound, where: size .> delta) / outputs
  }
}

/// −[y ln ŷ + (1−y) ln(1−ŷ)] of ŷ = σ(z), from the logit as max(z,0) − yz + ln1p(e^{−|z|}), which
/// stays finite where ŷ saturates; δ = (ŷ−y)/K.
struct BinaryCrossEntropy: ElementwiseLoss {
  let outputs: Double

  @inline(__always) func term(_ y: Lanes, _ prediction: Lanes, _ z: Lanes) -> Lanes {
    let isNegative = z .< 0
    let positivePart = z.replacing(with: Lanes(repeating: 0), where: isNegative)
    let minusSize = (-z).replacing(with: z, where: isNegative)
    return positivePart - y * z + Elementary.ln1p(Elementary.exp(minusSize))
  }
  @inline(__always) func slope(_ y: Lanes, _ prediction: Lanes) -> Lanes {
    (prediction - y) / outputs
  }
}

/// −y ln ŷ of ŷ = softmax(z), from the logits as y(m + ln Σⱼe^{zⱼ−m} − z) with m the largest of
/// them; δ = ŷ−y.
enum CategoricalCrossEntropy {
  @inline(__always)
  static func term(_ y: Double, _ z: Double, largest: Double, logOfSum: Double) -> Double {
    y * (largest + logOfSum - z)
  }

  struct Deltas: ElementwiseLoss {
    @inline(__always) func term(_ y: Lanes, _ prediction: Lanes, _ z: Lanes) -> Lanes { y }
    @inline(__always) func slope(_ y: Lanes, _ prediction: Lanes) -> Lanes { prediction - y }
  }
}

extension Loss {
  /// What one output adds to the loss of a sample, before the division by K, as the pass computes it.
  ///
  /// Nil for the cross-entropies, which are computed from the logits.
  public func term(target: Double, prediction: Double) -> Double? {
    withElementwise(outputs: 1) {
      $0.term(Lanes(repeating: target), Lanes(repeating: prediction), Lanes(repeating: prediction))[
        0]
    }
  }

  /// ∂L/∂ŷ of one of `outputs` outputs, as the pass computes it; nil for the cross-entropies.
  public func slope(target: Double, prediction: Double, outputs: Int = 1) -> Double? {
    withElementwise(outputs: Double(outputs)) {
      $0.slope(Lanes(repeating: target), Lanes(repeating: prediction))[0]
    }
  }

  private func withElementwise(
    outputs: Double, _ body: (any ElementwiseLoss) -> Double
  ) -> Double? {
    switch self {
    case .squaredError: body(SquaredError())
    case .halfSquaredError: body(HalfSquaredError())
    case .meanSquaredError: body(MeanSquaredError(outputs: outputs))
    case .meanAbsoluteError: body(MeanAbsoluteError(outputs: outputs))
    case .huber(let delta): body(Huber(delta: delta, outputs: outputs))
    case .binaryCrossEntropy, .categoricalCrossEntropy: nil
    }
  }
}
