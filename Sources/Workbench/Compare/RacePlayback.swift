import Session

/// Whether a race runs by itself, which way and how fast.
public struct RacePlayback: Hashable, Sendable {
  /// Which way; nil while it stands still.
  public internal(set) var direction: Playback.Direction?
  /// Steps a second.
  public private(set) var speed = 25

  /// The speeds there are, in steps a second.
  static let speeds = [1, 2, 5, 10, 25, 100, 500, 2_500, 10_000, 50_000, 250_000]
  /// Frames a second at most: faster playing takes several steps a frame.
  private static let frames = 25

  /// Whether it runs.
  public var isPlaying: Bool { direction != nil }

  /// Milliseconds from one frame to the next.
  var interval: Int { 1000 / min(speed, Self.frames) }

  /// Steps that a frame takes.
  var stepsPerFrame: Int { max(1, speed / Self.frames) }

  var isFastest: Bool { speed == Self.speeds.last }
  var isSlowest: Bool { speed == Self.speeds.first }

  mutating func changeSpeed(up: Bool) {
    let place = Self.speeds.firstIndex(of: speed) ?? 0
    let next = place + (up ? 1 : -1)
    if Self.speeds.indices.contains(next) { speed = Self.speeds[next] }
  }
}
