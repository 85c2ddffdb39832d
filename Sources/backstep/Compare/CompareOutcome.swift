import Comparison
import Derivation
import Engine
import Experiments

/// What contenders were compared, and what became of each.
struct CompareOutcome {
  /// What is asked for.
  struct Plan {
    let experiment: Experiment
    let dimension: ContenderDimension
    /// The contenders, as they were typed and as they are.
    let contenders: [(name: String, contender: Contender)]
    let epochs: Int
    /// The learning rates that each contender is run with as well.
    let rates: [Double]
    /// How many seeds each contender is run with as well, from 1 on.
    let seedCount: Int
    let keepsParameters: Bool
  }

  /// A contender and its runs.
  struct Entry {
    /// What it was typed as.
    let name: String
    /// What it trained.
    let network: Network
    /// Its run with the settings as they are.
    let result: Result
    /// Its final cost at each learning rate; empty without a sweep.
    let sweep: [Trial]
    /// Its final cost with each seed; empty where one alone was asked for.
    let seeds: [Trial]
  }

  /// What is left of the run of a contender.
  struct Result {
    /// The costs on all training rows before training and after every epoch that was begun.
    let history: [Double]
    /// Epochs that were begun.
    let epochs: Int
    /// Iterations that were made.
    let iterations: Int
    /// Rows that were used, counted each time.
    let rows: Int
    /// Where it diverged.
    let divergence: TrainingRun.Divergence?
    /// Whether it was stopped before its end.
    let isInterrupted: Bool
    /// The largest change of a parameter in the first iteration; nil where that is not kept.
    let firstChange: Double?
    /// The parameters at the end, where they are kept.
    let parameters: ParameterValues?

    /// The cost at the end.
    var finalCost: Double { history.last ?? .nan }
  }

  /// A run with another learning rate or seed, that came to its end.
  struct Trial {
    /// The learning rate, or the seed.
    let value: Double
    /// The cost at the end.
    let final: Double
    /// Where it diverged.
    let divergence: TrainingRun.Divergence?
  }

  let plan: Plan
  let entries: [Entry]
  /// Whether the person stopped it.
  let isInterrupted: Bool
  /// Whether anything that was compared comes from a seed.
  let drawsFromSeed: Bool

  /// Runs all that is planned.
  init(_ plan: Plan) {
    self.plan = plan
    let run = CompareRun(plan)
    run.run()
    isInterrupted = run.isInterrupted
    drawsFromSeed = run.runs.drawsFromSeed
    entries = run.runs.contenders.indices.compactMap { Self.entry($0, run, plan) }
  }

  private static func entry(_ place: Int, _ run: CompareRun, _ plan: Plan) -> Entry? {
    let runs = run.runs
    let contender = runs.contenders[place]
    guard let report = runs.report(of: contender) else { return nil }
    func trials(_ keys: [TrialKey], _ value: (TrialKey) -> Double) -> [Trial] {
      keys.compactMap { key in
        runs.trials.outcome(key).map { outcome in
          Trial(
            value: value(key), final: outcome.cost,
            divergence: divergence(outcome.diverged, outcome.divergedStep))
        }
      }
    }
    return Entry(
      name: plan.contenders[place].name, network: runs.network(of: contender),
      result: result(report, RowCount(of: contender, in: runs), goal: runs.position),
      sweep: trials(run.sweepKeys(place)) { $0.optimizer.learningRate },
      seeds: trials(run.seedKeys(place)) { Double($0.seed ?? 0) })
  }

  private static func result(_ report: ContenderReport, _ rows: RowCount, goal: Int) -> Result {
    let iteration = report.iteration
    let (whole, rest) = iteration.quotientAndRemainder(dividingBy: rows.iterationsOfEpoch)
    return Result(
      history: report.epochCosts + (rest > 0 ? [report.training.cost] : []),
      epochs: whole + (rest > 0 ? 1 : 0), iterations: iteration,
      rows: rows.rows(upTo: iteration),
      divergence: divergence(report.diverged, report.divergedStep),
      isInterrupted: report.diverged == nil && iteration < rows.iterations(within: goal),
      firstChange: report.firstChange, parameters: report.parameters)
  }

  private static func divergence(
    _ iteration: Int?, _ step: StepAddress?
  ) -> TrainingRun.Divergence? {
    iteration.map { TrainingRun.Divergence(iteration: $0, step: step) }
  }
}

extension CompareOutcome.Entry {
  /// The lowest cost and the epoch after which it was; nil where none is a number.
  var best: (epoch: Int, cost: Double)? {
    result.history.enumerated().filter { !$0.element.isNaN }
      .min { $0.element < $1.element }.map { ($0.offset, $0.element) }
  }

  /// The trial of the sweep with the lowest final cost, the lowest rate if several have it.
  var bestRate: CompareOutcome.Trial? {
    sweep.filter { $0.divergence == nil }.min { $0.final < $1.final }
  }
}
