import Engine

/// The micro-steps of one recorded iteration: addresses, equations and values.
///
/// A view: every number is the record's, or the fold of a tree whose leaves are.
public struct IterationSteps {
  /// The iteration.
  public let record: IterationRecord
  /// The order of its steps.
  public let plan: IterationPlan
  /// The segment of the run that it belongs to.
  public let segment: Int
  let previous: PreviousIteration?

  /// The steps of a record.
  ///
  /// `previous` is the iteration before it where that had other settings; where they are the same
  /// it is found without.
  public init(
    _ record: IterationRecord, segment: Int = 0, previous: PreviousIteration? = nil
  ) {
    self.record = record
    self.segment = segment
    plan = IterationPlan(record.setup, sampleCount: record.rows.count)
    if previous == nil, record.iteration > record.schedule.firstIteration {
      let samples = record.schedule.places(of: record.iteration - 1).count
      self.previous = PreviousIteration(
        segment: segment, plan: IterationPlan(record.setup, sampleCount: samples))
    } else {
      self.previous = previous
    }
  }

  /// How many steps there are.
  public var count: Int { plan.count }

  /// What the step `index` computes.
  public func equation(at index: Int) -> Equation {
    equation(of: plan.address(at: index))
  }

  /// What a step computes.
  public func equation(of address: StepAddress) -> Equation {
    let expression: Expression
    switch address.phase {
    case .forward: expression = forward(address)
    case .loss: expression = loss(address)
    case .backward: expression = backward(address)
    case .update: expression = update(address)
    }
    return Equation(quantity(of: address), expression)
  }

  /// The number that a step makes: the record's where it keeps it, else its tree's.
  public func value(of address: StepAddress) -> Double {
    stored(address) ?? equation(of: address).value
  }

  /// The number that the step `index` makes.
  public func value(at index: Int) -> Double {
    value(of: plan.address(at: index))
  }

  /// The sum so far, of a product step: of the weighted sum, or of the routes.
  public func total(of address: StepAddress) -> Double? {
    guard address.kind == .product else { return nil }
    var step = address
    let last = (address.phase == .forward ? address.from : address.to) ?? 1
    var total = 0.0
    for place in 1...last {
      if address.phase == .forward { step.from = place } else { step.to = place }
      let value = value(of: step)
      total = place == 1 ? value : total + value
    }
    return total
  }

  /// What a step makes, as a quantity.
  public func quantity(of address: StepAddress) -> Quantity {
    let (layer, unit) = (address.layer ?? 0, address.unit ?? 0)
    switch address.kind {
    case .product where address.phase == .forward:
      return .product(layer: layer, unit: unit, from: address.from ?? 0)
    case .product: return .route(layer: layer, unit: unit, to: address.to ?? 0)
    case .weightedSum: return .weightedSum(layer: layer, unit: unit)
    case .activation: return .activation(layer: layer, unit: unit)
    case .lossTerm: return .lossTerm(unit)
    case .loss: return .loss
    case .cost: return .cost
    case .outputDerivative, .pathSum: return .outputDerivative(layer: layer, unit: unit)
    case .activationDerivative:
      return .activationDerivative(layer: layer, unit: unit, with: address.with)
    case .delta: return .delta(layer: layer, unit: unit)
    case .gradientNorm: return .gradientNorm
    case .weightGradient, .biasGradient, .slopeGradient, .batchMean, .clippedGradient,
      .decayedGradient,
      .optimizerState, .parameterUpdate:
      return parameterQuantity(address)
    }
  }

  private func parameterQuantity(_ address: StepAddress) -> Quantity {
    guard let parameter = address.parameter else { return .cost }
    switch address.kind {
    case .batchMean: return .gradient(parameter)
    case .clippedGradient: return .clippedGradient(parameter)
    case .decayedGradient: return .decayedGradient(parameter)
    case .optimizerState: return .state(address.buffer ?? .velocity, parameter, old: false)
    case .parameterUpdate: return .updated(parameter)
    case .product, .weightedSum, .activation, .lossTerm, .loss, .cost, .outputDerivative,
      .activationDerivative, .delta, .pathSum, .weightGradient, .biasGradient, .slopeGradient,
      .gradientNorm:
      return .lossGradient(parameter)
    }
  }

  /// The record's number for a step, where it keeps one.
  func stored(_ address: StepAddress) -> Double? {
    let (sample, layer, unit) = (address.sample ?? 0, address.layer ?? 0, address.unit ?? 0)
    switch address.kind {
    case .weightedSum: return record.weightedSum(sample: sample, layer: layer, unit: unit)
    case .activation: return record.activation(sample: sample, layer: layer, unit: unit)
    case .lossTerm: return record.lossTerm(sample: sample, unit)
    case .loss: return record.loss(sample: sample)
    case .cost: return record.cost
    case .outputDerivative, .pathSum:
      return record.outputDerivative(sample: sample, layer: layer, unit: unit)
    case .activationDerivative:
      return record.activationDerivative(sample: sample, layer: layer, unit: unit)
    case .delta, .biasGradient: return record.delta(sample: sample, layer: layer, unit: unit)
    case .slopeGradient: return record.slopeGradient(sample: sample, layer: layer)
    case .gradientNorm: return record.gradientNorm
    case .product, .weightGradient, .clippedGradient, .decayedGradient: return nil
    case .batchMean: return address.parameter.map(record.gradient)
    case .parameterUpdate: return address.parameter.map(record.updated)
    case .optimizerState:
      guard let buffer = address.buffer, let parameter = address.parameter else { return nil }
      return record.kept(buffer, of: parameter, before: false)
    }
  }

  /// The first step whose number is not finite, side roads left out; nil if all are finite.
  public func firstNotFinite() -> StepAddress? {
    var index = 0
    while index < count {
      let address = plan.address(at: index)
      if let skipped = finiteSteps(from: address) {
        index += skipped
      } else {
        if !address.isSideRoad, !value(of: address).isFinite { return address }
        index += 1
      }
    }
    return nil
  }

  /// How many steps from this one are surely finite, because what they add up to is: there may be
  /// very many, and none is kept.
  ///
  /// Nil where the step has to be looked at.
  private func finiteSteps(from address: StepAddress) -> Int? {
    let (sample, layer, unit) = (address.sample ?? 1, address.layer ?? 1, address.unit ?? 1)
    switch address.kind {
    case .product where address.phase == .forward:
      guard record.weightedSum(sample: sample, layer: layer, unit: unit).isFinite else {
        return nil
      }
      return plan.inputCount(ofLayer: layer) - (address.from ?? 1) + 1
    case .product:
      let sum = record.outputDerivative(sample: sample, layer: layer, unit: unit) ?? .nan
      return sum.isFinite ? plan.routeCount(ofLayer: layer) - (address.to ?? 1) + 1 : nil
    case .weightGradient:
      return address.parameter.map(record.gradient)?.isFinite == true ? 1 : nil
    case .weightedSum, .activation, .lossTerm, .loss, .cost, .outputDerivative,
      .activationDerivative, .delta,
      .pathSum, .biasGradient, .slopeGradient, .batchMean, .gradientNorm, .clippedGradient,
      .decayedGradient,
      .optimizerState, .parameterUpdate:
      return nil
    }
  }
}
