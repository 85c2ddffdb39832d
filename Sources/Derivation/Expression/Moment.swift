/// An address in time: which step of which iteration, in which segment of a run.
///
/// Moments are ordered as a run goes: by segment, then iteration, then step.
public struct Moment: Hashable, Comparable, Sendable {
  /// The segment, from 0; every change of the settings opens a new one.
  public var segment: Int
  /// The iteration, from 1.
  public var iteration: Int
  /// The step within the iteration, from 0.
  public var index: Int

  /// A moment.
  public init(segment: Int = 0, iteration: Int, index: Int) {
    self.segment = segment
    self.iteration = iteration
    self.index = index
  }

  /// Whether `left` comes before `right` in a run.
  public static func < (left: Moment, right: Moment) -> Bool {
    (left.segment, left.iteration, left.index) < (right.segment, right.iteration, right.index)
  }
}
