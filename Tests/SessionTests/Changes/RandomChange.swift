import Engine
import Session

extension SplitMix64 {
  /// A change of any kind, of which some cannot be made.
  mutating func change(of setup: Setup) -> Change {
    let layer = 1 + below(setup.network.layers.count)
    switch below(15) {
    case 0, 1: return .parameter(pick(setup.network.parameters), 2 * uniform() - 1)
    case 2:
      return .input(
        row: 1 + below(setup.data.rowCount), index: 1 + below(setup.data.inputCount), uniform())
    case 3:
      return .target(
        row: 1 + below(setup.data.rowCount), index: 1 + below(setup.data.targetCount), uniform())
    case 4: return .learningRate(0.01 + uniform() / 4)
    case 5: return .optimizer(randomOptimizer())
    case 6: return .loss(pick(Loss.all))
    case 7: return .activation(layer: layer, pick(Activation.all))
    case 8: return .batch(below(4) == 0 ? .full : .rows(1 + below(4)))
    case 9: return .shuffle(below(2) == 0)
    case 10: return .seed(next())
    case 11: return .addUnit(layer: layer)
    case 12: return .removeUnit(layer: layer, unit: 1 + below(3))
    case 13:
      return .addLayer(
        after: below(setup.network.layers.count), units: 1 + below(3), pick(Activation.all))
    default: return .removeLayer(layer)
    }
  }

  mutating func randomOptimizer() -> Optimizer {
    let kind = pick(Optimizer.Kind.all)
    return Optimizer(
      kind, learningRate: 0.01 + uniform() / 4, form: pick(kind.forms),
      weightDecay: below(3) == 0 ? 0.01 : 0)
  }
}
