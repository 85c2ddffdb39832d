import Engine

/// Says in words what a quantity is; how a unit is called is left to the caller.
struct Phrases {
  /// What a unit is called: its layer and number, and whether the phrase is about it first.
  let unit: (Int, Int, Bool) -> String
  /// Whether the weights are coordinates of a surface, and the cost its height.
  let isSurface: Bool

  init(isSurface: Bool = false, unit: @escaping (Int, Int, Bool) -> String) {
    self.unit = unit
    self.isSurface = isSurface
  }

  func phrase(_ quantity: Quantity) -> String {
    switch quantity {
    case .input(let input): unit(0, input, true)
    case .activation(0, let input): unit(0, input, true)
    case .target(let output): "the target of output \(output)"
    case .parameter(let parameter): phrase(parameter)
    case .weightedSum(let layer, let unit): "the weighted sum of \(self.unit(layer, unit, true))"
    case .activation(let layer, let unit): "the activation of \(self.unit(layer, unit, true))"
    case .largestLogit(let layer): "the largest weighted sum of layer \(layer)"
    case .product(let layer, let unit, let from):
      "the product into \(self.unit(layer, unit, true)) from \(self.unit(layer - 1, from, false))"
    case .lossTerm(let output): "the loss of output \(output)"
    case .loss: "the loss"
    case .sampleLoss(let sample): "the loss of sample \(sample)"
    case .cost: isSurface ? "the height of the surface" : "the cost"
    case .constant(let constant): phrase(constant)
    default: derivativePhrase(quantity)
    }
  }

  private func derivativePhrase(_ quantity: Quantity) -> String {
    switch quantity {
    case .outputDerivative(let layer, let unit):
      "the slope of the loss in the activation of \(self.unit(layer, unit, true))"
    case .route(let layer, let unit, let upper):
      "the route from \(self.unit(layer, unit, true)) through \(self.unit(layer + 1, upper, false))"
    case .activationDerivative(let layer, let unit, nil):
      "the slope of the activation of \(self.unit(layer, unit, true))"
    case .activationDerivative(let layer, let unit, let other?):
      "the slope of the activation of \(self.unit(layer, other, false))"
        + " in the weighted sum of \(self.unit(layer, unit, true))"
    case .delta(let layer, let unit): "the delta of \(self.unit(layer, unit, true))"
    case .lossGradient(let parameter): "the slope of the loss in \(phrase(parameter))"
    case .sampleGradient(let parameter, let sample):
      "the slope of the loss of sample \(sample) in \(phrase(parameter))"
    default: updatePhrase(quantity)
    }
  }

  private func updatePhrase(_ quantity: Quantity) -> String {
    switch quantity {
    case .gradient(let parameter): "the gradient in \(phrase(parameter))"
    case .clippedGradient(let parameter): "the clipped gradient in \(phrase(parameter))"
    case .decayedGradient(let parameter):
      "the gradient with weight decay in \(phrase(parameter))"
    case .state(let buffer, let parameter, let old):
      "the \(old ? "old " : "")\(phrase(buffer)) of \(phrase(parameter))"
    case .effectiveRate(let parameter): "the effective learning rate of \(phrase(parameter))"
    case .change(let parameter): "what is added to \(phrase(parameter))"
    case .updated(let parameter): "the new \(phrase(parameter).dropFirst(4))"
    case .gradientNorm: "the norm of the gradient"
    default: averagePhrase(quantity)
    }
  }

  private func averagePhrase(_ quantity: Quantity) -> String {
    switch quantity {
    case .average(let t): "the average after number \(t)"
    case .correctedAverage(let t): "the corrected average after number \(t)"
    case .seriesNumber(let t): "number \(t) of the series"
    default: ""
    }
  }

  private func phrase(_ parameter: Parameter) -> String {
    switch parameter {
    case .weight(_, _, let coordinate) where isSurface:
      coordinate == 1 ? "the first coordinate" : "the second coordinate"
    case .weight(let layer, let unit, let from):
      "the weight into \(self.unit(layer, unit, true)) from \(self.unit(layer - 1, from, false))"
    case .bias(let layer, let unit): "the bias of \(self.unit(layer, unit, true))"
    case .slope(let layer): "the learned slope of layer \(layer)"
    }
  }

  private func phrase(_ buffer: OptimizerBuffer) -> String {
    buffer.terms.phrase
  }

  private func phrase(_ constant: Constant) -> String {
    switch constant {
    case .setting(let name): name.terms.phrase
    case .betaPower(let t): "beta to the power \(t)"
    case .beta1Power(let t): "beta 1 to the power \(t)"
    case .beta2Power(let t): "beta 2 to the power \(t)"
    case .sampleCount: "the number of samples"
    case .outputCount: "the number of outputs"
    }
  }
}
