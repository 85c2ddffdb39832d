import Comparison
import Derivation
import Session

extension Comparison {
  /// Milliseconds to the next frame; nil while it stands still.
  var interval: Int? { playback.isPlaying ? playback.interval : nil }

  /// What one step is, in what the pace counts: an iteration, the rows of the largest batch, or the
  /// time that the slowest contender takes for an iteration.
  var unit: Int {
    switch pace {
    case .iterations: return 1
    case .rows: return rivals.map { RowCount(of: $0, in: self).rowsOfBatch }.max() ?? 1
    case .time:
      let times = rivals.compactMap { rival -> Int? in
        guard let report = reports[rival.id], report.iteration > 0 else { return nil }
        return report.nanoseconds / report.iteration
      }
      return max(1, times.max() ?? 1000)
    }
  }

  /// Where the experiment's epochs end, in what the pace counts; nil where nothing says so.
  var end: Int? {
    if ground.isMap { return pace == .time ? nil : 200 }
    let epochs = experiment.training.epochs
    let perEpoch: Int
    switch pace {
    case .iterations:
      perEpoch = rivals.map { RowCount(of: $0, in: self).iterationsOfEpoch }.max() ?? 1
    case .rows: perEpoch = base.data.rowCount
    case .time: return nil
    }
    let product = epochs.multipliedReportingOverflow(by: perEpoch)
    return product.overflow ? Self.farthest : min(product.partialValue, Self.farthest)
  }

  /// Nobody waits for more.
  static let farthest = 1_000_000_000_000

  /// How far the slowest is, in what the pace counts.
  var reached: Int {
    rivals.map { rival -> Int in
      guard let report = reports[rival.id] else { return 0 }
      if report.diverged == report.iteration { return position }
      switch pace {
      case .iterations: return report.iteration
      case .rows: return RowCount(of: rival, in: self).rows(upTo: report.iteration)
      case .time: return report.nanoseconds
      }
    }.min() ?? 0
  }

  /// Goes so many steps on or back; returns whether there was a way.
  mutating func move(by steps: Int) -> Bool {
    let next = max(0, min(Self.farthest, position + steps * unit))
    defer { position = next }
    return next != position
  }
}

extension State {
  /// What contenders are asked to do now; nil where nothing is compared.
  ///
  /// On another screen nobody is asked to go farther than they got.
  public var raceOrder: RaceOrder? { comparison?.order(tries: screen == .compare) }

  /// Whether it is worth a moment's wait that contenders come to what the screen is to show.
  ///
  /// While time runs the next frame shows it anyway, and keys are answered sooner.
  public var awaitsRace: Bool {
    guard screen == .compare, let race = comparison else { return false }
    return !race.playback.isPlaying && !race.isSettled
  }

  /// Nobody goes on while another screen is shown.
  mutating func leaveComparison() {
    guard screen == .compare else { return }
    stopRace()
    comparison?.movesStart = false
  }

  /// Time stands still, and who is on the way stays where they are.
  mutating func stopRace() {
    comparison?.playback.direction = nil
    if let reached = comparison?.reached, let position = comparison?.position,
      reached < position, comparison?.isSettled == false
    {
      comparison?.position = reached
    }
  }

  /// A frame of a race is due: all go on, if all are there.
  mutating func raceFrame() {
    guard var race = comparison, let direction = race.playback.direction, race.isSettled else {
      return
    }
    let isBack = direction == .back
    let steps = race.playback.stepsPerFrame
    var next = race
    let moved = next.move(by: isBack ? -steps : steps)
    if !isBack, !race.goesBeyond, let end = race.end, race.position < end, next.position >= end {
      next.position = end
      next.playback.direction = nil
      notice = Notice(
        "The experiment's epochs end here; \(key(.play)) goes on beyond.", .done)
    } else if !moved || !isBack && race.isOver {
      next.playback.direction = nil
      notice = Notice(isBack ? "All are at the start." : "Everyone has diverged.", .done)
    }
    race = next
    comparison = race
  }

  // MARK: Keys that mean the same on the step screen

  /// Does what a command of the step screen means here; returns whether it means anything.
  mutating func performInRace(_ command: Command) -> Bool {
    if performOnAverage(command) { return true }
    switch command {
    case .forward: step(1)
    case .back: step(-1)
    case .play: playRace(.forward)
    case .playBackward: playRace(.back)
    case .faster, .slower:
      comparison?.playback.changeSpeed(up: command == .faster)
      saySpeed()
    default: return false
    }
    return true
  }

  mutating func step(_ steps: Int) {
    comparison?.playback.direction = nil
    _ = comparison?.move(by: steps)
  }

  private mutating func playRace(_ direction: Playback.Direction) {
    guard let playing = comparison?.playback.direction else {
      comparison?.playback.direction = direction
      if let end = comparison?.end, let position = comparison?.position, position >= end {
        comparison?.goesBeyond = true
      }
      saySpeed()
      return
    }
    if playing == direction || direction == .forward {
      stopRace()
      notice = Notice("Paused.", .done)
    } else {
      comparison?.playback.direction = direction
      saySpeed()
    }
  }

  private mutating func saySpeed() {
    guard let race = comparison else { return }
    let rate = "\(race.playback.speed) steps a second"
    switch race.playback.direction {
    case nil: notice = Notice("Racing will go at \(rate).", .done)
    case .forward?:
      notice = Notice(
        "Racing at \(rate), or as fast as the slowest; \(key(.play)) pauses, "
          + "\(key(.slower)) \(key(.faster)) change the speed.", .done)
    case .back?: notice = Notice("Back in time at \(rate); \(key(.play)) pauses.", .done)
    }
  }
}

extension Comparison {
  /// Whether nobody can go on.
  var isOver: Bool {
    rivals.allSatisfy { rival in
      reports[rival.id].map { $0.diverged != nil && $0.diverged == $0.iteration } ?? false
    }
  }
}
