/// Whether time runs by itself, which way and how fast.
public struct Playback: Hashable, Sendable {
  /// Which way time runs.
  public enum Direction: Hashable, Sendable {
    /// Towards later steps.
    case forward
    /// Towards earlier steps.
    case back
  }

  /// Which way; nil while it stands still.
  public internal(set) var direction: Direction?
  /// Steps of the granularity a second.
  public private(set) var speed = 2

  /// Standing still, at two steps a second.
  public init() {}

  /// The speeds there are, in steps a second.
  public static let speeds = [1, 2, 5, 10, 20, 50, 100, 500]

  /// Frames a second at most: faster playing takes several steps a frame.
  private static let frames = 25

  /// Whether time runs.
  public var isPlaying: Bool { direction != nil }

  /// Milliseconds from one frame to the next.
  public var interval: Int { 1000 / min(speed, Playback.frames) }

  /// Steps that a frame takes.
  public var stepsPerFrame: Int { max(1, speed / Playback.frames) }

  /// Whether there is no faster speed, no slower one.
  var isFastest: Bool { speed == Playback.speeds.last }
  var isSlowest: Bool { speed == Playback.speeds.first }

  /// Takes a speed of the list; returns whether it is one.
  mutating func setSpeed(_ new: Int) -> Bool {
    guard Playback.speeds.contains(new) else { return false }
    speed = new
    return true
  }

  /// Goes to the next speed up or down; returns whether there is one.
  mutating func changeSpeed(up: Bool) -> Bool {
    let place = Playback.speeds.firstIndex(of: speed) ?? 0
    let next = place + (up ? 1 : -1)
    guard Playback.speeds.indices.contains(next) else { return false }
    speed = Playback.speeds[next]
    return true
  }
}
