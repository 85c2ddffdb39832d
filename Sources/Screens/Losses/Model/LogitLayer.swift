import ScreenKit
import Derivation
import Engine
import Text

/// A network of one layer whose weighted sums are the logits that one chooses: each weight from an
/// input to its own unit is 1, the others and the biases are 0.
///
/// One iteration of it is really run, so every equation and number here is a step's.
struct LogitLayer {
  let steps: IterationSteps

  /// A layer that is fed rows of logits, each with its targets.
  init(_ activation: Activation, _ loss: Loss, rows: [(x: [Double], y: [Double])]) {
    let units = rows.first?.x.count ?? 0
    let weights = (0..<units).map { unit in (0..<units).map { $0 == unit ? 1.0 : 0 } }
    let layer = DenseLayer(
      units: units, activation: activation,
      given: .all(weights: weights, biases: Array(repeating: 0, count: units)))
    let setup = Setup(
      network: Network(inputs: units, layers: [layer]), data: Dataset(rows: rows), loss: loss,
      optimizer: Optimizer(.gradientDescent, learningRate: 0.01), training: Training())
    steps = IterationSteps(Trainer(setup).recordStep())
  }

  /// What its quantities are called.
  func names(_ display: Display) -> Names {
    Names(steps.record.setup.network, scheme: display.scheme, glyphs: display.glyphs)
  }

  /// What a step of a row computes.
  func equation(_ kind: StepKind, row: Int, unit: Int = 1, with: Int? = nil) -> Equation {
    steps.equation(of: address(kind, row, unit, with))
  }

  /// The number that a step of a row makes.
  func value(_ kind: StepKind, row: Int, unit: Int = 1, with: Int? = nil) -> Double {
    steps.value(of: address(kind, row, unit, with))
  }

  /// A step of a row as a named number.
  func leaf(_ kind: StepKind, row: Int, unit: Int = 1, with: Int? = nil) -> Expression {
    let step = address(kind, row, unit, with)
    return .leaf(steps.quantity(of: step), steps.value(of: step))
  }

  /// δ of a unit the long way round.
  func longWay(row: Int, unit: Int = 1) -> Equation {
    steps.longWay(sample: row, layer: 1, unit: unit)
  }

  private func address(_ kind: StepKind, _ row: Int, _ unit: Int, _ with: Int?) -> StepAddress {
    switch kind {
    case .weightedSum, .activation:
      StepAddress(.forward, kind, sample: row, layer: 1, unit: unit)
    case .loss: StepAddress(.loss, kind, sample: row)
    case .lossTerm: StepAddress(.loss, kind, sample: row, layer: 1, unit: unit)
    case .product, .cost, .outputDerivative, .activationDerivative, .delta, .pathSum,
      .weightGradient,
      .biasGradient, .slopeGradient, .batchMean, .gradientNorm, .clippedGradient, .decayedGradient,
      .optimizerState, .parameterUpdate:
      StepAddress(
        .backward, kind, sample: row, layer: 1, unit: unit, with: with,
        isSideRoad: kind != .delta && steps.record.isSideRoad(1))
    }
  }
}
