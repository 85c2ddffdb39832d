import Derivation
import Engine

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
    case .activation: return whyActivation(layer, name)
    case .lossTerm: return whyLossTerm(name)
    case .loss:
      return setup.loss.isMeanOverOutputs
        ? "The loss of the sample: the mean of its outputs' terms."
        : "The loss of the sample: the sum of its outputs' terms."
    case .cost: return "The cost of the batch is the mean of its samples' losses."
    case .outputSlope, .activationSlope, .delta, .pathSum, .weightSlope, .biasSlope, .slopeSlope,
      .batchMean, .gradientNorm, .clippedSlope, .decayedSlope, .optimizerState, .parameterUpdate:
      return whyBackward(layer, unit, name)
    }
  }

  private func whyActivation(_ layer: Int, _ name: String) -> String {
    switch setup.network.layers[layer - 1].activation {
    case .identity: "\(name) passes its weighted sum on as it is."
    case .step: "A step: 1 from z = 0 on, else 0."
    case .sigmoid: "σ squeezes any weighted sum into 0 … 1; z = 0 gives a half."
    case .tanh: "tanh squeezes any weighted sum into −1 … 1; z = 0 gives 0."
    case .relu: "ReLU lets a positive weighted sum pass and stops a negative one."
    case .leakyReLU: "A positive sum passes; a negative one leaks through, made small."
    case .prelu: "A positive sum passes; a negative one is scaled by a slope that is learned."
    case .elu: "A positive sum passes; a negative one bends softly towards −α."
    case .softmax: "Softmax: the share of this unit's exp(z) in the sum over the layer."
    }
  }

  private func whyLossTerm(_ name: String) -> String {
    switch setup.loss {
    case .squaredError, .meanSquaredError, .halfSquaredError:
      "How far \(name) is from its target, squared: far off counts much more."
    case .meanAbsoluteError: "How far \(name) is from its target, whichever way."
    case .huber: "Squared while the miss is small, straight beyond d: outliers pull less."
    case .binaryCrossEntropy:
      "The surprise at the target, −[y ln ŷ + (1−y) ln(1−ŷ)], from the logit z so that it stays"
        + " finite."
    case .categoricalCrossEntropy:
      "The surprise at the target, −y ln ŷ, from the logits so that it stays finite."
    }
  }

  private func whyBackward(_ layer: Int, _ unit: Int, _ name: String) -> String {
    switch address.kind {
    case .outputSlope:
      return address.isSideRoad
        ? "How the loss changes with \(name). The short way, ŷ − y, is what trains."
        : "How much the loss changes when \(name) changes a little."
    case .activationSlope: return whyActivationSlope(layer, name)
    case .delta: return whyDelta(layer, name)
    case .pathSum:
      let count = steps.plan.routeCount(ofLayer: layer)
      return count == 1
        ? "\(name) reaches the loss by one route."
        : "\(name) reaches the loss by \(count) routes: add them, each with its sign."
    case .weightSlope:
      return "The slope of a weight is the delta of the unit it feeds (\(name)) times the value it"
        + " carries (\(self.unit(layer - 1, address.from ?? 1)))."
    case .biasSlope: return "A bias feeds \(name) directly, so its slope is the delta of \(name)."
    case .slopeSlope:
      return "The learned slope acts wherever z is negative: each unit's share, added up."
    case .product, .weightedSum, .activation, .lossTerm, .loss, .cost, .batchMean, .gradientNorm,
      .clippedSlope, .decayedSlope, .optimizerState, .parameterUpdate:
      return whyUpdate
    }
  }

  private func whyActivationSlope(_ layer: Int, _ name: String) -> String {
    if address.isSideRoad {
      let output = self.unit(layer, address.with ?? address.unit ?? 1)
      return "How \(output) changes with z of \(name). The short way, ŷ − y, is what trains."
    }
    switch setup.network.layers[layer - 1].activation {
    case .sigmoid: return "How steep σ is at z of \(name): a(1−a), at most a quarter."
    case .tanh: return "How steep tanh is at z of \(name): 1−a², at most 1."
    case .identity: return "The identity has slope 1 everywhere."
    case .step: return "A step is flat: its slope is 0, so nothing can be learned through it."
    case .relu: return "1 where z is positive, else 0: a unit that is off passes nothing back."
    case .softmax:
      let other = self.unit(layer, address.with ?? 1)
      return "How \(other) changes with z of \(name): every logit moves every output."
    case .leakyReLU, .prelu, .elu: return "How steep the activation is at z of \(name)."
    }
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
    case .clippedSlope:
      return "If the gradients are too long, all are shortened by the same factor."
    case .decayedSlope: return "Weight decay pulls every parameter a little towards 0."
    case .optimizerState: return whyState
    case .product, .weightedSum, .activation, .lossTerm, .loss, .cost, .outputSlope,
      .activationSlope, .delta, .pathSum, .weightSlope, .biasSlope, .slopeSlope, .parameterUpdate:
      return whyParameterUpdate
    }
  }

  private var whyState: String {
    let isLecture = setup.optimizer.form == .lecture
    switch address.buffer ?? .velocity {
    case .velocity:
      return isLecture
        ? "An average of the gradients, the past weighed by β."
        : "Velocity: what is left of the past, plus the new gradient."
    case .squareSum: return "Squares pile up and never shrink, so the steps only get smaller."
    case .squareMean: return "A running average of the squared gradients: their usual size."
    case .changeMean: return "A running average of the squared changes, in the weight's own unit."
    case .mean: return "A running average of the gradients: their usual direction."
    case .change: return "The gradient, scaled by usual change over usual gradient."
    case .correctedMean, .correctedSquareMean:
      return "The average started at 0; dividing by 1 − βᵗ takes that bias away."
    }
  }

  private var whyParameterUpdate: String {
    switch setup.optimizer.kind {
    case .gradientDescent: "Against the slope, by the learning rate: the loss goes down that way."
    case .momentum: "Against the velocity rather than the bare slope."
    case .adagrad: "Against the slope; the rate shrinks with all squares so far."
    case .rmsprop: "Against the slope, measured in its usual size."
    case .adadelta: "Against the slope, by a step of the usual size."
    case .adam: "Against the usual direction, measured in the usual size."
    }
  }
}
