import ScreenKit
import Engine

/// A line or a plane that is trained by one loss on some rows, in pieces.
///
/// A value: what was trained is a snapshot, from which the engine goes on.
///
/// As the learning rate falls piece by piece, momentum reaches the exact fit of least absolute
/// deviations, which the tests find by enumeration.
struct LineFit: Sendable {
  /// Iterations of a piece, after which the learning rate is halved.
  ///
  /// The absolute error's slope never shrinks: only a learning rate that falls lets it settle.
  static let stageLength = 200
  /// How many pieces there are.
  static let stages = 24
  /// What the learning rate begins at.
  static let learningRate = 0.1

  /// What is trained, with the learning rate of the next piece.
  private(set) var setup: Setup
  /// What it starts the next piece from.
  private(set) var snapshot: Snapshot
  /// Pieces done.
  private(set) var stage = 0

  /// A fit that starts at 0.
  init(_ loss: Loss, _ data: Dataset) {
    let unit = DenseLayer(
      units: 1, activation: .identity,
      given: .all(weights: [Array(repeating: 0, count: data.inputCount)], biases: [0]))
    setup = Setup(
      network: Network(inputs: data.inputCount, layers: [unit]), data: data, loss: loss,
      optimizer: Self.optimizer(of: loss, stage: 0), training: Training())
    snapshot = Trainer(setup).snapshot
  }

  /// Momentum; where Huber's d is small all pulls are, and the learning rate makes up for that.
  private static func optimizer(of loss: Loss, stage: Int) -> Optimizer {
    var rate = learningRate
    if let delta = loss[.delta]?.number, delta < 1 { rate /= delta }
    for _ in 0..<stage { rate /= 2 }
    return Optimizer(.momentum(beta: 0.9, nesterov: false), learningRate: rate)
  }

  /// Whether there is more to train.
  var isRunning: Bool { stage < Self.stages }

  /// Iterations done since it last started.
  var iteration: Int { stage * Self.stageLength }

  /// Trains a piece.
  mutating func advance() {
    guard isRunning else { return }
    let trainer = Trainer(setup, from: snapshot)
    for _ in 0..<Self.stageLength { trainer.step() }
    snapshot = trainer.snapshot
    stage += 1
    setup.optimizer = Self.optimizer(of: setup.loss, stage: stage)
  }

  /// Starts again from the parameters that it has, on other rows or with another loss.
  mutating func restart(loss: Loss? = nil, data: Dataset? = nil) {
    if let loss { setup.loss = loss }
    if let data { setup.data = data }
    stage = 0
    setup.optimizer = Self.optimizer(of: setup.loss, stage: 0)
    snapshot = snapshot.withEmptyMemory(of: setup.optimizer)
  }

  /// The next iteration with all its numbers: what the parameters do on all rows now.
  func record() -> IterationRecord { Trainer(setup, from: snapshot).recordStep() }
}
