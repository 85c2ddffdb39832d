import Engine
import Session

extension State {
  /// A number of the screens, for the conditions of lessons; nil where there is none.
  public func number(of fact: Fact) -> Double? {
    switch fact {
    case .onStep: truth(screen == .step)
    case .onCompare: truth(screen == .compare)
    case .onActivations: truth(screen == .activations)
    case .onLosses: truth(screen == .losses)
    case .onVanishing: truth(screen == .vanishing)
    case .page: Double(pageNumber)
    case .changes: Double(run.changeCount)
    case .nudges: Double(nudge.steps)
    case .activationsZ: activations.z
    case .activationsParameter: activations.parameter
    case .lossesResidual: losses.residual.residual
    case .lossesLogit: losses.crossEntropy.z
    case .lossesDragged: losses.outlier.shown?.moved
    default: numberOfActivations(fact) ?? numberOfStack(fact) ?? numberOfComparison(fact)
    }
  }

  private func truth(_ holds: Bool) -> Double { holds ? 1 : 0 }

  private var pageNumber: Int {
    switch screen {
    case .home, .step, .lessons: 0
    case .activations: activations.page.rawValue + 1
    case .losses: losses.page.rawValue + 1
    case .vanishing: vanishing.page.rawValue + 1
    case .compare: (comparison?.page.rawValue ?? -1) + 1
    }
  }

  private func numberOfActivations(_ fact: Fact) -> Double? {
    let function = activations.activation
    let curve = ActivationCurve(function, steps: 1)
    switch fact {
    case .activationsValue: return curve?.value(at: activations.z)
    case .activationsSlope: return curve?.slope(at: activations.z)
    case .activationsIdentity: return truth(function == .identity)
    case .activationsStep: return truth(function == .step)
    case .activationsSigmoid: return truth(function == .sigmoid)
    case .activationsTanh: return truth(function == .tanh)
    case .activationsReLU: return truth(function == .relu)
    case .activationsLeakyReLU: return truth(function.name == "leaky-relu")
    case .activationsPReLU: return truth(function.name == "prelu")
    case .activationsELU: return truth(function.name == "elu")
    case .activationsSoftmax: return truth(function == .softmax)
    default: return nil
    }
  }

  private func numberOfStack(_ fact: Fact) -> Double? {
    let stack = vanishing.stack
    switch fact {
    case .vanishingDepth: return Double(stack.depth)
    case .vanishingWidth: return Double(stack.width)
    case .vanishingWeight:
      if case .alike(let weight) = stack.start { return weight }
      return nil
    case .vanishingBias: return stack.bias
    case .vanishingInput: return stack.input
    case .vanishingTarget: return stack.target
    case .vanishingRate: return stack.learningRate
    case .vanishingIteration: return Double(vanishing.iteration)
    case .vanishingFirst: return stackGradients.first
    case .vanishingLast: return stackGradients.last
    case .vanishingRatio:
      guard let first = stackGradients.first, let last = stackGradients.last else { return nil }
      return first / last
    case .vanishingSigmoid: return truth(stack.activation == .sigmoid)
    case .vanishingTanh: return truth(stack.activation == .tanh)
    case .vanishingReLU: return truth(stack.activation == .relu)
    default: return nil
    }
  }

  /// ‖∂C/∂W‖ of the chosen stack, layer by layer.
  private var stackGradients: [Double] {
    vanishing[vanishing.side].moment(vanishing.iteration).report.gradients
  }

  private func numberOfComparison(_ fact: Fact) -> Double? {
    guard let model = comparison else { return nil }
    let runs = model.runs
    let costs = runs.contenders.compactMap { runs.report(of: $0)?.training.cost }
    switch fact {
    case .compareIteration: return Double(runs.reached)
    case .compareContenders: return Double(runs.contenders.count)
    case .compareBest: return costs.min()
    case .compareChosen: return Double(model.chosen + 1)
    case .compareCost: return runs.report(of: model.contender)?.training.cost
    case .compareRate: return model.contender.optimizer.learningRate
    case .compareBeta: return model.average.beta
    default: return nil
    }
  }
}
