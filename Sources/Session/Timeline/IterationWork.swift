import Engine

/// How much arithmetic one iteration is, estimated from the shape: no clock is read.
package struct IterationWork {
  /// Multiply–adds, or what takes as long.
  package let multiplyAdds: Int

  /// The work of a setup's whole batch: forward, backward and slopes go over all parameters once
  /// a sample, the update once; an activation with its slope is about 8 multiply–adds.
  package init(_ setup: Setup) {
    let samples = setup.training.batch.size(outOf: setup.data.rowCount)
    let units = setup.network.layers.reduce(0) { $0 + $1.units }
    multiplyAdds =
      100 + setup.network.parameterCount * (3 * samples + 4) + 8 * units * samples
  }

  /// How many iterations are at most `work` multiply–adds; at least 1.
  package func iterations(in work: Int) -> Int {
    max(1, work / multiplyAdds)
  }
}
