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
  public var direction: Direction?
  /// Steps a second: of the granularity, or of a race.
  public private(set) var speed: Int
  private let choices: [Int]

  /// Standing still, at two steps a second.
  public init() { (speed, choices) = (2, Self.speeds) }

  private init(_ speed: Int, of choices: [Int]) { (self.speed, self.choices) = (speed, choices) }

  /// A comparison that stands still, to go at 25 steps a second.
  public static let comparison = Playback(25, of: comparisonSpeeds)

  /// The speeds there are, in steps a second.
  public static let speeds = [1, 2, 5, 10, 20, 50, 100, 500]
  /// Those of a comparison, whose steps nobody looks at one by one.
  private static let comparisonSpeeds = [1, 2, 5, 10, 25, 100, 500, 2_500, 10_000, 50_000, 250_000]

  /// Frames a second at most: faster playing takes several steps a frame.
  private static let frames = 25

  /// Whether time runs.
  public var isPlaying: Bool { direction != nil }

  /// Milliseconds from one frame to the next.
  public var interval: Int { 1000 / min(speed, Playback.frames) }

  /// Steps that a frame takes.
  public var stepsPerFrame: Int { max(1, speed / Playback.frames) }

  /// Whether there is no faster speed.
  public var isFastest: Bool { speed == choices.last }
  /// Whether there is no slower speed.
  public var isSlowest: Bool { speed == choices.first }

  /// Takes a speed of the list; returns whether it is one.
  public mutating func setSpeed(_ new: Int) -> Bool {
    guard choices.contains(new) else { return false }
    speed = new
    return true
  }

  /// Goes to the next speed up or down; returns whether there is one.
  @discardableResult
  public mutating func changeSpeed(up: Bool) -> Bool {
    let place = choices.firstIndex(of: speed) ?? 0
    let next = place + (up ? 1 : -1)
    guard choices.indices.contains(next) else { return false }
    speed = choices[next]
    return true
  }
}
