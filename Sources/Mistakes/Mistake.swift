import Derivation

/// A common way to get a number wrong; the raw value is its name in lessons and reports.
///
/// In the order in which they are named when several fit. The last two are looked for only where
/// no other fits.
///
/// It is a rewriting of a step's tree, so that the right and the wrong equation come from one
/// renderer.
public enum Mistake: String, Hashable, Sendable, CaseIterable {
  /// ∂L/∂a where δ was meant: f′(z) is missing.
  case derivativeForgotten = "slope-forgotten"
  /// f′ taken at a, or z(1−z).
  case derivativeAtA = "slope-at-a"
  /// y−ŷ for ŷ−y, or the sign of a whole number.
  case sign
  /// w + η·g.
  case ascent
  /// w − g.
  case noRate = "no-rate"
  /// Σw·x.
  case noBias = "no-bias"
  /// 1/(1+eᶻ).
  case expSign = "exp-sign"
  /// One of the routes.
  case onePath = "one-path"
  /// The routes without their signs.
  case absPath = "abs-path"
  /// The mean of the routes.
  case averagedPaths = "averaged-paths"
  /// The transposed weights.
  case wrongIndex = "wrong-index"
  /// The weights after their update.
  case staleWeights = "stale-weights"
  /// δ times something else than what enters the weight.
  case wrongCarrier = "wrong-carrier"
  /// A factor of 2 too many or too few.
  case halfOrTwo = "half/two"
  /// n or K left out, put in, or taken for each other.
  case mean
  /// ln y, log₁₀, or no minus.
  case log
  /// Only the unit's own entry of softmax's Jacobian.
  case softmaxDiagonal = "softmax-diagonal"
  /// (1−β)·v + β·g.
  case betaSwapped = "beta-swapped"
  /// The average of g instead of g², or no root.
  case notSquared = "not-squared"
  /// ε on the other side of the root.
  case epsilonSide = "epsilon-side"
  /// m and s as they are, not over 1 − βᵗ.
  case noCorrection = "no-correction"
  /// Another number of the iteration.
  case otherNumber = "other-number"
  /// The decimal point, or digits that were dropped too early.
  case slip
}

extension Mistake {
  /// The formulas that this mistake makes of a step; none where it cannot be made.
  ///
  /// Those that are not rewritings of the step's formula are found by its value, elsewhere.
  func formulas(of asked: AskedNumber) -> [Expression] {
    switch self {
    case .derivativeForgotten: asked.withoutSlope
    case .derivativeAtA: asked.derivativeAtActivation
    case .sign: asked.withOtherSign
    case .ascent: asked.ascending
    case .noRate: asked.withoutRate
    case .noBias: asked.withoutBias
    case .expSign: asked.withOtherExponent
    case .onePath: asked.singleRoutes
    case .absPath: asked.unsignedRoutes
    case .averagedPaths: asked.averagedRoutes
    case .wrongIndex: asked.transposed
    case .staleWeights: asked.withUpdatedWeights
    case .wrongCarrier: asked.withOtherCarriers
    case .halfOrTwo: asked.doubledOrHalved
    case .mean: asked.withOtherCounts
    case .log: asked.withOtherLogarithms
    case .softmaxDiagonal: asked.onlyDiagonal
    case .betaSwapped: asked.withSwappedBeta
    case .notSquared: asked.withoutSquare
    case .epsilonSide: asked.withMovedEpsilon
    case .noCorrection: asked.withoutCorrection
    case .otherNumber, .slip: []
    }
  }
}
