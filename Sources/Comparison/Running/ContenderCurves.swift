import Engine
import Session

/// What was measured of a contender along its way, in bounded memory.
///
/// Of each stretch the lowest and the highest are kept. The best cost and the first iteration at a
/// goal are found again by a replay, so they are exact.
public struct ContenderCurves: Hashable, Sendable {
  /// What can be drawn over the iterations.
  public enum Measure: Int, Hashable, Sendable, CaseIterable {
    /// The cost on all training rows; on a surface its height.
    case training
    /// The mean squared error of the outputs on all training rows, whatever the loss.
    case squaredError
    /// The mean absolute error of the outputs on all training rows, whatever the loss.
    case absoluteError
    /// The cost on the rows that are held out.
    case heldOut
    /// The share of training rows that are answered rightly.
    case accuracy
    /// The share of held-out rows that are answered rightly.
    case heldOutAccuracy
    /// The cost of each iteration's batch, before its update.
    case batch
    /// η′, what the update of one parameter multiplies its gradient with; told in
    /// `ContenderReport.rates`.
    case rate
  }

  /// The iterations from one measurement to the next.
  public let interval: Int
  /// The curve of each measure, at its raw value: a small network would feel the search of a table.
  private var curves: [LossCurve?] = Array(repeating: nil, count: Measure.allCases.count)

  /// Points of a curve at most: more than a terminal has columns.
  static let capacity = 1026

  init(interval: Int) { self.interval = interval }

  /// The same curves in memory of their own, for another thread.
  var detached: ContenderCurves {
    var copy = ContenderCurves(interval: interval)
    copy.curves = curves.map { $0?.detached }
    return copy
  }

  /// Adds what was measured after `measurements · interval` iterations.
  mutating func append(_ value: Double, to measure: Measure) {
    if curves[measure.rawValue]?.append(value) == nil {
      var curve = LossCurve(capacity: Self.capacity)
      curve.append(value)
      curves[measure.rawValue] = curve
    }
  }

  /// The curve of a measure; nil where it does not apply.
  subscript(measure: Measure) -> LossCurve? {
    get { curves[measure.rawValue] }
    set { curves[measure.rawValue] = newValue }
  }

  /// The points of a measure by iteration; empty where it does not apply.
  public func points(_ measure: Measure) -> [LossCurve.Point] {
    guard let curve = curves[measure.rawValue] else { return [] }
    if measure == .batch { return curve.points }
    return curve.points.map {
      LossCurve.Point(iteration: iteration($0.iteration), cost: $0.cost)
    }
  }

  /// Whether there is anything of a measure.
  public func has(_ measure: Measure) -> Bool { curves[measure.rawValue] != nil }

  /// The iteration after which the measurement of a number, from 1, was made.
  func iteration(_ number: Int) -> Int { (number - 1) * interval }

  /// The numbers of the measurements whose lowest and highest alone are kept with that of a number.
  func stretch(of number: Int, _ measure: Measure) -> ClosedRange<Int> {
    let width = curves[measure.rawValue]?.resolution ?? 1
    let first = (number - 1) / width * width + 1
    return first...first + width - 1
  }
}
