import Comparison
import ScreenKit

extension ContenderDimension {
  /// What contenders are compared by, after "by".
  var comparedBy: String {
    switch self {
    case .optimizer: "optimizer"
    case .activation: "activation"
    case .loss: "loss"
    case .batch: "batch size"
    case .learningRate: "learning rate"
    case .depth: "depth"
    case .initializer: "start"
    }
  }

  /// What is the same for all, and what is not.
  fileprivate var explanation: String {
    switch self {
    case .optimizer: "the same network and data, another rule of updating each."
    case .activation: "the same weights and data, another f in the hidden layers."
    case .loss: "the same network and data; ranked by squared error, the same yardstick."
    case .batch: "the same network and data, other rows an update."
    case .learningRate: "the same rule, other steps."
    case .depth: "all from the same seed."
    case .initializer: "the same network and data, other weights to begin with."
    }
  }
}

extension CompareModel {
  /// Compares by something else: with the contenders that were there, or else the usual ones.
  ///
  /// Throws why no contender of that kind fits the experiment; then nothing has changed.
  mutating func vary(by dimension: ContenderDimension) throws(ContenderProblem) {
    let comparedErrors = runs.comparesErrors
    try runs.vary(by: dimension)
    if runs.comparesErrors {
      measure = .squaredError
    } else if !has(measure) || comparedErrors {
      measure = .training
    }
    (chosen, weight, column) = (0, 0, 0)
    if !runs.landscape.isMap { movesStart = false }
    playback.direction = nil
  }

  /// Compares by the next thing that this experiment can be compared by.
  mutating func varyNext(_ offset: Int) -> [CompareEffect] {
    let all = ContenderDimension.allCases
    let place = all.firstIndex(of: runs.dimension) ?? 0
    return vary(
      byFirstOf: (1..<all.count).map {
        all[(place + offset * $0 + all.count * all.count) % all.count]
      })
  }

  /// Compares by the first of these that is possible; says why those before it are not.
  mutating func vary(byFirstOf dimensions: [ContenderDimension]) -> [CompareEffect] {
    var problems: [ContenderProblem] = []
    for dimension in dimensions {
      do throws(ContenderProblem) {
        try vary(by: dimension)
        return [saidVaried(skipping: problems)]
      } catch {
        problems.append(error)
      }
    }
    return problems.first.map { [.say(Notice($0.description, .warning))] } ?? []
  }

  func saidVaried(skipping problems: [ContenderProblem] = []) -> CompareEffect {
    let skipped = problems.map { " Not by \($0.dimension.comparedBy): \($0.reason)." }.joined()
    let dropped =
      runs.dropsGiven
      ? origin != nil || runs.givesWeights
        ? " Given weights are left out: all are drawn." : " Given biases are left out: all are 0."
      : ""
    let by = runs.dimension
    return .said("By \(by.comparedBy): \(by.explanation)\(dropped)\(skipped)")
  }
}
