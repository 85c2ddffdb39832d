import Derivation

/// Which steps of an iteration are wanted; what is nil does not choose.
struct TraceFilter {
  var phase: Phase?
  var kind: StepKind?
  var sample: Int?
  var layer: Int?
  var unit: Int?

  /// Calls `body` with the steps that are wanted, in order.
  ///
  /// Whole groups of steps that cannot be wanted are skipped by arithmetic.
  func forEach<Failure: Error>(
    in plan: IterationPlan, _ body: (StepLocation) throws(Failure) -> Void
  ) throws(Failure) {
    let range = phase.map(plan.range(of:)) ?? 0..<plan.count
    var index = range.lowerBound
    while index < range.upperBound {
      let location = plan.location(of: index)
      if let group = unwantedGroup(location) {
        index = group.upperBound
        continue
      }
      if kind == nil || kind == location.address.kind { try body(location) }
      index += 1
    }
  }

  /// The largest group around a step of which no step is wanted.
  private func unwantedGroup(_ location: StepLocation) -> Range<Int>? {
    let address = location.address
    if let sample, sample != address.sample { return location.group(.sample) }
    if let layer, layer != address.layer { return location.group(.layer) }
    if let unit, unit != address.unit { return location.group(.unit) }
    return nil
  }
}
