import Derivation
import Engine
import ScreenKit

/// One sentence for each kind of step that says why it is done, with the names of what it is about.
extension StepContext {
  var why: String {
    let (layer, unit) = (address.layer ?? 1, address.unit ?? 1)
    let name = self.unit(layer, unit)
    switch address.kind {
    case .product where address.phase == .forward:
      return "What comes in from \(self.unit(layer - 1, address.from ?? 1)) counts as much as its"
        + " weight says."
    case .product:
      return "Backward through \(self.unit(layer + 1, address.to ?? 1)): its delta times the weight"
        + " that \(name) reaches it by."
    case .weightedSum: return "Inputs times weights, added up in order; the bias comes last."
    case .activation: return words(layer, name).why
    case .lossTerm: return LossWords(setup.loss, output: name).why
    case .loss:
      return setup.loss.isMeanOverOutputs
        ? "The loss of the sample: the mean of its outputs' terms."
        : "The loss of the sample: the sum of its outputs' terms."
    case .cost: return "The cost of the batch is the mean of its samples' losses."
    case .outputDerivative, .activationDerivative, .delta, .pathSum, .weightGradient, .biasGradient,
      .slopeGradient,
      .batchMean, .gradientNorm, .clippedGradient, .decayedGradient, .optimizerState,
      .parameterUpdate:
      return whyBackward(layer, unit, name)
    }
  }

  private func words(_ layer: Int, _ name: String) -> ActivationWords {
    ActivationWords(setup.network.layers[layer - 1].activation, unit: name)
  }

  private func whyBackward(_ layer: Int, _ unit: Int, _ name: String) -> String {
    switch address.kind {
    case .outputDerivative:
      return address.isSideRoad
        ? "How the loss changes with \(name). The short way, ŷ − y, is what trains."
        : "How much the loss changes when \(name) changes a little."
    case .activationDerivative: return whyActivationDerivative(layer, name)
    case .delta: return whyDelta(layer, name)
    case .pathSum:
      let count = steps.plan.routeCount(ofLayer: layer)
      return count == 1
        ? "\(name) reaches the loss by one route."
        : "\(name) reaches the loss by \(count) routes: add them, each with its sign."
    case .weightGradient:
      return "The slope of a weight is the delta of the unit it feeds (\(name)) times the value it"
        + " carries (\(self.unit(layer - 1, address.from ?? 1)))."
    case .biasGradient:
      return "A bias feeds \(name) directly, so its slope is the delta of \(name)."
    case .slopeGradient:
      return "The learned slope acts wherever z is negative: each unit's share, added up."
    case .product, .weightedSum, .activation, .lossTerm, .loss, .cost, .batchMean, .gradientNorm,
      .clippedGradient, .decayedGradient, .optimizerState, .parameterUpdate:
      return whyUpdate
    }
  }

  private func whyActivationDerivative(_ layer: Int, _ name: String) -> String {
    if address.isSideRoad {
      let output = self.unit(layer, address.with ?? address.unit ?? 1)
      return "How \(output) changes with z of \(name). The short way, ŷ − y, is what trains."
    }
    if setup.network.layers[layer - 1].activation == .softmax {
      let other = self.unit(layer, address.with ?? 1)
      return "How \(other) changes with z of \(name): every logit moves every output."
    }
    return words(layer, name).whyDerivative
  }

  private func whyDelta(_ layer: Int, _ name: String) -> String {
    if steps.record.isSideRoad(layer) {
      return "With this loss and output the long way collapses: prediction minus target."
    }
    if setup.network.layers[layer - 1].activation == .softmax {
      return "z of \(name) moves every output of the softmax: add what each passes back."
    }
    return "How the loss changes with z of \(name): the slope from above times f′."
  }

  private var whyUpdate: String {
    switch address.kind {
    case .batchMean: return "The gradient is the mean of the samples' slopes."
    case .gradientNorm: return "The length of all gradients together, to see if they are too long."
    case .clippedGradient:
      return "If the gradients are too long, all are shortened by the same factor."
    case .decayedGradient: return "Weight decay pulls every parameter a little towards 0."
    case .optimizerState: return OptimizerWords(setup.optimizer).why(address.buffer ?? .velocity)
    case .product, .weightedSum, .activation, .lossTerm, .loss, .cost, .outputDerivative,
      .activationDerivative, .delta, .pathSum, .weightGradient, .biasGradient, .slopeGradient,
      .parameterUpdate:
      return OptimizerWords(setup.optimizer).whyUpdate
    }
  }
}
