import Derivation
import Engine

/// One future of a run, and where one stands in it.
struct Line {
  let timeline: Timeline
  var cursor: Cursor
  var latest: Moment
  var jumps: [Cursor] = []

  init(_ timeline: Timeline, _ cursor: Cursor) {
    self.timeline = timeline
    self.cursor = cursor
    latest = cursor.moment
  }
}

extension Run {
  /// How many changes can be undone.
  public static let undoLimit = 100
  /// How many changes the way to one moment may have.
  public static let changeLimit = 1_000

  /// Changes something at the start of the iteration that one stands in.
  ///
  /// Opens a segment there; what came after is kept for `undo()`. One stands in the same iteration
  /// of the new segment, on the step with the same address if there is one. Throws what stands
  /// against the change, and then changes nothing.
  public mutating func change(_ change: Change) throws(ChangeProblem) {
    let iteration = moment.iteration
    let parent = timeline.owner(of: iteration)
    guard parent.changeCount < Run.changeLimit else {
      throw .tooManyChanges(limit: Run.changeLimit)
    }
    let fork = try Fork(change, of: parent, at: iteration, segment: segmentCount)
    let address = timeline.plan.address(at: moment)
    let new = Timeline(fork)
    _ = new.steps(of: iteration)
    var cursor = Cursor(new.plan, granularity: granularity)
    cursor.jump(to: new.plan.step(like: address, orNear: moment.index, inIteration: iteration))
    segmentCount += 1
    if past.count == Run.undoLimit { past.removeFirst() }
    past.append(line)
    undone = []
    let jumps = line.jumps.compactMap { $0.kept(before: iteration) }
    line = Line(new, cursor)
    line.jumps = jumps
  }

  /// Whether there is a change to undo.
  public var canUndo: Bool { !past.isEmpty }

  /// Whether there is a change to do again.
  public var canRedo: Bool { !undone.isEmpty }

  /// Takes the last change back; returns whether there was one.
  ///
  /// The old future comes back with the same bits, and one stands where one stood.
  @discardableResult
  public mutating func undo() -> Bool {
    guard let earlier = past.popLast() else { return false }
    undone.append(line)
    line = earlier.with(granularity)
    return true
  }

  /// Does the last change again that was taken back; returns whether there was one.
  @discardableResult
  public mutating func redo() -> Bool {
    guard let later = undone.popLast() else { return false }
    past.append(line)
    line = later.with(granularity)
    return true
  }

  /// Whether something was changed on the way to the end of this run.
  public var isEdited: Bool { timeline.fork != nil }

  /// Whether something was changed on the way to where one stands.
  public var isEditedHere: Bool { timeline.owner(of: moment.iteration).fork != nil }

  /// The segments of the run in order; the first is its start.
  public var segments: [Segment] { timeline.segments }

  /// How many changes are in force.
  public var changeCount: Int { timeline.changeCount }
}

extension Line {
  /// The same line, with the granularity that one has by now.
  fileprivate func with(_ granularity: Granularity) -> Line {
    var line = self
    line.cursor.setGranularity(granularity)
    return line
  }
}

extension Timeline {
  /// How many changes lead to it.
  fileprivate var changeCount: Int {
    var count = 0
    var next = fork
    while let fork = next {
      count += 1
      next = fork.parent.fork
    }
    return count
  }
}
