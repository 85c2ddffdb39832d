import Engine

/// The z of one layer in one iteration, and what its activation lets come back through them.
public struct LayerAtWork: Sendable {
  /// Which layer, from 1.
  public let layer: Int
  /// What it applies.
  public let activation: Activation
  /// How many units it has.
  public let unitCount: Int
  /// The finite z of its units, row by row.
  public let sums: [Double]
  /// How many z are not finite.
  public let notFiniteCount: Int
  /// Its activation over an axis that holds all z; nil for softmax.
  public let curve: ActivationCurve?
  /// How much comes back at each of `sums`; empty for softmax.
  public let flows: [DerivativeFlow]
  /// How many units have little or no slope in every row.
  public let stuckUnitCount: Int
  /// Whether the loss gives its δ at once, so that its f′ slows nothing.
  public let isSideRoad: Bool

  /// A layer, from 1, in the first rows of a recorded batch.
  init(_ record: IterationRecord, layer: Int, rows: Int) {
    self.layer = layer
    let settings = record.setup.network.layers[layer - 1]
    activation = settings.activation
    unitCount = settings.units
    isSideRoad = record.isSideRoad(layer)
    let all = (1...rows).flatMap { sample in
      (1...settings.units).map { unit in
        record.weightedSum(sample: sample, layer: layer, unit: unit)
      }
    }
    sums = all.filter(\.isFinite)
    notFiniteCount = all.count - sums.count
    let farthest = sums.map(\.magnitude).max() ?? 0
    let slope =
      activation.hasLearnedSlope ? record.value(of: .slope(layer: layer)) : nil
    let curve = ActivationCurve(
      activation, reach: ActivationsModel.reach(holding: farthest), slope: slope)
    self.curve = curve
    guard let curve else {
      (flows, stuckUnitCount) = ([], 0)
      return
    }
    flows = sums.map(curve.flow)
    let units = settings.units
    stuckUnitCount = (0..<units).count { unit in
      stride(from: unit, to: all.count, by: units).allSatisfy { place in
        all[place].isFinite && curve.flow(at: all[place]) != .some
      }
    }
  }

  /// How far its axis reaches to both sides.
  public var reach: Double {
    curve?.reach ?? ActivationsModel.reach(holding: sums.map(\.magnitude).max() ?? 0)
  }

  /// How many z have little or no slope.
  public var littleCount: Int { flows.count { $0 != .some } }

  /// How many z fall into each of so many equal parts of the axis.
  public func counts(parts: Int) -> [Int] {
    guard parts > 0 else { return [] }
    return sums.reduce(into: Array(repeating: 0, count: parts)) { counts, z in
      let share = (z / reach + 1) / 2
      counts[min(parts - 1, max(0, Int(share * Double(parts))))] += 1
    }
  }
}
