import Derivation
import Engine
import Session

/// What a contender tells of where it stands.
public struct ContenderReport: Sendable {
  /// Whose it is.
  public let id: Int
  /// What it answers; until it is complete the contender is on its way there.
  public let request: ContenderRequest
  /// Whether the contender is where it was asked to go.
  public let isComplete: Bool
  /// The iteration that it tells of.
  public let iteration: Int
  /// How many iterations it has trained.
  public let trained: Int
  /// How long the iterations up to this one took to train, in nanoseconds.
  public let nanoseconds: Int
  /// The iteration that diverged, which is the last.
  public let diverged: Int?
  /// What is measured on the training rows; on a surface its height.
  public let training: Measurement
  /// What is measured on the rows that are held out.
  public internal(set) var heldOut: Measurement?
  /// The lowest cost on the training rows so far, as far as it was measured, and its iteration; the
  /// lowest squared error where errors are measured.
  public internal(set) var best: LossCurve.Point
  /// The first iteration at whose end the cost, or the squared error where errors are measured, was
  /// at most the goal.
  public internal(set) var goalIteration: Int?
  /// What was measured up to the last iteration that was trained.
  public let curves: ContenderCurves
  /// What the network answers.
  public internal(set) var picture: ContenderPicture?
  /// The update of the iteration as equations; empty where it was not asked for or at the start.
  public internal(set) var autopsy: [Equation] = []
  /// η′ of a parameter at iterations that lie evenly on a logarithmic axis.
  public internal(set) var rates: [LossCurve.Point] = []
  /// The change of the first iteration: the largest of all parameters, in size.
  public internal(set) var firstChange: Double?
  /// How gradients differ from batch to batch; nil where it was not asked for or is too much work.
  public internal(set) var spread: GradientSpread?
  /// How they would differ at each of the computed `BatchSizes`, at the same parameters.
  public internal(set) var otherSpreads: [GradientSpread] = []
  /// What happens inside the layers; nil where it was not asked for or is too much work.
  public internal(set) var layers: LayerReport?
  /// All parameters; nil where they were not asked for.
  public internal(set) var parameters: ParameterValues?
  /// The first step of the iteration that diverged whose number is not finite; nil where it was not
  /// asked for or there is none.
  public internal(set) var divergedStep: StepAddress?
  /// The costs before the first epoch and after each that was trained to its end, where contenders
  /// are measured by epochs; empty on the way.
  public internal(set) var epochCosts: [Double] = []
  /// The way on a surface, up to this iteration.
  public internal(set) var path: [SurfacePoint] = []
}
