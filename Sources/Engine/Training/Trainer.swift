/// Runs a setup, one iteration at a time.
///
/// It allocates when it is made, and in the first iteration of an epoch whose order is shuffled;
/// nothing else.
public final class Trainer {
  /// What it runs.
  public let setup: Setup
  /// Which rows each iteration uses.
  public let schedule: BatchSchedule
  /// Iterations done.
  public private(set) var iteration = 0
  /// The cost of the latest batch, before its update; NaN before the first iteration.
  public private(set) var cost = Double.nan
  /// ‖g‖ of the latest batch over all trainable parameters, where the optimizer clips.
  public private(set) var gradientNorm: Double?

  package let layout: ParameterLayout
  let data: DataStore
  let values: Buffer
  let gradients: Buffer
  let memory: OptimizerMemory
  let pass: Pass
  private let sampleLosses: Buffer
  private var order: [Int]?
  private var orderedEpoch = 0
  private var isFinite = true
  /// Where the trainable parameters stand, in the order of the trace; only for clipping.
  private let clippedPlaces: [Int]

  /// Samples that are computed together; changes no bit.
  static let tile = 64

  /// A trainer before its first iteration, or after the one that `start` was taken after.
  ///
  /// `start` has the shape of the setup's network and optimizer; `schedule` goes on from there, and
  /// is that of a whole run unless given. Without a start the parameters are given or drawn.
  public init(_ setup: Setup, from start: Snapshot? = nil, schedule: BatchSchedule? = nil) {
    self.setup = setup
    layout = ParameterLayout(setup.network)
    let schedule =
      schedule ?? BatchSchedule(rowCount: setup.data.rowCount, batch: setup.training.batch)
    self.schedule = schedule
    data = DataStore(
      setup.data, targetStride: layout.layers[layout.layers.count - 1].stride)
    values = Buffer(count: layout.count)
    gradients = Buffer(count: layout.count)
    memory = OptimizerMemory(setup.optimizer, count: layout.count)
    pass = Pass(
      layout: layout, loss: setup.loss, data: data,
      capacity: min(Trainer.tile, schedule.rowCount))
    sampleLosses = Buffer(count: schedule.batchSize)
    clippedPlaces =
      setup.optimizer.clipNorm == nil
      ? []
      : setup.network.parameters.filter(setup.network.isTrainable).map(layout.offset)
    if let start {
      restore(start)
    } else {
      setup.network.initialize(values, layout: layout)
    }
  }

  /// One iteration: forward, loss and backward over a batch, then the update.
  ///
  /// Returns the batch's cost before the update.
  @discardableResult
  public func step() -> Double {
    iteration += 1
    let places = schedule.places(of: iteration)
    prepareOrder(epoch: schedule.epoch(of: iteration))
    pass.runBatch(places, of: order, values, slopes: gradients, losses: sampleLosses)
    cost = sampleLosses.mean(of: places.count)
    isFinite = update(count: places.count) && cost.isFinite || allNumbersAreFinite()
    return cost
  }

  /// Whether the latest cost, gradients, optimizer state and parameters are all finite.
  ///
  /// The norm counts as a gradient: squares that overflow end the run, although the scaled
  /// gradients would be 0.
  public var hasDiverged: Bool { !isFinite }

  private func prepareOrder(epoch: Int) {
    guard setup.training.shuffle, epoch != orderedEpoch else { return }
    order = SplitMix64.order(
      of: schedule.rowCount, seed: setup.training.seed, epoch: epoch)
    orderedEpoch = epoch
  }

  /// g = (g₁+…+gₙ)/n, then what the optimizer makes of it.
  ///
  /// One walk over the parameters does both where 1/n is exact, unless the norm is needed first or
  /// frozen parameters are left out of the second. Returns whether all is finite.
  private func update(count: Int) -> Bool {
    memory.advancePowers(setup.optimizer)
    let isPowerOfTwo = count & (count - 1) == 0
    let isOneWalk = isPowerOfTwo && setup.optimizer.clipNorm == nil && layout.isAllTrainable
    var isFinite = isOneWalk || gradients.divide(by: Double(count))
    var scale: Double?
    if let clip = setup.optimizer.clipNorm {
      let norm = gradients.norm(at: clippedPlaces)
      gradientNorm = norm
      isFinite = isFinite && norm.isFinite
      scale = Trainer.clipScale(clip, norm)
    }
    let update = Update(
      optimizer: setup.optimizer, layout: layout, factor: isOneWalk ? 1 / Double(count) : 1,
      scale: scale, powers: memory.powers
    )
    return update.run(values, gradients, memory.buffers) && isFinite
  }

  /// min(1, c/‖g‖).
  static func clipScale(_ clip: Double, _ norm: Double) -> Double {
    let ratio = clip / norm
    return 1 < ratio ? 1 : ratio
  }

  /// The exact test, for the parameters alone: the padding does not count.
  private func allNumbersAreFinite() -> Bool {
    guard cost.isFinite, gradientNorm?.isFinite ?? true else { return false }
    let buffers = [values, gradients] + memory.buffers
    return setup.network.parameters.allSatisfy { parameter in
      let offset = layout.offset(of: parameter)
      return buffers.allSatisfy { $0.numbers[offset].isFinite }
    }
  }
}

// MARK: - State

extension Trainer {
  /// What the next iteration starts from.
  public var snapshot: Snapshot {
    Snapshot(iteration, values, memory)
  }

  /// Goes to a snapshot that a trainer of the same setup took.
  public func restore(_ snapshot: Snapshot) {
    iteration = snapshot.iteration
    snapshot.restore(values, memory)
    cost = .nan
    gradientNorm = nil
    isFinite = true
  }

  /// The parameters as the experiment file writes them.
  public var parameters: ParameterValues {
    ParameterValues(values.numbers, layout: layout)
  }

  /// One parameter.
  public func value(of parameter: Parameter) -> Double {
    values.numbers[layout.offset(of: parameter)]
  }

  /// The mean gradient of the latest batch in one parameter, before clipping and decay.
  public func gradient(of parameter: Parameter) -> Double {
    gradients.numbers[layout.offset(of: parameter)]
  }

  /// The loss of a sample of the latest batch, from 1, before its update.
  public func loss(sample: Int) -> Double {
    precondition(
      iteration >= schedule.firstIteration && sample >= 1
        && sample <= schedule.places(of: iteration).count, "the sample is in the batch")
    return sampleLosses.numbers[sample - 1]
  }

  /// The losses of the latest batch, in sample order.
  var lossesOfBatch: [Double] {
    (0..<schedule.places(of: iteration).count).map { sampleLosses.numbers[$0] }
  }

  /// The data order of the current epoch, rows from 0; nil while rows are taken as they come.
  package var currentOrder: [Int]? { order }
}
