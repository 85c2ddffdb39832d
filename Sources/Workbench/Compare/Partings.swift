import Comparison
import Derivation
import Engine
import Session

/// Where pairs of contenders first do something different to a parameter, as far as that is known.
struct Partings {
  /// Two contenders by their ids, and the parameter that is looked at.
  struct Pair: Hashable {
    let first: Int
    let second: Int
    let parameter: Parameter
  }

  /// What is known of a pair.
  enum Parting: Hashable {
    /// Nothing yet.
    case unknown
    /// They do the same in all iterations that were looked at.
    case never
    /// They part here.
    case at(RaceDifference)
  }

  private var ids: [Pair: Int] = [:]
  private var pairs: [Int: Pair] = [:]
  private var found: [Pair: Parting] = [:]

  /// More than these are not kept.
  private static let capacity = 500

  /// Where a pair parts.
  func parting(_ pair: Pair) -> Parting { found[pair] ?? .unknown }

  /// The id of the trial that finds it out; nil if it is known or not asked for.
  func open(_ pair: Pair) -> Int? { found[pair] == nil ? ids[pair] : nil }

  /// Gives a pair an id, if it has none.
  mutating func name(_ pair: Pair, _ makeID: () -> Int) {
    guard ids[pair] == nil else { return }
    if ids.count > Self.capacity { self = Partings() }
    let id = makeID()
    ids[pair] = id
    pairs[id] = pair
  }

  /// Takes in what was found.
  mutating func hear(_ results: [RaceTrialResult]) {
    for result in results {
      guard let pair = pairs[result.id], case .difference(let difference) = result.answer else {
        continue
      }
      found[pair] = difference.map(Parting.at) ?? .never
    }
  }
}

extension Comparison {
  /// The contender that the chosen one is compared with in the autopsy, by its place.
  var counterpart: Int { chosen == 0 ? min(1, rivals.count - 1) : 0 }

  /// The chosen contender and its counterpart; nil where there is nothing to compare.
  var pair: Partings.Pair? {
    guard counterpart != chosen, let parameter else { return nil }
    return Partings.Pair(
      first: rivals[counterpart].id, second: rival.id, parameter: parameter)
  }

  /// Where the chosen contender and its counterpart part.
  var parting: Partings.Parting { pair.map(partings.parting) ?? .unknown }

  /// Asks where the chosen contender and its counterpart part, on the page that says it.
  mutating func planParting() {
    guard page == .autopsy, let pair else { return }
    var partings = partings
    partings.name(pair) { makeID() }
    self.partings = partings
  }

  /// What has to be run to know it.
  var openParting: [RaceTrial] {
    guard page == .autopsy, let pair, let id = partings.open(pair) else { return [] }
    return [
      RaceTrial(
        id: id, course: course(of: rivals[counterpart]),
        .difference(from: course(of: rival), pair.parameter, within: partingLimit))
    ]
  }

  /// How many iterations are looked at: fewer of large networks.
  var partingLimit: Int {
    let work = ground.isMap ? 1000 : IterationWork(setup(of: rival)).multiplyAdds
    return max(10, min(Self.mostPartingIterations, Self.partingWork / max(1, work)))
  }

  private static let mostPartingIterations = 2000
  /// Multiply–adds of one contender that the question is worth.
  private static let partingWork = 100_000_000
}
