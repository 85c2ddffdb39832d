/// With r = y−ŷ: ½r² where |r| ≤ d, else d|r|−½d²; slope (ŷ−y)/K, at most ±d/K.
struct Huber: ElementwiseLoss {
  static let rule = RuleDescription<Loss>(
    "huber", formula: "(1/K)Σₖ ½r² if |r| ≤ d, else d|r|−½d²; r = y−ŷ", paper: "Huber 1964",
    facts: Loss.Facts(isMeanOverOutputs: true, kink: .setting(.delta), square: .halfWhereSmall),
    setting: .number(.delta, .positive, standard: 1),
    value: { if case .huber(let delta) = $0 { delta } else { nil } }, make: { .huber(delta: $0) })

  let delta: Double
  let outputs: Double

  @inline(__always) func term(_ y: Lanes, _ prediction: Lanes, _ z: Lanes) -> Lanes {
    let residual = y - prediction
    let size = residual.replacing(with: -residual, where: residual .< 0)
    let linear = delta * size - 0.5 * (delta * delta)
    return (0.5 * (residual * residual)).replacing(with: linear, where: size .> delta)
  }
  @inline(__always) func derivative(_ y: Lanes, _ prediction: Lanes) -> Lanes {
    let error = prediction - y
    let size = error.replacing(with: -error, where: error .< 0)
    let bound = Lanes(repeating: -delta).replacing(
      with: Lanes(repeating: delta), where: error .> 0)
    return error.replacing(with: bound, where: size .> delta) / outputs
  }
}
