import Derivation
import Engine

/// All that the result of a trial depends on, besides what a comparison never changes.
public struct TrialKey: Hashable, Sendable {
  let own: ContenderChange?
  /// How gradients become changes.
  public var optimizer: Optimizer
  let batch: Batch
  /// How long it runs.
  public let iterations: Int
  let landscape: Landscape
  /// Where it starts on a surface.
  let start: SurfacePoint?
  /// Nil: the seeds of the experiment.
  public var seed: UInt64?

  init(
    _ contender: Contender, iterations: Int, landscape: Landscape, start: SurfacePoint?,
    seed: UInt64?
  ) {
    (own, optimizer, batch) = (contender.own, contender.optimizer, contender.batch)
    (self.iterations, self.landscape) = (iterations, landscape)
    (self.start, self.seed) = (start, seed)
  }
}

/// What came of a trial.
public struct TrialOutcome: Hashable, Sendable {
  /// The cost; the squared error where costs cannot be compared.
  public let cost: Double
  /// The iteration that diverged.
  public let diverged: Int?
  /// The first step of it that is not finite, where that was asked for.
  public let divergedStep: StepAddress?
  /// The largest change of a parameter in the first iteration.
  public let firstChange: Double?

  /// Whether it ended with a number that is not finite.
  public var hasDiverged: Bool { diverged != nil || !cost.isFinite }
}

/// What is tried out beside a comparison, and what came of it.
///
/// Results are kept by what they depend on: whoever asks for something else and comes back finds
/// them, and so does a contender that takes an earlier learning rate again.
public struct Trials: Sendable {
  /// How many iterations a trial of a contender has, by the contender's id.
  public private(set) var iterations: [Int: Int] = [:]
  /// Whether that is the end of the experiment's epochs, since the comparison stands at its start.
  public private(set) var isAtEnd = false
  private var ids: [TrialKey: Int] = [:]
  private var keys: [Int: TrialKey] = [:]
  private var outcomes: [TrialKey: TrialOutcome] = [:]

  /// More results than this are not kept.
  private static let capacity = 4000

  /// What came of a trial; nil if that is not known yet.
  public func outcome(_ key: TrialKey) -> TrialOutcome? { outcomes[key] }

  /// The trials among these whose outcome is not known, each with its id.
  func open(_ wanted: [TrialKey]) -> [(id: Int, key: TrialKey)] {
    wanted.compactMap { key in
      outcomes[key] == nil ? ids[key].map { (id: $0, key: key) } : nil
    }
  }

  /// How many of these are done.
  public func doneCount(_ wanted: [TrialKey]) -> Int { wanted.count { outcomes[$0] != nil } }

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
  mutating func hear(_ results: [TrialResult]) {
    for result in results {
      guard let key = keys[result.id],
        case .cost(let cost, _, let diverged) = result.answer
      else { continue }
      outcomes[key] = TrialOutcome(
        cost: result.errors?.squared ?? cost, diverged: diverged,
        divergedStep: result.divergedStep, firstChange: result.firstChange)
    }
  }
}
