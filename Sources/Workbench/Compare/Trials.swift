import Comparison
import Engine
import Experiments
import Session

/// All that the result of a trial depends on, besides what a comparison never changes.
struct TrialKey: Hashable, Sendable {
  let change: ContenderChange?
  var optimizer: Optimizer
  let batch: Batch
  let iterations: Int
  let ground: Comparison.Ground
  /// Where it starts on a surface.
  let start: SurfacePoint?
  /// Nil: the seeds of the experiment.
  var seed: UInt64?

  init(
    _ rival: Rival, iterations: Int, ground: Comparison.Ground, start: SurfacePoint?, seed: UInt64?
  ) {
    (change, optimizer, batch) = (rival.change, rival.optimizer, rival.batch)
    (self.iterations, self.ground, self.start, self.seed) = (iterations, ground, start, seed)
  }
}

/// What came of a trial.
struct TrialOutcome: Hashable, Sendable {
  /// The cost; the squared error where costs cannot be compared.
  let cost: Double
  let diverged: Int?
  let firstChange: Double?

  /// Whether it ended with a number that is not finite.
  var hasDiverged: Bool { diverged != nil || !cost.isFinite }
}

/// What is tried out beside a race, and what came of it.
///
/// Results are kept by what they depend on: whoever leaves a page and comes back finds them, and so
/// does a contender that takes an earlier learning rate again.
struct Trials {
  /// Whether the sweep tries out all contenders, or the chosen one alone.
  var sweepsAll = true
  /// From how many seeds the contenders run, from seed 1 on.
  var seedCount = 10
  /// How many iterations a trial of a contender has, by the contender's id.
  private(set) var iterations: [Int: Int] = [:]
  /// Whether that is the end of the experiment's epochs, since the race stands at its start.
  private(set) var isAtEnd = false
  private var ids: [TrialKey: Int] = [:]
  private var keys: [Int: TrialKey] = [:]
  private var outcomes: [TrialKey: TrialOutcome] = [:]

  /// The numbers of seeds that one can choose from.
  static let seedCounts = 3...30
  /// More results than this are not kept.
  private static let capacity = 4000

  /// What came of a trial; nil if that is not known yet.
  func outcome(_ key: TrialKey) -> TrialOutcome? { outcomes[key] }

  /// The trials among these whose outcome is not known, each with its id.
  func open(_ wanted: [TrialKey]) -> [(id: Int, key: TrialKey)] {
    wanted.compactMap { key in
      outcomes[key] == nil ? ids[key].map { (id: $0, key: key) } : nil
    }
  }

  /// How many of these are done.
  func doneCount(_ wanted: [TrialKey]) -> Int { wanted.count { outcomes[$0] != nil } }

  /// Sets how long trials are.
  mutating func set(iterations: [Int: Int], isAtEnd: Bool) {
    (self.iterations, self.isAtEnd) = (iterations, isAtEnd)
  }

  /// Gives ids to those trials that have none.
  mutating func name(_ wanted: [TrialKey], _ makeID: () -> Int) {
    if ids.count > Self.capacity { forget(allBut: Set(wanted)) }
    for key in wanted where ids[key] == nil {
      let id = makeID()
      ids[key] = id
      keys[id] = key
    }
  }

  private mutating func forget(allBut wanted: Set<TrialKey>) {
    ids = ids.filter { wanted.contains($0.key) }
    keys = keys.filter { wanted.contains($0.value) }
    outcomes = outcomes.filter { wanted.contains($0.key) }
  }

  /// Takes in what was found.
  mutating func hear(_ results: [RaceTrialResult]) {
    for result in results {
      guard let key = keys[result.id],
        case .cost(let cost, _, let diverged) = result.answer
      else { continue }
      outcomes[key] = TrialOutcome(
        cost: result.errors?.squared ?? cost, diverged: diverged, firstChange: result.firstChange)
    }
  }
}
