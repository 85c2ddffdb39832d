import Engine

/// The trees of a loss at one output of one sample: its term, and ∂L/∂ŷ.
struct LossTrees {
  let steps: IterationSteps
  let sample: Int
  let output: Int

  private var loss: Loss { steps.record.setup.loss }
  private var layer: Int { steps.plan.layers.count }
  private var y: Expression { steps.target(sample, output) }
  private var prediction: Expression { steps.activation(sample, layer: layer, unit: output) }
  private var z: Expression { steps.weightedSum(sample, layer: layer, unit: output) }

  private func setting(_ name: SettingName) -> Expression {
    steps.constant(.setting(name), loss[name]?.number ?? .nan)
  }

  /// What the output adds to the loss, before the division by K of the mean losses.
  var term: Expression {
    let residual = Expression.difference(y, prediction)
    switch loss {
    case .squaredError, .meanSquaredError: return .square(residual)
    case .halfSquaredError: return .product([.number(0.5), .square(residual)])
    case .meanAbsoluteError: return .call(.abs, residual)
    case .huber: return huber(residual, setting(.delta))
    case .logCosh:
      let size = Expression.call(.abs, .difference(prediction, y))
      return .difference(
        .sum([size, .call(.ln1p, .call(.exp, .product([.number(-2), size])))]),
        .call(.ln, .number(2)))
    case .binaryCrossEntropy:
      return .sum([
        .difference(.call(.max, [z, .number(0)]), .product([y, z])),
        .call(.ln1p, .call(.exp, .negative(.call(.abs, z)))),
      ])
    case .categoricalCrossEntropy:
      let exponentials = (1...steps.plan.outputCount).map {
        steps.shiftedExponential(sample, layer, $0)
      }
      return .product([
        y,
        .difference(
          .sum([steps.largestLogit(sample, layer), .call(.ln, .sum(exponentials))]), z),
      ])
    }
  }

  /// ∂L/∂ŷ; of a cross-entropy the side road.
  var derivative: Expression {
    let error = Expression.difference(prediction, y)
    let count = steps.outputCount
    switch loss {
    case .squaredError: return .product([.number(2), error])
    case .halfSquaredError: return error
    case .meanSquaredError: return .quotient(.product([.number(2), error]), count)
    case .meanAbsoluteError:
      return .quotient(
        .conditional(
          y, greaterThan: prediction, then: .number(-1),
          otherwise: .conditional(
            prediction, greaterThan: y, then: .number(1), otherwise: .number(0))), count)
    case .huber:
      let bound = setting(.delta)
      return .quotient(
        .conditional(
          .call(.abs, error), greaterThan: bound,
          then: .conditional(
            error, greaterThan: .number(0), then: bound, otherwise: .negative(bound)),
          otherwise: error), count)
    case .logCosh: return .quotient(.call(.tanh, error), count)
    case .binaryCrossEntropy:
      return .quotient(
        .quotient(error, .product([prediction, .difference(.number(1), prediction)])), count)
    case .categoricalCrossEntropy: return .negative(.quotient(y, prediction))
    }
  }

  private func huber(_ residual: Expression, _ delta: Expression) -> Expression {
    let size = Expression.call(.abs, residual)
    return .conditional(
      size, greaterThan: delta,
      then: .difference(
        .product([delta, size]), .product([.number(0.5), .square(delta)])),
      otherwise: .product([.number(0.5), .square(residual)]))
  }
}
