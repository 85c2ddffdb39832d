import Experiments
import Session

/// What to look at in a ranking, by what contenders differ in.
struct TableAdvice {
  /// The advice; nil where none is needed.
  let text: String?

  init(_ race: Comparison, _ state: State) {
    let inside = state.key(.compare(.page(.layers)))
    let isASCII = state.display.glyphs == .ascii
    switch race.varies {
    case .optimizer, .batch, .learningRate: text = nil
    case .activation:
      text =
        "The usual advice: hidden ReLU; if units die, PReLU or ELU. \(inside) shows who is stuck."
    case .loss:
      text =
        "Costs of two losses are in other units: ranked by the mean of "
        + (isASCII ? "(y - output)^2." : "(y − ŷ)², alike for all.")
    case .depth:
      text =
        "Other depths cannot have the same start, only the seed. \(inside): which layers learn?"
    case .initializer:
      text = "Zeros and constant make all units of a layer twins: \(inside) counts them."
    }
  }
}

extension Comparison {
  /// What contenders are ranked by: the cost, and where costs are in other units an error.
  var rankedBy: RaceCurves.Measure {
    guard comparesErrors else { return .training }
    return measure == .absoluteError ? .absoluteError : .squaredError
  }

  /// What trials, goals and the best are compared by, in words.
  var comparedName: String {
    let measure: RaceCurves.Measure = comparesErrors ? .squaredError : .training
    return measure.name(ground: ground)
  }

  /// The same where there is little room.
  var comparedWord: String {
    let measure: RaceCurves.Measure = comparesErrors ? .squaredError : .training
    return measure.shortName(ground: ground)
  }
}
