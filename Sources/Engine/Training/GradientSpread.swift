/// How the mean gradients of an epoch's batches differ, at parameters that stay where they are.
///
/// A batch's gradient is the one that a `Trainer` computes on it from the same parameters, bit for
/// bit; the full gradient is that of all rows in the epoch's order. Only the numbers of the
/// parameters that were asked for are kept, however many batches there are.
public struct GradientSpread: Sendable {
  /// The gradients of one parameter, a number a batch.
  public struct Series: Sendable {
    /// Which parameter.
    public let parameter: Parameter
    /// Its gradient on each batch, in order; at least one.
    public let gradients: [Double]
    /// Its gradient on all rows.
    public let full: Double
    /// The mean of the batches' gradients; not quite `full` where the last batch is short.
    public let mean: Double
    /// √(Σ(g_b−mean)²/n) over the n batches.
    public let deviation: Double
    /// The least of them.
    public let least: Double
    /// The largest of them.
    public let largest: Double

    init(_ parameter: Parameter, _ gradients: [Double], full: Double) {
      self.parameter = parameter
      self.gradients = gradients
      self.full = full
      let mean = gradients.reduce(0, +) / Double(gradients.count)
      self.mean = mean
      let squares = gradients.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      deviation = (squares / Double(gradients.count)).squareRoot()
      least = gradients.min() ?? .nan
      largest = gradients.max() ?? .nan
    }
  }

  /// The rows of each batch, in order; the last may have fewer.
  public let batchSizes: [Int]
  /// One series for each parameter that was asked for.
  public let series: [Series]
  /// √(mean of ‖g_b−g‖² over the batches)/‖g‖, over the trainable parameters; g is the full
  /// gradient.
  ///
  /// Nil where ‖g‖ is 0 or nothing is trainable.
  public let relativeSpread: Double?
  /// ‖g‖ of the full gradient, over the trainable parameters.
  public let fullNorm: Double
  /// What the optimizer keeps for each parameter, beside it.
  public let numbersPerParameter: Int
  /// The rows that one update needs in memory.
  public var rowsPerUpdate: Int { batchSizes.first ?? 0 }

  /// The batches of an epoch (counted from 1) at the parameters of `snapshot`, or at those that
  /// training starts from.
  ///
  /// `batch` takes the place of the setup's own; the order of the rows is the setup's in that epoch.
  public init(
    _ setup: Setup, from snapshot: Snapshot? = nil, batch: Batch, epoch: Int = 1,
    parameters: [Parameter]
  ) {
    let probe = BatchProbe(setup, snapshot, epoch: epoch)
    let schedule = BatchSchedule(rowCount: setup.data.rowCount, batch: batch)
    let places = parameters.map(probe.layout.offset)
    let full = Buffer(count: probe.layout.count)
    probe.run(0..<schedule.rowCount, into: full)
    let slopes = Buffer(count: probe.layout.count)
    var sizes: [Int] = []
    var gradients: [[Double]] = places.map { _ in [] }
    var sumOfSquares = 0.0
    for iteration in 1...schedule.iterationsPerEpoch {
      let range = schedule.places(of: iteration)
      probe.run(range, into: slopes)
      sizes.append(range.count)
      for (index, place) in places.enumerated() { gradients[index].append(slopes.numbers[place]) }
      sumOfSquares += slopes.squaredDistance(to: full, at: probe.trainable)
    }
    batchSizes = sizes
    series = parameters.indices.map {
      Series(parameters[$0], gradients[$0], full: full.numbers[places[$0]])
    }
    fullNorm = probe.trainable.isEmpty ? 0 : full.norm(at: probe.trainable)
    relativeSpread =
      fullNorm == 0 ? nil : (sumOfSquares / Double(sizes.count)).squareRoot() / fullNorm
    numbersPerParameter = setup.optimizer.keptBuffers.count
  }
}

/// Computes mean gradients of batches at fixed parameters.
private final class BatchProbe {
  let layout: ParameterLayout
  /// Where the trainable parameters stand, in the order of the trace.
  let trainable: [Int]
  private let values: Buffer
  private let losses: Buffer
  private let pass: Pass
  private let order: [Int]?

  init(_ setup: Setup, _ snapshot: Snapshot?, epoch: Int) {
    let layout = ParameterLayout(setup.network)
    let rows = setup.data.rowCount
    self.layout = layout
    trainable = setup.network.parameters.filter(setup.network.isTrainable).map(layout.offset)
    values = Buffer(count: layout.count)
    losses = Buffer(count: rows)
    let output = layout.layers[layout.layers.count - 1]
    pass = Pass(
      layout: layout, loss: setup.loss, data: DataStore(setup.data, targetStride: output.stride),
      capacity: min(Trainer.tile, rows))
    order =
      setup.training.shuffle
      ? SplitMix64.order(of: rows, seed: setup.training.seed, epoch: epoch) : nil
    if let snapshot {
      values.copy(from: snapshot.parameters)
    } else {
      setup.network.initialize(values, layout: layout)
    }
  }

  func run(_ places: Range<Int>, into slopes: Buffer) {
    pass.runBatch(places, of: order, values, slopes: slopes, losses: losses)
    slopes.divide(by: Double(places.count))
  }
}

extension Buffer {
  fileprivate func squaredDistance(to other: Buffer, at places: [Int]) -> Double {
    places.reduce(0) { sum, place in
      let difference = numbers[place] - other.numbers[place]
      return sum + difference * difference
    }
  }
}
