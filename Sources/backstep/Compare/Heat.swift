import Engine

/// One run of a race: what is trained for how long, and what is kept of it.
struct Heat: Sendable {
  /// How much is kept of a run.
  enum Keeping: Sendable {
    /// The last cost alone.
    case lastCost
    /// The cost after every epoch, and the first move.
    case costs
    /// The cost after every epoch, and the final parameters.
    case costsAndParameters
  }

  /// What is left of a run.
  struct Result: Sendable {
    /// The costs on all training rows that are kept, the first before training.
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
    let firstMove: Double?
    /// The parameters at the end, where they are kept.
    let parameters: ParameterValues?

    /// The cost at the end.
    var finalCost: Double { history.last ?? .nan }
  }

  let setup: Setup
  let epochs: Int
  let keeping: Keeping

  /// About how many multiplications it takes.
  var work: Double {
    let perEpoch = BatchSchedule(
      rowCount: setup.data.rowCount, batch: setup.training.batch
    ).iterationsPerEpoch
    return Double(epochs) * Double(perEpoch) * Double(setup.multiplicationsPerIteration)
  }

  /// Trains; `goesOn` is told now and then how many multiplications were made since.
  func run(goesOn: (Double) -> Bool) -> Result {
    let keepsAll = if case .lastCost = keeping { false } else { true }
    let run = TrainingRun(setup, epochs: epochs) { _ in keepsAll }
    let each = setup.multiplicationsPerIteration
    let portion = max(1, 4_000_000 / max(1, each))
    var count = 0
    run.run { _ in
      count += 1
      guard count == portion else { return goesOn(0) }
      count = 0
      return goesOn(Double(portion) * Double(each))
    }
    return result(run)
  }

  private func result(_ run: TrainingRun) -> Result {
    let schedule = run.trainer.schedule
    let (whole, rest) = run.trainer.iteration.quotientAndRemainder(
      dividingBy: schedule.iterationsPerEpoch)
    var (firstMove, parameters): (Double?, ParameterValues?) = (nil, nil)
    switch keeping {
    case .lastCost: break
    case .costs: firstMove = self.firstMove
    case .costsAndParameters: parameters = run.trainer.parameters
    }
    return Result(
      history: run.history.map(\.cost), epochs: run.epochs, iterations: run.trainer.iteration,
      rows: whole * setup.data.rowCount + rest * schedule.batchSize,
      divergence: run.divergence, isInterrupted: run.isInterrupted, firstMove: firstMove,
      parameters: parameters)
  }

  /// The first iteration once more, in networks where that is soon done.
  private var firstMove: Double? {
    guard epochs > 0, setup.network.parameterCount <= 100_000 else { return nil }
    let parameters = setup.network.parameters
    let trainer = Trainer(setup)
    let before = parameters.map(trainer.value)
    trainer.step()
    let moves = zip(parameters, before).map { abs(trainer.value(of: $0) - $1) }
    return moves.contains(where: \.isNaN) ? .nan : moves.max()
  }
}
