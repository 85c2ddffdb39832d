/// What a network does on some rows.
public struct Measurement: Hashable, Sendable {
  /// The mean loss of the rows.
  public let cost: Double
  /// The share of rows that are answered rightly, in [0, 1]; nil where rows are not classes.
  public let accuracy: Double?
  /// How far off the outputs are, whatever the loss; nil where it was not asked for.
  public let errors: OutputErrors?

  /// A measurement.
  public init(cost: Double, accuracy: Double?, errors: OutputErrors? = nil) {
    self.cost = cost
    self.accuracy = accuracy
    self.errors = errors
  }
}

/// How far off a network's outputs are, in units that are the same for every loss.
///
/// Costs of different losses cannot be compared; these can, and come from the same pass.
public struct OutputErrors: Hashable, Sendable {
  /// (1/nK)Σ(y−ŷ)² over n rows and K outputs: the cost if the loss were the mean squared error.
  public let squared: Double
  /// (1/nK)Σ|y−ŷ|: the cost if the loss were the mean absolute error.
  public let absolute: Double

  /// Two errors.
  public init(squared: Double, absolute: Double) {
    self.squared = squared
    self.absolute = absolute
  }
}

/// Measures a trainer's current parameters on rows that need not be the ones it trains on.
///
/// It allocates when it is made, and in `outputs(of:)` for the answer; nothing else. On the training
/// rows its cost is `Trainer.costOnAllRows()`, bit for bit.
public final class Evaluator {
  /// The rows.
  public let rows: Dataset
  private let layout: ParameterLayout
  private let pass: Pass
  private let classes: ClassRule?

  /// An evaluator for trainers of networks of this shape, with this loss.
  ///
  /// The rows have the network's inputs and outputs.
  public init(_ setup: Setup, rows: Dataset) {
    precondition(setup.network.inputs == rows.inputCount, "the rows feed the network's inputs")
    precondition(setup.network.outputs == rows.targetCount, "there is a target for every output")
    self.rows = rows
    layout = ParameterLayout(setup.network)
    let output = layout.layers[layout.layers.count - 1]
    classes = ClassRule(output.activation, rows)
    pass = Pass(
      layout: layout, loss: setup.loss, data: DataStore(rows, targetStride: output.stride),
      capacity: min(Trainer.tile, rows.rowCount))
  }

  /// Cost and accuracy of the parameters that a trainer has now.
  ///
  /// A row counts as right where several outputs, of softmax or with one-hot targets, are largest
  /// at the largest target (of equals the first counts), or where one output of sigmoid or step,
  /// with all targets 0 or 1, is at least ½ just if its target is. An output that is not a number
  /// is never right. Other rows have no accuracy.
  ///
  /// `withErrors` adds the errors of the outputs, from the same pass.
  public func measure(_ trainer: Trainer, withErrors: Bool = false) -> Measurement {
    precondition(trainer.layout == layout, "the trainer's network has the evaluator's shape")
    var right = 0
    var (squared, absolute) = (-0.0, -0.0)
    let cost = pass.meanLoss(trainer.values, rowCount: rows.rowCount) { tile in
      if let classes { right += pass.countRight(tile.count, by: classes) }
      guard withErrors else { return }
      pass.addLosses(of: .meanSquaredError, to: &squared)
      pass.addLosses(of: .meanAbsoluteError, to: &absolute)
    }
    let accuracy = classes.map { _ in Double(right) / Double(rows.rowCount) }
    let count = Double(rows.rowCount)
    return Measurement(
      cost: cost, accuracy: accuracy,
      errors: withErrors
        ? OutputErrors(squared: squared / count, absolute: absolute / count) : nil)
  }

  /// The outputs for each row, in file order: `rowCount × targetCount` numbers, row by row.
  public func outputs(of trainer: Trainer) -> [Double] {
    precondition(trainer.layout == layout, "the trainer's network has the evaluator's shape")
    var outputs: [Double] = []
    outputs.reserveCapacity(rows.targets.count)
    let output = layout.layers[layout.layers.count - 1]
    let activations = pass.layers[pass.last].activations
    pass.forEachTile(trainer.values, rowCount: rows.rowCount) { tile in
      for sample in 0..<tile.count {
        for unit in 0..<output.units {
          outputs.append(activations.numbers[sample * output.stride + unit])
        }
      }
    }
    return outputs
  }
}

/// When an answer is right.
private enum ClassRule {
  /// The largest output is at the largest target.
  case largest
  /// The one output is at least ½ just if the target is.
  case half

  init?(_ output: Activation, _ rows: Dataset) {
    if rows.targetCount > 1, output == .softmax || ClassRule.areOneHot(rows) {
      self = .largest
    } else if rows.targetCount == 1, output == .sigmoid || output == .step,
      rows.targets.allSatisfy({ $0 == 0 || $0 == 1 })
    {
      self = .half
    } else {
      return nil
    }
  }

  private static func areOneHot(_ rows: Dataset) -> Bool {
    (0..<rows.rowCount).allSatisfy { row in
      let targets = rows.target(row: row)
      return targets.allSatisfy { $0 == 0 || $0 == 1 } && targets.count { $0 == 1 } == 1
    }
  }
}

extension Pass {
  /// Adds what another loss makes of each sample of the tile, in order.
  fileprivate func addLosses(of loss: Loss, to sum: inout Double) {
    computeLosses(of: loss)
    for sample in 0..<count { sum += losses.numbers[sample] }
  }

  /// How many of the tile's first `count` samples are answered rightly.
  fileprivate func countRight(_ count: Int, by rule: ClassRule) -> Int {
    let output = layout.layers[last]
    var right = 0
    for sample in 0..<count {
      let answers = layers[last].activations.numbers + sample * output.stride
      let wanted = targets.numbers + sample * output.stride
      switch rule {
      case .largest:
        guard let answer = Pass.largest(answers, output.units) else { continue }
        if answer == Pass.largest(wanted, output.units) { right += 1 }
      case .half:
        if !answers[0].isNaN, (answers[0] >= 0.5) == (wanted[0] >= 0.5) { right += 1 }
      }
    }
    return right
  }

  /// Where the largest number stands, of equals the first; nil if one is not a number.
  private static func largest(_ numbers: UnsafePointer<Double>, _ count: Int) -> Int? {
    var place = 0
    for index in 0..<count {
      if numbers[index].isNaN { return nil }
      if numbers[index] > numbers[place] { place = index }
    }
    return place
  }
}
