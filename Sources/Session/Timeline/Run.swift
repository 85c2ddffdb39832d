import Derivation
import Engine

/// A run that someone looks at: the timeline, where one stands in it, and the way back from jumps
/// and changes.
///
/// Copies share the timelines, which changes nothing that they show.
public struct Run {
  var line: Line
  var past: [Line] = []
  var undone: [Line] = []
  var segmentCount = 1

  private static let jumpLimit = 100

  /// A run of a setup, on its first step.
  public init(_ setup: Setup, granularity: Granularity = .term) {
    self.init(Timeline(setup), granularity: granularity)
  }

  /// A run over a timeline, on its first step.
  public init(_ timeline: Timeline, granularity: Granularity = .term) {
    line = Line(timeline, Cursor(timeline.plan, granularity: granularity))
  }

  /// The iterations, with all changes made so far.
  public var timeline: Timeline { line.timeline }

  /// Where one stands.
  public var cursor: Cursor { line.cursor }

  /// The latest moment ever visited, since the last change.
  public var latest: Moment { line.latest }

  /// Where one stands.
  public var moment: Moment { cursor.moment }

  /// How far one key press goes.
  public var granularity: Granularity { cursor.granularity }

  /// The settings in force where one stands.
  public var setup: Setup { timeline.owner(of: moment.iteration).setup }

  /// The step that one stands on, with all the numbers of its iteration.
  public struct Place {
    /// The steps of the iteration.
    public let steps: IterationSteps
    /// Which of them.
    public let address: StepAddress
    /// When it is.
    public let moment: Moment
  }

  /// The step that one stands on.
  public var current: Place { place(at: cursor.moment) }

  /// The step at a moment, without going there; a moment after the end of a run is its end.
  ///
  /// The moment's iteration and step count, not its segment.
  public func place(at moment: Moment) -> Place {
    let steps = timeline.steps(of: moment.iteration)
    let wanted = timeline.plan.moment(iteration: moment.iteration, index: moment.index)
    let moment = min(wanted, timeline.limit ?? wanted)
    return Place(steps: steps, address: steps.plan.address(at: moment.index), moment: moment)
  }

  /// Where a move would lead, as far as is known without training; nil if there is no such place.
  ///
  /// A run that diverges on the way ends earlier.
  public func destination(of move: Move) -> Moment? {
    cursor.destination(of: move, limit: timeline.limit)
  }

  /// Moves, training as far as is needed; returns whether it moved.
  ///
  /// Where the run diverges on the way the move ends at its last step.
  @discardableResult
  public mutating func perform(_ move: Move) -> Bool {
    guard let wanted = destination(of: move) else { return false }
    let target = place(at: wanted).moment
    guard target != cursor.moment else { return false }
    if move.isStep {
      line.cursor.step(to: target)
    } else {
      if move.isJump { remember() }
      line.cursor.jump(to: target)
    }
    line.latest = max(latest, target)
    return true
  }

  /// To the next place at the granularity; returns whether there is one.
  @discardableResult
  public mutating func forward() -> Bool { perform(.forward) }

  /// To the previous place at the granularity; returns whether there is one.
  @discardableResult
  public mutating func back() -> Bool { perform(.back) }

  /// To a moment; returns whether it moved.
  @discardableResult
  public mutating func goTo(_ moment: Moment) -> Bool { perform(.moment(moment)) }

  /// To the latest moment ever visited; returns whether it moved.
  @discardableResult
  public mutating func goToLatest() -> Bool { goTo(latest) }

  /// Changes how far one key press goes; returns whether it was different.
  @discardableResult
  public mutating func setGranularity(_ granularity: Granularity) -> Bool {
    let isNew = granularity != cursor.granularity
    line.cursor.setGranularity(granularity)
    return isNew
  }

  /// Whether there is a jump to go back from.
  public var canReturn: Bool { !line.jumps.isEmpty }

  /// Back to where the last jump started; returns whether there was one.
  @discardableResult
  public mutating func returnFromJump() -> Bool {
    guard let earlier = line.jumps.popLast() else { return false }
    line.cursor.goBack(to: earlier)
    return true
  }

  private mutating func remember() {
    if line.jumps.count == Run.jumpLimit { line.jumps.removeFirst() }
    line.jumps.append(cursor)
  }
}
