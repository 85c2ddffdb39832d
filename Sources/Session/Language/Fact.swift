/// A number of the screens that a condition of a lesson can ask for, by its raw value.
///
/// Where there is nothing to be asked, as of a comparison before one was begun, it has no number.
public enum Fact: String, Hashable, Sendable, CaseIterable {
  /// 1 on this screen, else 0.
  case onStep = "screen.step"
  case onCompare = "screen.compare"
  case onActivations = "screen.activations"
  case onLosses = "screen.losses"
  case onVanishing = "screen.vanishing"
  /// The number of the page of the screen that is shown, from 1; 0 where it has none.
  case page
  /// How many changes of the run are in force.
  case changes
  /// How many steps the nudged number is moved, with its sign.
  case nudges

  /// On the screen of activations: the marker's z, the value and the slope there, the parameter.
  case activationsZ = "activations.z"
  case activationsValue = "activations.value"
  case activationsSlope = "activations.slope"
  case activationsParameter = "activations.parameter"
  /// 1 where that function is chosen, else 0.
  case activationsIdentity = "activations.identity"
  case activationsStep = "activations.step"
  case activationsSigmoid = "activations.sigmoid"
  case activationsTanh = "activations.tanh"
  case activationsReLU = "activations.relu"
  case activationsLeakyReLU = "activations.leakyrelu"
  case activationsPReLU = "activations.prelu"
  case activationsELU = "activations.elu"
  case activationsSoftmax = "activations.softmax"

  /// On the screen of losses: y − ŷ, the logit, and how far rows are dragged together.
  case lossesResidual = "losses.residual"
  case lossesLogit = "losses.logit"
  case lossesDragged = "losses.dragged"

  /// Of the chosen stack on the screen of vanishing gradients.
  case vanishingDepth = "vanishing.depth"
  case vanishingWidth = "vanishing.width"
  case vanishingWeight = "vanishing.weight"
  case vanishingBias = "vanishing.bias"
  case vanishingInput = "vanishing.input"
  case vanishingTarget = "vanishing.target"
  case vanishingRate = "vanishing.eta"
  case vanishingIteration = "vanishing.iteration"
  /// ‖∂C/∂W‖ of the first layer, of the last, and the first over the last.
  case vanishingFirst = "vanishing.first"
  case vanishingLast = "vanishing.last"
  case vanishingRatio = "vanishing.ratio"
  /// 1 where the chosen stack has that activation, else 0.
  case vanishingSigmoid = "vanishing.sigmoid"
  case vanishingTanh = "vanishing.tanh"
  case vanishingReLU = "vanishing.relu"

  /// On the compare screen: how many iterations all have done, and how many contenders there are.
  case compareIteration = "compare.iteration"
  case compareContenders = "compare.contenders"
  /// The lowest cost now; of the chosen contender its place from 1, its cost and learning rate.
  case compareBest = "compare.best"
  case compareChosen = "compare.chosen"
  case compareCost = "compare.cost"
  case compareRate = "compare.eta"
  /// The β of the page of averages.
  case compareBeta = "compare.beta"
}
