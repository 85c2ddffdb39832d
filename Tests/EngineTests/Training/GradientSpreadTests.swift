import Engine
import Testing

@Suite("The spread of gradients over batches")
struct GradientSpreadTests {
  private static func spread(
    _ setup: Setup, _ snapshot: Snapshot? = nil, epoch: Int = 1
  ) -> GradientSpread {
    GradientSpread(
      setup, from: snapshot, batch: setup.training.batch, epoch: epoch,
      parameters: setup.network.parameters)
  }

  /// The gradients of an epoch that moves nothing, because everything is frozen.
  private static func frozenEpoch(
    _ setup: Setup, from snapshot: Snapshot, epoch: Int
  ) -> [[Double]] {
    var still = setup
    still.network.frozen = Frozen(weights: true, biases: true, slopes: true)
    let schedule = BatchSchedule(
      rowCount: setup.data.rowCount, batch: setup.training.batch,
      firstIteration: snapshot.iteration + 1, firstEpoch: epoch)
    let trainer = Trainer(still, from: snapshot, schedule: schedule)
    return (0..<schedule.iterationsPerEpoch).map { _ in
      trainer.step()
      return setup.network.parameters.map(trainer.gradient)
    }
  }

  @Test("Each batch has the gradient that a trainer computes on it, bit for bit")
  func bits() {
    var random = RandomSetups(seed: 700)
    for (output, loss) in RandomSetups.outputs {
      for (size, isShuffled) in [(1, true), (7, true), (64, false), (70, true), (140, false)] {
        let setup = random.setup(
          widths: [3, 3], hidden: .prelu(initialSlope: 0.1), output: output, loss: loss,
          rows: 140, batch: .rows(size), shuffle: isShuffled)
        let trainer = Trainer(setup)
        for _ in 0..<3 { trainer.step() }
        let epoch = 1 + random.below(5)
        let expected = Self.frozenEpoch(setup, from: trainer.snapshot, epoch: epoch)
        let spread = Self.spread(setup, trainer.snapshot, epoch: epoch)
        for (index, series) in spread.series.enumerated() {
          #expect(series.gradients == expected.map { $0[index] })
        }
        var full = setup
        full.training.batch = .full
        let all = Self.frozenEpoch(full, from: trainer.snapshot, epoch: epoch)[0]
        #expect(spread.series.map(\.full) == all)
      }
    }
  }

  @Test("The first batch is what a trainer steps with from there")
  func firstStep() {
    var random = RandomSetups(seed: 701)
    let setup = random.setup(rows: 11, batch: .rows(3))
    let spread = Self.spread(setup)
    let trainer = Trainer(setup)
    trainer.step()
    for series in spread.series {
      #expect(series.gradients[0] == trainer.gradient(of: series.parameter))
    }
    #expect(spread.batchSizes == [3, 3, 3, 2])
    #expect(spread.rowsPerUpdate == 3)
  }

  @Test("Mean, deviation and ends are those of the list")
  func summary() {
    // g = 2(w − y) with w = 0, on rows y = −1, −3: 2 and 6.
    let layer = DenseLayer(
      units: 1, activation: .identity, given: .all(weights: [[0]], biases: [0]))
    let setup = Setup(
      network: Network(inputs: 1, layers: [layer]),
      data: Dataset(rows: [([1], [-1]), ([1], [-3])]), loss: .squaredError,
      optimizer: RandomSetups.descent, training: Training(batch: .rows(1)))
    let spread = Self.spread(setup)
    for series in spread.series {
      #expect(series.gradients == [2, 6] && series.full == 4)
      #expect(series.mean == 4 && series.deviation == 2)
      #expect(series.least == 2 && series.largest == 6)
    }
    // ‖g_b − g‖ is 2√2 for both, ‖g‖ is 4√2.
    #expect(abs((spread.relativeSpread ?? 0) - 0.5) < 1e-15)
    #expect(spread.numbersPerParameter == 0)
  }

  @Test("A full batch has no spread, larger batches have less on the whole")
  func sizes() {
    var random = RandomSetups(seed: 702)
    let setup = random.setup(widths: [4, 2], rows: 256)
    let spreads = [1, 4, 16, 64, 256].map { size in
      GradientSpread(setup, batch: .rows(size), parameters: []).relativeSpread ?? .nan
    }
    #expect(spreads.last == 0)
    #expect(zip(spreads, spreads.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test("Frozen parameters do not count, and where nothing slopes there is no spread")
  func frozen() {
    var random = RandomSetups(seed: 703)
    var setup = random.setup(rows: 8)
    let free = Self.spread(setup)
    setup.network.frozen = Frozen(biases: true)
    let half = Self.spread(setup)
    #expect(half.fullNorm < free.fullNorm && half.relativeSpread != free.relativeSpread)
    #expect(half.series.map(\.full) == free.series.map(\.full))
    setup.network.frozen = Frozen(weights: true, biases: true)
    #expect(Self.spread(setup).relativeSpread == nil)
    #expect(Self.spread(setup).fullNorm == 0)
  }

  @Test("What an optimizer keeps is counted", arguments: RandomSetups.optimizers)
  func kept(optimizer: Optimizer) {
    var random = RandomSetups(seed: 704)
    let setup = random.setup(optimizer: optimizer)
    let spread = GradientSpread(setup, batch: .full, parameters: [])
    #expect(spread.numbersPerParameter == optimizer.keptBuffers.count)
    #expect(spread.rowsPerUpdate == setup.data.rowCount)
  }
}
