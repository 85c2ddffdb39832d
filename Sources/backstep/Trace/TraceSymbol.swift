import Derivation
import Engine

/// The letters of a step's kind, without the indices that its place already has.
enum TraceSymbol {
  /// Such as `z` for a weighted sum, `∂L/∂w` for a slope, `m̂` for Adam's corrected mean.
  static func symbol(_ step: StepAddress, outputLayer: Int) -> String {
    switch step.kind {
    case .product where step.phase == .forward: step.layer == 1 ? "w·x" : "w·a"
    case .product: "δ·w"
    case .weightedSum: "z"
    case .activation: step.layer == outputLayer ? "ŷ" : "a"
    case .lossTerm: "Lₖ"
    case .loss: "L"
    case .cost: "C"
    case .outputDerivative: "∂L/∂ŷ"
    case .activationDerivative: step.with == nil ? "f′" : "∂a/∂z"
    case .delta: "δ"
    case .pathSum: "∂L/∂a"
    case .weightGradient: "∂L/∂w"
    case .biasGradient: "∂L/∂b"
    case .slopeGradient: "∂L/∂p"
    case .batchMean, .clippedGradient, .decayedGradient: "g"
    case .gradientNorm: "‖g‖"
    case .optimizerState: step.buffer.map(symbol) ?? ""
    case .parameterUpdate: step.parameter.map(symbol) ?? ""
    }
  }

  private static func symbol(_ parameter: Parameter) -> String {
    switch parameter {
    case .weight: "w"
    case .bias: "b"
    case .slope: "p"
    }
  }

  private static func symbol(_ buffer: OptimizerBuffer) -> String {
    switch buffer {
    case .velocity: "v"
    case .squareSum: "α"
    case .squareMean: "s"
    case .changeMean: "u"
    case .mean: "m"
    case .change: "Δ"
    case .correctedMean: "m̂"
    case .correctedSquareMean: "ŝ"
    }
  }
}
