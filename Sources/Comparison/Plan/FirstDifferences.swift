import Engine
import Session

/// Where pairs of contenders first do something different to a parameter, as far as that is known.
public struct FirstDifferences: Sendable {
  /// Two contenders by their ids, and the parameter that is looked at.
  public struct Pair: Hashable, Sendable {
    let first: Int
    let second: Int
    let parameter: Parameter

    /// Two contenders and a parameter of both.
    public init(_ first: Contender, _ second: Contender, in parameter: Parameter) {
      (self.first, self.second) = (first.id, second.id)
      self.parameter = parameter
    }
  }

  /// What is known of a pair.
  public enum Finding: Hashable, Sendable {
    /// Nothing yet.
    case unknown
    /// They do the same in all iterations that were looked at.
    case never
    /// They differ here first.
    case at(FirstDifference)
  }

  private var ids: [Pair: Int] = [:]
  private var pairs: [Int: Pair] = [:]
  private var found: [Pair: Finding] = [:]

  /// More than these are not kept.
  private static let capacity = 500

  /// Where a pair first differs.
  public func finding(_ pair: Pair) -> Finding { found[pair] ?? .unknown }

  /// The id of the trial that finds it out; nil if it is known or not asked for.
  func open(_ pair: Pair) -> Int? { found[pair] == nil ? ids[pair] : nil }

  /// Gives a pair an id, if it has none.
  mutating func name(_ pair: Pair, _ makeID: () -> Int) {
    guard ids[pair] == nil else { return }
    if ids.count > Self.capacity { self = FirstDifferences() }
    let id = makeID()
    ids[pair] = id
    pairs[id] = pair
  }

  /// Takes in what was found.
  mutating func hear(_ results: [TrialResult]) {
    for result in results {
      guard let pair = pairs[result.id], case .difference(let difference) = result.answer else {
        continue
      }
      found[pair] = difference.map(Finding.at) ?? .never
    }
  }
}

extension ComparedRuns {
  /// What has to be run to know where the two differ that it is asked of.
  var openDifference: [Trial] {
    guard let pair = asked.difference, let id = differences.open(pair),
      let first = lineup.entries.first(where: { $0.id == pair.first }),
      let second = lineup.entries.first(where: { $0.id == pair.second })
    else { return [] }
    return [
      Trial(
        id: id, course: first.course,
        .difference(
          from: second.course, pair.parameter, within: differenceLimit(lineup.setups[pair.second])))
    ]
  }

  /// How many iterations are looked at for a first difference: fewer of large networks.
  public func differenceLimit(of contender: Contender) -> Int {
    differenceLimit(setup(of: contender))
  }

  private func differenceLimit(_ setup: Setup?) -> Int {
    let work = landscape.isMap ? 1000 : setup.map { IterationWork($0).multiplyAdds } ?? 1
    return max(10, min(Self.mostIterations, Self.work / max(1, work)))
  }

  private static let mostIterations = 2000
  /// Multiply–adds of one contender that the question is worth.
  private static let work = 100_000_000
}
