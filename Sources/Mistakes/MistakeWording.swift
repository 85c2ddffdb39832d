import Derivation
import Engine
import Text

/// What to say about a mistake: all of the wording is here.
struct MistakeWording {
  let asked: AskedNumber
  let names: Names

  func sentence(_ found: MistakenEquation) -> String {
    switch found.mistake {
    case .derivativeForgotten: derivativeForgotten
    case .derivativeAtA: derivativeAtA
    case .sign: sign
    case .noBias: noBias
    case .expSign: "It is e to the power of minus z. The minus is missing, or there twice."
    case .onePath:
      "That is one route of \(asked.routes.count). Add them all."
    case .absPath: "Each route keeps its sign when they are added."
    case .averagedPaths: "Routes add up; they are not averaged."
    case .wrongIndex: wrongIndex
    case .staleWeights:
      "Those weights are updated already. All slopes use the weights of the forward pass."
    case .wrongCarrier: wrongCarrier
    case .halfOrTwo: halfOrTwo
    case .mean: mean
    case .log: log
    case .softmaxDiagonal: softmaxDiagonal
    default: updateSentence(found)
    }
  }

  private func updateSentence(_ found: MistakenEquation) -> String {
    switch found.mistake {
    case .ascent: "That climbs. Subtract, to go down."
    case .noRate: "Scale the step by \(symbol(.constant(.learningRate))) first."
    case .betaSwapped: betaSwapped
    case .notSquared: notSquared
    case .epsilonSide: epsilonSide
    case .noCorrection: noCorrection
    case .otherNumber:
      "That is \(symbol(found.equation.quantity)). Asked is \(symbol(asked.quantity))."
    default: slip(found.equation.expression)
    }
  }
}

// MARK: - Signs

extension MistakeWording {
  private var minus: String { names.glyphs.minus }
  private var times: String { names.glyphs.times }
  private var half: String { names.glyphs.pick("½", "1/2") }
  private var square: String { names.glyphs.pick("²", "^2") }

  private func symbol(_ quantity: Quantity) -> String { names.symbol(quantity) }

  private func unit(_ layer: Int, _ unit: Int) -> String {
    names.unitName(layer: layer, unit: unit)
  }
}

// MARK: - Forward and loss

extension MistakeWording {
  private var noBias: String {
    guard case .weightedSum(let layer, let unit) = asked.quantity else {
      return "The bias is missing."
    }
    return "The bias \(symbol(.parameter(.bias(layer: layer, unit: unit)))) is missing."
  }

  private var wrongIndex: String {
    switch asked.quantity {
    case .product(let layer, let unit, let from):
      "Use the weight that leads from \(self.unit(layer - 1, from)) to \(self.unit(layer, unit))."
    case .weightedSum(let layer, let unit):
      "Use the weights that lead into \(self.unit(layer, unit))."
    case .route(let layer, let unit, let to):
      "Use the weight that leads from \(self.unit(layer, unit)) to \(self.unit(layer + 1, to))."
    case .lossGradient(.weight(let layer, let unit, let from)):
      "This weight leads from \(self.unit(layer - 1, from)) to \(self.unit(layer, unit)):"
        + " take \(symbol(.delta(layer: layer, unit: unit)))."
    case .outputDerivative(let layer, let unit):
      "Use the weights that leave \(self.unit(layer, unit))."
    default: "Those are other weights."
    }
  }

  private var sign: String {
    switch asked.quantity {
    case .outputDerivative(let layer, let unit) where asked.isOutput(layer),
      .delta(let layer, let unit) where asked.isOutput(layer):
      let (prediction, target) = (
        symbol(.activation(layer: layer, unit: unit)), symbol(.target(unit))
      )
      return asked.setup?.loss == .halfSquaredError
        ? "The derivative of \(half)(\(target) \(minus) \(prediction))\(square) in \(prediction) is"
          + " \(prediction) \(minus) \(target)."
        : "The sign is turned round: where \(prediction) is above \(target), the slope is above 0."
    default: return "The size is right, the sign is not. Minus times minus is plus."
    }
  }

  private var halfOrTwo: String {
    let isValue =
      switch asked.quantity {
      case .lossTerm, .loss, .cost: true
      default: false
      }
    return switch asked.setup?.loss.rule.facts.square {
    case .half?:
      isValue
        ? "Look at the \(half) of this loss."
        : "Look at the \(half) of this loss: it cancels the 2 of the square."
    case .halfWhereSmall?:
      isValue
        ? "Look at the \(half) in this loss."
        : "Look at the \(half): it cancels the 2 of the square."
    case .whole?, Loss.Square.none?, nil:
      isValue
        ? "This loss has no \(half) and no 2."
        : "This loss has no \(half): the 2 of the square stays."
    }
  }

  private var mean: String {
    switch asked.quantity {
    case .cost, .gradient:
      return "It is the mean over the rows of the batch: add up, then divide once, by"
        + " \(symbol(.constant(.sampleCount))) = \(count(.sampleCount))."
    case .lossGradient: return "This is the slope of one row. The mean over the rows comes later."
    default:
      return asked.setup?.loss.isMeanOverOutputs == true
        ? "This loss is the mean over its outputs: divide once, by"
          + " \(symbol(.constant(.outputCount))) = \(count(.outputCount))."
        : "This loss adds up its outputs: nothing is divided here."
    }
  }

  private func count(_ constant: Constant) -> String {
    let value = asked.steps?.value(of: .constant(constant), sample: asked.sample)
    return value.map { NumberFormat.short.text($0) } ?? "?"
  }

  private var log: String {
    guard case .lossTerm(let output) = asked.quantity, let layers = asked.setup?.network.layers
    else {
      return "Take minus the natural logarithm of the prediction."
    }
    let prediction = symbol(.activation(layer: layers.count, unit: output))
    return "Take minus the natural logarithm, ln, of the prediction \(prediction)."
  }
}

// MARK: - Backward

extension MistakeWording {
  private var derivativeForgotten: String {
    guard let (layer, unit) = asked.deltaPlace else {
      return "You stopped before the activation: each route begins with a"
        + " \(names.glyphs.pick("δ", "delta")), not with \(names.glyphs.pick("∂L/∂a", "dL/da"))."
    }
    let isSoftmax = asked.activation(ofLayer: layer) == .softmax
    let slope = symbol(
      .activationDerivative(layer: layer, unit: unit, with: isSoftmax ? unit : nil))
    return "You stopped before the activation: "
      + (isSoftmax ? "its slopes, such as \(slope), are missing." : "multiply by \(slope).")
  }

  private var derivativeAtA: String {
    let place =
      switch asked.quantity {
      case .activationDerivative(let layer, let unit, _): (layer, unit)
      default: asked.deltaPlace ?? (1, 1)
      }
    let a = symbol(.activation(layer: place.0, unit: place.1))
    let z = symbol(.weightedSum(layer: place.0, unit: place.1))
    let activation = asked.activation(ofLayer: place.0)
    if activation == .sigmoid {
      let sigma = names.glyphs.pick("σ", "sigma")
      return "\(a) already is \(sigma)(z): its slope is \(a) \(times) (1 \(minus) \(a))."
    }
    if activation == .tanh {
      return "\(a) already is tanh(z): its slope is 1 \(minus) \(a)\(square)."
    }
    return "Take the slope at \(z), not at \(a)."
  }

  private var wrongCarrier: String {
    guard case .lossGradient(.weight(let layer, _, let from)) = asked.quantity else {
      return "Multiply by the value that enters the weight."
    }
    let carried: Quantity =
      layer == 1 ? .input(from) : .activation(layer: layer - 1, unit: from)
    return "Multiply by the value that enters the weight: \(symbol(carried))."
  }

  private var softmaxDiagonal: String {
    if case .activationDerivative = asked.quantity {
      return "Every logit moves every output: when one share grows, the others shrink."
    }
    return "Every logit moves every output: add a term for each of them."
  }
}

// MARK: - Update and slips

extension MistakeWording {
  private var betaSwapped: String {
    let beta = asked.formula.leaves.first { leaf in
      leaf.quantity.isBeta
    }
    let name = symbol(beta?.quantity ?? .constant(.beta))
    let hasShare = asked.formula.leaves.count { $0.quantity == beta?.quantity } > 1
    return hasShare
      ? "\(name) weighs the past, 1 \(minus) \(name) what is new."
      : "\(name) weighs the past; what is new comes in whole."
  }

  private var notSquared: String {
    switch asked.quantity {
    case .updated, .state(.change, _, _): "Take the root of the squares before you divide."
    case .gradientNorm: "Take the root of the sum at the end."
    case .state(.changeMean, _, _): "Square the change first."
    default: "Square the gradient first."
    }
  }

  private var epsilonSide: String {
    let epsilon = symbol(.constant(.epsilon))
    return "That is right in the other form of the rule. Here \(epsilon) stands "
      + (asked.formula.hasSumUnderRoot ? "under the root." : "beside the root.")
  }

  private var noCorrection: String {
    if case .quotient(_, .difference(_, .leaf(let power))) = asked.formula {
      return "Divide by 1 \(minus) \(symbol(power.quantity)): it starts too small."
    }
    return "Use the corrected averages: the others start too small."
  }

  private func slip(_ formula: Expression) -> String {
    if formula == asked.formula {
      return "Nearly: give more digits, and round the last one."
    }
    return asked.shiftedFormulas.contains(formula)
      ? "The digits are right. Look at the decimal point."
      : "Nearly: it was rounded too early. Keep all digits until the end."
  }
}

extension Expression {
  fileprivate var hasSumUnderRoot: Bool {
    if case .call(.sqrt, let operands) = self, case .sum? = operands.first { return true }
    return operands.contains(where: \.hasSumUnderRoot)
  }
}
