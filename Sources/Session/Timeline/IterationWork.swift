import Engine

/// How much arithmetic one iteration is, estimated from the shape: no clock is read.
package struct IterationWork {
  /// Multiply–adds, or what takes as long.
  package let multiplyAdds: Int

  /// The work of a setup's whole batch, measured to be enough for networks of all sizes.
  ///
  /// Forward, backward and slopes go over all parameters once a sample, the update over each with
  /// about 4; an activation with its slope takes about 8, an iteration as such 300. Making an
  /// epoch's order anew takes about 10 a row and 300 as such, which its iterations share.
  package init(_ setup: Setup) {
    let schedule = BatchSchedule(rowCount: setup.data.rowCount, batch: setup.training.batch)
    let samples = schedule.batchSize
    let units = setup.network.layers.reduce(0) { $0 + $1.units }
    let order =
      setup.training.shuffle
      ? (300 + 10 * schedule.rowCount) / schedule.iterationsPerEpoch : 0
    multiplyAdds =
      300 + setup.network.parameterCount * (3 * samples + 4) + 8 * units * samples + order
  }

  /// How many iterations are at most `work` multiply–adds; at least 1.
  package func iterations(in work: Int) -> Int {
    max(1, work / multiplyAdds)
  }
}
