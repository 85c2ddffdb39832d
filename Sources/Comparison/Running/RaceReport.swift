import Derivation
import Engine
import Session

/// What a contender tells of where it stands.
public struct RaceReport: Sendable {
  /// Whose it is.
  public let id: Int
  /// What it answers; until it is complete the contender is on its way there.
  public let request: RaceRequest
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
  public let heldOut: Measurement?
  /// The lowest cost on the training rows so far, as far as it was measured, and its iteration; the
  /// lowest squared error where errors are measured.
  public let best: LossCurve.Point
  /// The first iteration at whose end the cost, or the squared error where errors are measured, was
  /// at most the goal.
  public let goalIteration: Int?
  /// What was measured up to the last iteration that was trained.
  public let curves: RaceCurves
  /// What the network answers.
  public let picture: RacePicture?
  /// The update of the iteration as equations; empty where it was not asked for or at the start.
  public let autopsy: [Equation]
  /// η′ of a parameter at iterations that lie evenly on a logarithmic axis.
  public let rates: [LossCurve.Point]
  /// The change of the first iteration: the largest of all parameters, in size.
  public let firstChange: Double?
  /// How gradients differ from batch to batch; nil where it was not asked for or is too much work.
  public let spread: GradientSpread?
  /// How they would differ at each of the computed `BatchSizes`, at the same parameters.
  public let otherSpreads: [GradientSpread]
  /// What happens inside the layers; nil where it was not asked for or is too much work.
  public let layers: LayerReport?
  /// The way on a surface, up to this iteration.
  public let path: [SurfacePoint]
}
