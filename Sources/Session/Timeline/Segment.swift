import Engine

/// A stretch of a run with the same settings, as a list shows it.
public struct Segment {
  /// Its number, as in `Moment.segment`.
  public let number: Int
  /// Its first iteration.
  public let firstIteration: Int
  /// What opened it; nil for the start of the run.
  public let change: Change?
  /// Its settings.
  public let setup: Setup
  /// The settings before it.
  public let setupBefore: Setup
  /// What a changed parameter was before.
  public let oldValue: Double?
}

extension Timeline {
  /// The segments of the run, from its start to this one.
  ///
  /// One whose first iteration is also the next one's has no iterations.
  public var segments: [Segment] {
    var segments: [Segment] = []
    var next: Timeline? = self
    while let timeline = next {
      let fork = timeline.fork
      segments.append(
        Segment(
          number: fork?.segment ?? 0, firstIteration: timeline.firstIteration,
          change: fork?.change, setup: timeline.setup,
          setupBefore: fork?.parent.setup ?? timeline.setup, oldValue: fork?.oldValue))
      next = fork?.parent
    }
    return segments.reversed()
  }
}
