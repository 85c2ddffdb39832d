import ScreenKit
import Session

extension Scene<StepModel> {
  /// Starts time in a direction, or stops it if it runs.
  mutating func play(_ direction: Playback.Direction) {
    if playback.direction == direction || (playback.isPlaying && direction == .forward) {
      pause("Paused.")
      return
    }
    playback.direction = direction
    sayPlaying()
  }

  mutating func pause(_ reason: String) {
    playback.direction = nil
    notice = Notice(reason, .done)
  }

  mutating func changeSpeed(up: Bool) {
    if playback.changeSpeed(up: up) { sayPlaying() }
  }

  private mutating func sayPlaying() {
    let rate = "\(playback.speed) steps (\(run.granularity.name)) a second"
    let pause = key(.play)
    switch playback.direction {
    case nil: notice = Notice("Playing will go at \(rate).", .done)
    case .forward?:
      notice = Notice(
        "Playing at \(rate); \(pause) pauses, \(key(.slower)) \(key(.faster)) change the"
          + " speed.", .done)
    case .back?: notice = Notice("Playing backward at \(rate); \(pause) pauses.", .done)
    }
  }

  /// A frame of playing is due.
  mutating func playFrame() {
    guard let direction = playback.direction else { return }
    for _ in 0..<playback.stepsPerFrame {
      guard mayGo(to: run.destination(of: direction == .forward ? .forward : .back)) else {
        playback.direction = nil
        return
      }
      let moved = direction == .forward ? run.forward() : run.back()
      guard moved else {
        pause(direction == .forward ? "The run ends here." : "This is the first step of the run.")
        sayIfDiverged()
        return
      }
    }
  }
}
