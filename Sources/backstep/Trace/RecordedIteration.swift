import Engine

extension IterationRecord {
  /// Trains up to an iteration, however long that takes, and records it.
  ///
  /// Throws what `failure` makes of the iteration in which the run diverged before, or that the
  /// training was interrupted.
  static func recorded(
    _ iteration: Int, of setup: Setup, divergedBefore failure: (Int) -> CommandFailure
  ) throws -> IterationRecord {
    let trainer = Trainer(setup)
    let watch = LongRun(portion: setup.multiplicationsPerIteration)
    defer { watch.end() }
    while trainer.iteration < iteration - 1 {
      trainer.step()
      if trainer.hasDiverged { throw failure(trainer.iteration) }
      guard watch.goesOn({ "iteration \(trainer.iteration) of \(iteration)" }) else {
        throw CommandFailure.interrupted(while: "training, in iteration \(trainer.iteration)")
      }
    }
    return trainer.recordStep()
  }
}
