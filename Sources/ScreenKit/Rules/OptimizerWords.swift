import Engine

/// What is said of an optimizer where it is at work.
public struct OptimizerWords {
  private let optimizer: Optimizer

  /// The words for an optimizer with its settings.
  public init(_ optimizer: Optimizer) {
    self.optimizer = optimizer
  }

  /// Which way the update of a parameter goes.
  public var whyUpdate: String {
    switch optimizer.kind {
    case .gradientDescent: "Against the slope, by the learning rate: the loss goes down that way."
    case .momentum: "Against the velocity rather than the bare slope."
    case .adagrad: "Against the slope; the rate shrinks with all squares so far."
    case .rmsprop: "Against the slope, measured in its usual size."
    case .adadelta: "Against the slope, by a step of the usual size."
    case .adam: "Against the usual direction, measured in the usual size."
    case .adamw:
      "Adam's step; beside it the weight decays by itself, whatever its gradients were."
    }
  }

  /// What a number is for that the optimizer makes on the way.
  public func why(_ buffer: OptimizerBuffer) -> String {
    switch buffer {
    case .velocity:
      return optimizer.form == .lecture
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

  /// What it is called in words: Nesterov's momentum by its own name, the lecture form as such.
  public var name: String {
    let isNesterov = optimizer.kind[.nesterov]?.isOn == true
    let name =
      isNesterov ? SettingName.nesterov.title : optimizer.kind.name.replacing("-", with: " ")
    return optimizer.form == .lecture ? name + " (lecture)" : name
  }
}
