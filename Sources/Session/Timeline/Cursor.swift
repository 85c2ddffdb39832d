import Derivation
import Engine

/// Where a learner stands in a run, and how far one key press goes.
///
/// At a granularity the *places* are the last step of each group, the anchor, and the first step
/// of the run. The anchor is where one came in: it is set by a jump and by a change of the
/// granularity, so the cursor always stands on a place. Forward goes to the nearest place after,
/// back to the nearest before: each is exactly the inverse of the other. Moving needs no training.
public struct Cursor: Hashable, Sendable {
  /// The order of the steps it moves in.
  public let plan: RunPlan
  /// Where it stands.
  public private(set) var moment: Moment
  /// How far one key press goes.
  public private(set) var granularity: Granularity
  /// Where one came in.
  public private(set) var anchor: Moment

  /// A cursor on the first step of a run.
  public init(_ plan: RunPlan, granularity: Granularity = .term) {
    self.plan = plan
    self.granularity = granularity
    moment = plan.start
    anchor = plan.start
  }

  /// The place after this one; nil at `limit`, the last moment of a run that ends.
  ///
  /// A group that reaches beyond the limit ends there.
  public func next(limit: Moment? = nil) -> Moment? {
    if let limit, moment >= limit { return nil }
    var end = plan.group(at: moment, granularity).upperBound
    if end == moment {
      end = plan.group(at: plan.next(after: moment), granularity).upperBound
    }
    if let limit { end = min(end, limit) }
    return moment < anchor && anchor < end ? anchor : end
  }

  /// The place before this one; nil on the first step of the run.
  public func previous() -> Moment? {
    guard moment > plan.start else { return nil }
    let first = plan.group(at: moment, granularity).lowerBound
    let end = plan.previous(before: first) ?? plan.start
    return end < anchor && anchor < moment ? anchor : end
  }

  /// Goes to the next or previous place; the anchor stays.
  package mutating func step(to place: Moment) {
    moment = place
  }

  /// Goes anywhere and comes in there.
  public mutating func jump(to target: Moment) {
    moment = target
    anchor = target
  }

  /// Changes how far one key press goes; where one stands becomes the anchor.
  public mutating func setGranularity(_ new: Granularity) {
    guard new != granularity else { return }
    granularity = new
    anchor = moment
  }

  /// Where it stood, if that was before an iteration; an anchor that was not becomes that place.
  func kept(before iteration: Int) -> Cursor? {
    guard moment.iteration < iteration else { return nil }
    var kept = self
    if anchor.iteration >= iteration { kept.anchor = moment }
    return kept
  }

  /// Goes back to where `earlier` stood, with its anchor if the granularity is still the same.
  mutating func goBack(to earlier: Cursor) {
    moment = earlier.moment
    anchor = earlier.granularity == granularity ? earlier.anchor : earlier.moment
  }
}
