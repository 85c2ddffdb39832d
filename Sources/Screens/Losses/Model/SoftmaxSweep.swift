import Engine

/// All shares of a softmax while one logit moves.
public struct SoftmaxSweep: Sendable {
  /// What it shows.
  public let title: String
  /// The places of the logit, ascending.
  public let logits: [Double]
  /// The share of each unit at each of them.
  public let shares: [[Double]]
  /// Where the logit is, which may be outside.
  public let z: Double
  /// The shares there.
  public let sharesNow: [Double]
  /// Which unit's logit moves, from 1.
  public let chosen: Int

  /// The sweep is about the largest of the other logits, so it stays where it is while one moves.
  init(_ page: SoftmaxPage, title: String) {
    self.title = title
    (chosen, z) = (page.chosen, page.logits[page.chosen - 1])
    let others = page.logits.enumerated().filter { $0.offset + 1 != page.chosen }.map(\.element)
    let middle = others.max() ?? 0
    logits = (-Self.half...Self.half).map {
      middle + Self.width * (Double($0) / Double(Self.half))
    }
    let rows = (logits + [page.logits[page.chosen - 1]]).map { logit in
      var moved = page.logits
      moved[page.chosen - 1] = logit
      return (x: moved, y: page.logits.indices.map { $0 + 1 == page.target ? 1.0 : 0 })
    }
    let layer = LogitLayer(.softmax, .categoricalCrossEntropy, rows: rows)
    let count = logits.count
    shares = page.logits.indices.map { unit in
      (1...count).map { layer.value(.activation, row: $0, unit: unit + 1) }
    }
    sharesNow = page.logits.indices.map {
      layer.value(.activation, row: count + 1, unit: $0 + 1)
    }
  }

  private static let half = 100
  private static let width = 8.0
}
