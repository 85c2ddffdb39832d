import Derivation
import Engine

/// Where the long way round of binary cross-entropy ends: the first logit, going out from 0, at
/// which ∂L/∂ŷ·σ′(z) is no number any more.
///
/// The trees are asked, by bisection down to neighbouring Doubles.
public struct LongWayEnd: Hashable, Sendable {
  /// The first logit at which it is not finite; the Double before it still is.
  public let z: Double
  /// What it is there: an infinity, or not a number.
  public let value: Double

  /// The ends for a target of 0 or 1, the one below 0 first.
  ///
  /// They are found by asking the trees, once.
  public static func ends(y: Double) -> [LongWayEnd] { y == 0 ? endsOf0 : endsOf1 }

  private static let endsOf0 = [-1.0, 1].compactMap { search(y: 0, to: $0 * reach) }
  private static let endsOf1 = [-1.0, 1].compactMap { search(y: 1, to: $0 * reach) }

  /// How far out is looked.
  static let reach = 800.0

  /// Halves what lies between a logit where it is finite and one where it is not, some
  /// logits at a time, until they are neighbours.
  private static func search(y: Double, to far: Double) -> LongWayEnd? {
    var (good, bad) = (0.0, far)
    guard !values([far], y: y)[0].isFinite else { return nil }
    var value = Double.nan
    while true {
      let width = bad - good
      let between = (1..<pieces).map { good + width * (Double($0) / Double(pieces)) }
        .filter { $0 != good && $0 != bad }
      guard !between.isEmpty else { return LongWayEnd(z: bad, value: value) }
      let found = values(between + [bad], y: y)
      let first = found.firstIndex { !$0.isFinite } ?? between.count
      value = found[first]
      if first > 0 { good = between[first - 1] }
      if first < between.count { bad = between[first] }
    }
  }

  private static let pieces = 8

  private static func values(_ logits: [Double], y: Double) -> [Double] {
    let layer = LogitLayer(
      .sigmoid, .binaryCrossEntropy, rows: logits.map { (x: [$0], y: [y]) })
    return logits.indices.map { layer.longWay(row: $0 + 1).value }
  }
}
