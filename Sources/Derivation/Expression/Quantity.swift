import Engine

/// What a number of a run is: the thing that a symbol stands for.
///
/// Layers, units, inputs, outputs and samples count from 1; layer 0 is the inputs.
public enum Quantity: Hashable, Sendable {
  /// x, a number that the row feeds in.
  case input(Int)
  /// y, what an output should have been.
  case target(Int)
  /// w, b or p as the pass used it.
  case parameter(Parameter)
  /// z = Σwx + b.
  case weightedSum(layer: Int, unit: Int)
  /// a = f(z); of the output layer it is ŷ, of layer 0 the input.
  case activation(layer: Int, unit: Int)
  /// m = max z, which a softmax layer subtracts.
  case largestLogit(layer: Int)
  /// What one output adds to the loss.
  case lossTerm(Int)
  /// L, the loss of the current sample.
  case loss
  /// L of a numbered sample, in the mean over the batch.
  case sampleLoss(sample: Int)
  /// C, the mean of the losses of the batch.
  case cost
  /// ∂L/∂a; of a hidden unit it is the sum over its routes.
  case outputDerivative(layer: Int, unit: Int)
  /// w·δ, what reaches a unit of `layer` through unit `to` of the layer above.
  case route(layer: Int, unit: Int, to: Int)
  /// w·x, one term of a weighted sum.
  case product(layer: Int, unit: Int, from: Int)
  /// f′(z) of a unit, or ∂a/∂z of a softmax: of unit `with`'s a in this unit's z.
  case activationDerivative(layer: Int, unit: Int, with: Int?)
  /// δ = ∂L/∂z.
  case delta(layer: Int, unit: Int)
  /// ∂L/∂w of the current sample.
  case lossGradient(Parameter)
  /// ∂L/∂w of a numbered sample, in the mean over the batch.
  case sampleGradient(Parameter, sample: Int)
  /// g, the mean of the slopes over the batch.
  case gradient(Parameter)
  /// ‖g‖ over all trainable parameters together.
  case gradientNorm
  /// g after clipping.
  case clippedGradient(Parameter)
  /// g after weight decay was added.
  case decayedGradient(Parameter)
  /// What the optimizer keeps for a parameter, before (`old`) or after this update.
  case state(OptimizerBuffer, Parameter, old: Bool)
  /// η′, what multiplies the gradient of a parameter, or what an optimizer puts in its place.
  case effectiveRate(Parameter)
  /// Δw, what the update adds to a parameter.
  case change(Parameter)
  /// w after the update.
  case updated(Parameter)
  /// a_t, a number of a series that is averaged, from 1.
  case seriesNumber(Int)
  /// v_t, the average after so many numbers of a series.
  case average(Int)
  /// v̂_t, the same with its bias corrected.
  case correctedAverage(Int)
  /// A setting, or a count that a formula needs.
  case constant(Constant)
}

/// A number of a formula that no step makes: a setting or a count.
public enum Constant: Hashable, Sendable {
  /// A setting of a rule.
  case setting(SettingName)
  /// n, the samples of the batch.
  case sampleCount
  /// K, the outputs.
  case outputCount
  /// βᵗ at the t-th number of a series.
  case betaPower(t: Int)
  /// β₁ᵗ at update t.
  case beta1Power(t: Int)
  /// β₂ᵗ at update t.
  case beta2Power(t: Int)

  /// η.
  public static let learningRate = Constant.setting(.learningRate)
  /// β of momentum or RMSprop.
  public static let beta = Constant.setting(.beta)
  /// β₁ of Adam.
  public static let beta1 = Constant.setting(.beta1)
  /// β₂ of Adam.
  public static let beta2 = Constant.setting(.beta2)
  /// ρ of Adadelta.
  public static let rho = Constant.setting(.rho)
  /// ε, which keeps a divisor above 0.
  public static let epsilon = Constant.setting(.epsilon)
}
