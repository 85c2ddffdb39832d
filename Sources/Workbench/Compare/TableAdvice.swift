import Comparison
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
        "Advice: hidden ReLU; PReLU or ELU if units die. True here? \(inside) shows who is stuck."
    case .loss:
      text =
        "Each loss has units of its own, so all are ranked by the mean of "
        + (isASCII ? "(y - a)^2." : "(y − ŷ)².")
    case .depth:
      text =
        "Other depths share no start, only the seed. \(inside) shows which layers learn."
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
