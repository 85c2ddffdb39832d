import Derivation
import Engine
import Session

/// The training of a network as a contender to whom nobody goes back: a trainer alone, and what is
/// measured after whole epochs or at the end.
///
/// It is for commands and trials, and as fast as `backstep train`. What a screen asks of one moment
/// (pictures, autopsies, layers, spreads, rates, goals, times) it does not tell.
final class PlainRunner: ContenderRunner {
  private let setup: Setup
  private let trainer: Trainer
  private let work: IterationWork
  private let measurements: Measurements
  private let measuresOnTheWay: Bool
  private var checkpoint: Snapshot
  private var lastIteration: Int?

  /// From how many iterations back at most the step that diverged is found again.
  private static let checkpointInterval = 1024

  /// A contender at its start, of a course that is not measured in every iteration.
  init(_ setup: Setup, heldOut: Dataset?, _ measuring: Measuring) {
    self.setup = setup
    trainer = Trainer(setup)
    work = IterationWork(setup)
    measurements = Measurements(setup, heldOut: heldOut, measuring) { 0 }
    measuresOnTheWay = measuring.occasion != .end
    checkpoint = trainer.snapshot
    if measuresOnTheWay { measurements.measure(trainer) }
  }

  func advance(toward target: ContenderTarget, work limit: Int) -> Bool {
    guard case .iteration(let wanted) = target else { return true }
    let end = min(wanted, trainer.iteration + work.iterations(in: limit))
    while trainer.iteration < end, lastIteration == nil {
      if trainer.iteration.isMultiple(of: Self.checkpointInterval) { checkpoint = trainer.snapshot }
      trainer.step()
      if trainer.hasDiverged { lastIteration = trainer.iteration }
      if measuresOnTheWay { measurements.note(trainer) }
    }
    return trainer.iteration >= wanted || lastIteration != nil
  }

  func report(_ id: Int, _ request: ContenderRequest, isComplete: Bool) -> ContenderReport {
    let iteration = trainer.iteration
    let training = measurements.measurement(of: trainer)
    var report = ContenderReport(
      id: id, request: request, isComplete: isComplete, iteration: iteration, trained: iteration,
      nanoseconds: 0, diverged: lastIteration, training: training,
      best: measurements.best(upTo: iteration, measurements.compared(training)),
      curves: measurements.curves.detached)
    report.heldOut = measurements.heldOut?.measure(trainer)
    report.parameters = request.parameters ? trainer.parameters : nil
    report.firstChange = request.firstChange && iteration > 0 ? setup.firstChange : nil
    report.divergedStep = request.divergedStep ? divergedStep() : nil
    report.epochCosts = isComplete ? measurements.epochCosts : []
    return report
  }

  /// Goes to the iteration that diverged once more, now with all its numbers; the trainer ends where
  /// it was, since a replay gives the same bits.
  private func divergedStep() -> StepAddress? {
    guard let lastIteration else { return nil }
    trainer.restore(checkpoint)
    while trainer.iteration < lastIteration - 1 { trainer.step() }
    return IterationSteps(trainer.recordStep()).firstNotFinite()
  }
}

extension Setup {
  /// The largest change of a parameter in the first iteration, in size, by a trainer of its own; not
  /// a number where one of them is not.
  var firstChange: Double? {
    let trainer = Trainer(self)
    let before = network.parameters.map(trainer.value)
    trainer.step()
    let changes = zip(network.parameters, before).map { abs(trainer.value(of: $0) - $1) }
    return changes.contains(where: \.isNaN) ? .nan : changes.max()
  }
}
