import Derivation
import Engine

/// A network of one unit with weight 1 and bias 0, so that its z is its input: a real iteration of
/// it, whose equations are those of the step screen.
///
/// Its loss is the absolute error to a target far below, so that exactly ∂L/∂a = 1: what comes back
/// to the parameters is then the activation's alone.
public struct LoneUnit {
  private let steps: IterationSteps

  /// A unit with an activation; softmax of one unit is 1 whatever z is.
  public init(_ activation: Activation, z: Double) {
    let layer = DenseLayer(
      units: 1, activation: activation, given: .all(weights: [[1]], biases: [0]))
    let setup = Setup(
      network: Network(inputs: 1, layers: [layer]), data: Dataset(rows: [([z], [-1e9])]),
      loss: .meanAbsoluteError, optimizer: Optimizer(.gradientDescent, learningRate: 0.1),
      training: Training())
    steps = IterationSteps(Trainer(setup).recordStep())
  }

  /// a = f(z).
  public var activation: Equation {
    steps.equation(of: StepAddress(.forward, .activation, sample: 1, layer: 1, unit: 1))
  }

  /// f′(z).
  public var slope: Equation {
    steps.equation(of: StepAddress(.backward, .activationDerivative, sample: 1, layer: 1, unit: 1))
  }

  /// ∂L/∂p; nil where no slope is learned.
  public var slopeGradient: Equation? {
    let address = StepAddress(.backward, .slopeGradient, sample: 1).of(.slope(layer: 1))
    return steps.plan.index(of: address).map(steps.equation)
  }
}
