import Derivation
import Engine

/// A number that a learner is asked for, who sees the numbers that it is made of.
///
/// What is near enough is never an epsilon: the tree is evaluated in intervals, each leaf ± half of
/// its last shown digit. An answer is right if what the learner may have meant meets that interval,
/// and a mistake is named if its own does and the right one does not. Other numbers of the
/// iteration, then slips, are tried only where nothing else fits.
public struct AskedNumber {
  /// What is asked, and the formula that makes it.
  public let equation: Equation
  /// How the learner sees numbers.
  public let format: NumberFormat
  /// The right value.
  public let value: Double
  /// Everything that counts as right: what the formula gives for all numbers that are shown so.
  public let interval: Interval
  /// The iteration that it belongs to; nil for a formula of its own.
  let steps: IterationSteps?
  /// The place in the batch that is asked about.
  let sample: Int

  /// The number that a step of an iteration makes.
  public init(
    _ steps: IterationSteps, _ address: StepAddress, shownAs format: NumberFormat = .short
  ) {
    self.init(
      steps.equation(of: address), steps: steps, sample: address.sample ?? 1, format: format)
  }

  /// The number that any formula makes, such as a step on a surface.
  ///
  /// Only mistakes that the formula alone tells of are found.
  public init(_ equation: Equation, shownAs format: NumberFormat = .short) {
    self.init(equation, steps: nil, sample: 1, format: format)
  }

  private init(_ equation: Equation, steps: IterationSteps?, sample: Int, format: NumberFormat) {
    self.equation = equation
    self.format = format
    self.steps = steps
    self.sample = sample
    value = equation.value
    interval = equation.expression.interval(shownAs: format)
  }

  /// Whether the shown numbers settle the answer.
  ///
  /// They do not where a divisor or a logarithm may be 0 for all that is shown, or where the value
  /// is not finite; then only the number itself is right, and no mistake is named.
  public var isAskable: Bool { value.isFinite && interval.isBounded }

  /// The wrong formulas that can be made of it, by mistake; not all need have another value.
  ///
  /// Without other numbers and slips, which depend on the answer.
  public var mistakes: [MistakenEquation] {
    var seen: Set<Expression> = [equation.expression]
    return Mistake.allCases.flatMap { mistake in
      mistake.formulas(of: self).compactMap { formula in
        guard seen.insert(formula).inserted, formula.evaluate().isFinite else { return nil }
        return MistakenEquation(mistake, Equation(quantity, formula))
      }
    }
  }

  /// The mistakes whose values cannot be told from right ones by what is shown.
  public var indistinguishable: [Mistake] {
    let right = interval
    let found = Set(
      mistakes.filter { $0.equation.expression.interval(shownAs: format).meets(right) }
        .map(\.mistake))
    return Mistake.allCases.filter(found.contains)
  }
}

/// A mistake, and the formula that it makes.
public struct MistakenEquation: Hashable, Sendable {
  /// What was done wrong.
  public let mistake: Mistake
  /// What was computed; of another number of the iteration, that number and its own formula.
  public let equation: Equation

  init(_ mistake: Mistake, _ equation: Equation) {
    self.mistake = mistake
    self.equation = equation
  }
}

// MARK: - What the rewritings ask

extension AskedNumber {
  var quantity: Quantity { equation.quantity }

  var formula: Expression { equation.expression }

  var setup: Setup? { steps?.record.setup }

  /// What a layer, counted from 1, applies.
  func activation(ofLayer layer: Int) -> Activation? {
    guard let layers = setup?.network.layers, layers.indices.contains(layer - 1) else { return nil }
    return layers[layer - 1].activation
  }

  func isOutput(_ layer: Int) -> Bool { layer == setup?.network.layers.count }

  /// Whether the loss gives a layer's δ at once, without ∂L/∂a and f′.
  func isSideRoad(_ layer: Int) -> Bool { isOutput(layer) && setup?.loss.isCrossEntropy == true }

  /// The layer and the unit of a δ that is asked for or that the slope of a parameter needs.
  var deltaPlace: (layer: Int, unit: Int)? {
    switch quantity {
    case .delta(let layer, let unit), .lossGradient(.weight(let layer, let unit, _)),
      .lossGradient(.bias(let layer, let unit)):
      (layer, unit)
    case .route(let layer, _, let to): (layer + 1, to)
    default: nil
    }
  }

  /// The hidden unit whose ∂L/∂a, the sum over its routes, is asked for.
  var hiddenUnit: (layer: Int, unit: Int)? {
    guard case .outputDerivative(let layer, let unit) = quantity, steps != nil, !isOutput(layer)
    else {
      return nil
    }
    return (layer, unit)
  }

  /// The routes of a hidden unit, if there is more than one.
  var routes: [Expression] {
    guard hiddenUnit != nil, case .sum(let routes) = formula, routes.count > 1 else { return [] }
    return routes
  }

  /// One formula if it is another than the right one.
  func changed(_ formula: Expression) -> [Expression] {
    formula == self.formula ? [] : [formula]
  }
}
