import Engine
import Experiments
import ScreenKit
import Session

/// An experiment that trains while one looks at it: its cost, and what it answers.
///
/// It stands still when it has shown as many iterations as its file asks for, or a few hundred.
public struct Preview {
  /// What it is a picture of.
  public let source: ExperimentSource
  /// Its settings.
  public let setup: Setup
  /// Its iterations so far.
  private let timeline: Timeline
  /// The iterations that it shows.
  public let last: Int
  /// The iterations trained so far.
  public private(set) var iteration = 0

  private static let mostIterations = 600
  /// Frames until all is shown.
  private static let frames = 75
  /// Multiply–adds that a frame may take: a few milliseconds.
  private static let work = 2_000_000

  init(_ source: ExperimentSource, _ experiment: Experiment) {
    self.source = source
    setup = experiment.setup
    timeline = Timeline(setup, memoryBudget: 2 << 20, recordBudget: 1 << 20)
    let perEpoch = BatchSchedule(
      rowCount: setup.data.rowCount, batch: setup.training.batch
    ).iterationsPerEpoch
    let asked = setup.training.epochs.multipliedReportingOverflow(by: perEpoch)
    last = max(2, min(Self.mostIterations, asked.overflow ? .max : asked.partialValue))
  }

  /// Whether there are more iterations to show.
  public var isRunning: Bool { iteration < last && timeline.limit == nil }

  /// Trains a frame's worth.
  mutating func advance() {
    guard isRunning else { return }
    let target = min(last, iteration + max(1, last / Self.frames))
    _ = timeline.advance(toward: target + 1, work: Self.work)
    iteration = min(target, timeline.iterationCount)
  }

  /// The cost of the iterations so far.
  public var curve: [CurvePoint] {
    timeline.curve.points.map {
      CurvePoint(
        iteration: $0.iteration, cost: $0.cost, isCurrent: $0.iteration == iteration)
    }
  }

  /// The first and the latest cost; nil before the first iteration.
  public var costs: (first: Double, latest: Double)? {
    guard let first = timeline.curve.first, let latest = timeline.curve.latest else { return nil }
    return (first.cost, latest.cost)
  }

  /// Whether a number stopped being finite.
  public var hasDiverged: Bool { timeline.limit != nil }
}

extension Preview {
  /// What a network of two inputs and one output answers, over the plane of its inputs.
  public struct Plane: Sendable {
    /// The outputs, row by row, the largest second input first.
    public let outputs: [[Double]]
    /// The first input, from left to right; the second, from bottom to top.
    public let first: ClosedRange<Double>, second: ClosedRange<Double>
  }

  /// The answers now; nil for networks of another shape.
  public func plane(columns: Int, rows: Int) -> Plane? {
    let network = setup.network
    guard network.inputs == 2, network.outputs == 1, columns > 1, rows > 1 else { return nil }
    let (first, second) = (range(ofInput: 0), range(ofInput: 1))
    func place(_ index: Int, _ count: Int, _ range: ClosedRange<Double>) -> Double {
      range.lowerBound + (range.upperBound - range.lowerBound) * Double(index) / Double(count - 1)
    }
    var grid: [Double] = []
    for row in 0..<rows {
      for column in 0..<columns {
        grid += [place(column, columns, first), place(rows - 1 - row, rows, second)]
      }
    }
    var asked = setup
    asked.data = Dataset(
      inputCount: 2, targetCount: 1, inputs: grid,
      targets: Array(repeating: 0, count: rows * columns))
    let trainer = Trainer(asked)
    trainer.restore(timeline.snapshot(after: max(0, min(iteration, timeline.iterationCount))))
    let outputs = trainer.outputs().map { $0[0] }
    return Plane(
      outputs: (0..<rows).map { Array(outputs[$0 * columns..<($0 + 1) * columns]) }, first: first,
      second: second)
  }

  /// The values of an input in the data, with a margin.
  private func range(ofInput input: Int) -> ClosedRange<Double> {
    let values = stride(from: input, to: setup.data.inputs.count, by: 2).map {
      setup.data.inputs[$0]
    }
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let margin = max(0.25, (high - low) * 0.25)
    return (low - margin)...(high + margin)
  }
}
