import Derivation
import Engine

/// The page about the exponentially weighted average: a noisy series, β, and a place in the series.
public struct AveragePage: Hashable, Sendable {
  /// Which averages are drawn.
  public enum Selection: Int, Hashable, Sendable, CaseIterable {
    /// All of them.
    case all
    /// The one that starts with the first number.
    case firstNumber
    /// The one that starts with 0.
    case zero
    /// The one that starts with 0 and is corrected.
    case zeroCorrected

    /// The starts whose averages are drawn.
    public var starts: [ExponentialAverage.Start] {
      switch self {
      case .all: ExponentialAverage.Start.allCases
      case .firstNumber: [.firstNumber]
      case .zero: [.zero]
      case .zeroCorrected: [.zeroCorrected]
      }
    }
  }

  /// How many numbers the series has.
  public static let count = 100
  /// The values of β that the slider stops at, ascending: closer where a little changes much.
  public static let stops = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999, 1]

  /// The weight of the past, in [0, 1].
  public internal(set) var beta = 0.9
  /// Which number of the series one looks at, from 1.
  public internal(set) var t = 10
  /// What the noise comes from.
  public internal(set) var seed: UInt64 = 1
  /// Which averages are drawn.
  public internal(set) var selection = Selection.all

  init() {}

  /// The noisy series.
  public var series: [Double] { NoisySeries.numbers(count: Self.count, seed: seed) }

  /// The average of the series from a start.
  public func average(_ start: ExponentialAverage.Start) -> ExponentialAverage {
    ExponentialAverage(series, beta: beta, start: start)
  }

  /// About how many numbers an average looks back over: 1/(1−β), as momentum and Adam are explained.
  public var memory: Expression {
    .quotient(.number(1), .difference(.number(1), .leaf(.constant(.beta), beta)))
  }

  /// The next stop above or below.
  mutating func step(up: Bool) {
    let next = up ? Self.stops.first { $0 > beta } : Self.stops.last { $0 < beta }
    if let next { beta = next }
  }

  /// A fine step: a hundredth, and from 0.98 on a thousandth.
  ///
  /// β lands on whole hundredths or thousandths, whatever was typed before.
  mutating func stepFinely(up: Bool) {
    let isFine = up ? beta >= Self.fineFrom : beta > Self.fineFrom
    let steps = isFine ? 1000.0 : 100
    let scaled = beta * steps
    // A hair of tolerance: 0.29 × 100 is just below 29.
    let next = up ? (scaled + 1e-9).rounded(.down) + 1 : (scaled - 1e-9).rounded(.up) - 1
    beta = min(1, max(0, next / steps))
  }

  private static let fineFrom = 0.98

  /// Goes so many numbers on or back, not beyond the ends.
  mutating func move(by count: Int) { t = min(Self.count, max(1, t + count)) }

  /// The next choice of averages.
  mutating func selectNext() {
    let all = Selection.allCases
    selection = all[(selection.rawValue + 1) % all.count]
  }
}
