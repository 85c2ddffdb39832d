import Comparison
import ScreenKit

/// What to look at in a ranking, by what contenders differ in.
struct TableAdvice {
  /// The advice; nil where none is needed.
  let text: String?

  init(_ dimension: ContenderDimension, _ context: CompareContext) {
    let inside = context.key(.page(.layers))
    switch dimension {
    case .optimizer, .batch, .learningRate: text = nil
    case .activation:
      text =
        "Advice: hidden ReLU; PReLU or ELU if units die. True here? \(inside) shows who is stuck."
    case .loss:
      text =
        "Each loss has units of its own, so all are ranked by the mean of "
        + (context.isASCII ? "(y - a)^2." : "(y − ŷ)².")
    case .depth:
      text =
        "Other depths share no start, only the seed. \(inside) shows which layers learn."
    case .initializer:
      text = "Zeros and constant make all units of a layer twins: \(inside) counts them."
    }
  }
}

extension CompareModel {
  /// What contenders are ranked by: the cost, and where costs are in other units an error.
  var rankedBy: ContenderCurves.Measure {
    guard runs.comparesErrors else { return .training }
    return measure == .absoluteError ? .absoluteError : .squaredError
  }

  /// What trials, goals and the best are compared by, in words.
  var comparedName: String { compared.name(on: runs.landscape) }

  /// The same where there is little room.
  var comparedWord: String { compared.shortName(on: runs.landscape) }

  private var compared: ContenderCurves.Measure {
    runs.comparesErrors ? .squaredError : .training
  }
}
