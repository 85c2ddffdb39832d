import Comparison
import ScreenKit

extension CompareModel {
  /// Milliseconds to the next frame; nil while it stands still.
  var interval: Int? { playback.isPlaying ? playback.interval : nil }

  /// Whether it is worth a moment's wait that contenders come to what the screen is to show.
  ///
  /// While time runs the next frame shows it anyway, and keys are answered sooner.
  var awaitsContenders: Bool { !playback.isPlaying && !runs.isSettled }

  /// Time stands still, and who is on the way stays where they are.
  mutating func stop() {
    playback.direction = nil
    runs.stop()
  }

  mutating func step(_ steps: Int) {
    playback.direction = nil
    runs.move(by: steps)
  }

  /// A frame is due: all go on, if all are there.
  mutating func frame(_ context: CompareContext) -> [CompareEffect] {
    guard let direction = playback.direction, runs.isSettled else { return [] }
    let isBack = direction == .back
    let steps = playback.stepsPerFrame
    let from = runs.position
    let moved = runs.move(by: isBack ? -steps : steps)
    if !isBack, !runs.goesBeyond, let end = runs.end, from < end, runs.position >= end {
      runs.go(to: end)
      playback.direction = nil
      return [
        .said("The experiment's epochs end here; \(context.key(.play)) goes on beyond.")
      ]
    }
    if !moved || !isBack && runs.isOver {
      playback.direction = nil
      return [.said(isBack ? "All are at the start." : "Everyone has diverged.")]
    }
    return []
  }

  // MARK: Time

  /// Does what a command about time means here.
  mutating func perform(_ command: TimeCommand, _ context: CompareContext) -> [CompareEffect] {
    switch command {
    case .forward: step(1)
    case .back: step(-1)
    case .play: return play(.forward, context)
    case .playBackward: return play(.back, context)
    case .faster, .slower:
      playback.changeSpeed(up: command == .faster)
      return [saidSpeed(context)]
    }
    return []
  }

  private mutating func play(
    _ direction: Playback.Direction, _ context: CompareContext
  ) -> [CompareEffect] {
    guard let playing = playback.direction else {
      playback.direction = direction
      if let end = runs.end, runs.position >= end { runs.goesBeyond = true }
      return [saidSpeed(context)]
    }
    if playing == direction || direction == .forward {
      stop()
      return [.said("Paused.")]
    }
    playback.direction = direction
    return [saidSpeed(context)]
  }

  private func saidSpeed(_ context: CompareContext) -> CompareEffect {
    let rate = "\(playback.speed) steps a second"
    switch playback.direction {
    case nil: return .said("Racing will go at \(rate).")
    case .forward?:
      return .said(
        "Racing at \(rate), or as fast as the slowest; \(context.key(.play)) pauses, "
          + "\(context.key(.slower)) \(context.key(.faster)) change the speed.")
    case .back?: return .said("Back in time at \(rate); \(context.key(.play)) pauses.")
    }
  }

  /// One level out: moving the start, what goes on, the enlarged panel; then to another screen.
  mutating func close() -> [CompareEffect] {
    if movesStart {
      movesStart = false
    } else if playback.isPlaying || !runs.isSettled {
      stop()
      return [.said("Stopped.")]
    } else if isZoomed {
      isZoomed = false
    } else {
      return [.leave]
    }
    return []
  }

  /// Whether there is something that closing closes here.
  var closesSomething: Bool {
    movesStart || playback.isPlaying || !runs.isSettled || isZoomed
  }

  /// Nobody goes on while another screen is shown.
  mutating func leave() {
    stop()
    movesStart = false
  }
}
