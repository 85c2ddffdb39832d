import Engine

/// Numbers of an iteration by what they are.
extension IterationSteps {
  /// The step that makes a quantity, for a sample where it differs between them; nil if no step of
  /// this iteration does.
  ///
  /// Inputs, targets, settings, and parameters as the pass used them are not made by a step.
  public func address(of quantity: Quantity, sample: Int) -> StepAddress? {
    rawAddress(of: quantity, sample: sample).flatMap { plan.index(of: $0) == nil ? nil : $0 }
  }

  /// The number of a quantity in this iteration; nil if this run has no such number.
  ///
  /// `sample` is the place in the batch, from 1, of what differs between samples.
  public func value(of quantity: Quantity, sample: Int) -> Double? {
    guard 1...plan.sampleCount ~= sample else { return nil }
    if let address = rawAddress(of: quantity, sample: sample) {
      if plan.index(of: address) != nil { return value(of: address) }
      if case .updated(let parameter) = quantity, exists(parameter) {
        return record.updated(parameter)
      }
      return nil
    }
    switch quantity {
    case .input(let input), .activation(0, let input):
      return 1...plan.inputCount(ofLayer: 1) ~= input
        ? record.input(sample: sample, input) : nil
    case .target(let output):
      return 1...plan.outputCount ~= output ? record.target(sample: sample, output) : nil
    case .parameter(let parameter):
      return exists(parameter) ? record.value(of: parameter) : nil
    case .state(let buffer, let parameter, old: true):
      return exists(parameter) ? record.kept(buffer, of: parameter, before: true) : nil
    case .largestLogit(let layer):
      guard record.setup.network.layers.indices.contains(layer - 1),
        record.setup.network.layers[layer - 1].activation == .softmax
      else { return nil }
      return record.largestLogit(sample: sample, layer: layer)
    case .constant(let constant): return value(of: constant)
    case .effectiveRate(let parameter), .change(let parameter):
      guard exists(parameter), record.setup.network.isTrainable(parameter) else { return nil }
      return updateTrees(of: parameter).tree(of: quantity)?.evaluate()
    default: return nil
    }
  }

  private func exists(_ parameter: Parameter) -> Bool {
    let network = record.setup.network
    guard network.layers.indices.contains(parameter.layer - 1) else { return false }
    let layer = network.layers[parameter.layer - 1]
    switch parameter {
    case .weight(_, let unit, let from):
      return 1...layer.units ~= unit && 1...plan.inputCount(ofLayer: parameter.layer) ~= from
    case .bias(_, let unit): return 1...layer.units ~= unit
    case .slope: return layer.activation.hasLearnedSlope
    }
  }

  private func value(of constant: Constant) -> Double? {
    let (optimizer, powers) = (record.setup.optimizer, record.after.powers)
    switch constant {
    case .setting(let name): return value(of: name)
    case .sampleCount: return Double(plan.sampleCount)
    case .outputCount: return Double(plan.outputCount)
    case .beta1Power(let t):
      return t == powers.updates && optimizer[.beta1] != nil ? powers.first : nil
    case .beta2Power(let t):
      return t == powers.updates && optimizer[.beta2] != nil ? powers.second : nil
    case .betaPower: return nil
    }
  }

  /// A setting of the rules that this run uses; of layers the first that has it.
  private func value(of name: SettingName) -> Double? {
    let setup = record.setup
    let layers = setup.network.layers.lazy.compactMap { $0.activation[name] }
    return (setup.optimizer[name] ?? setup.loss[name] ?? layers.first).flatMap { value in
      if case .number(let number) = value { number } else { nil }
    }
  }
}

// MARK: - Steps

extension IterationSteps {
  func rawAddress(of quantity: Quantity, sample: Int) -> StepAddress? {
    switch quantity {
    case .product(let layer, let unit, let from):
      return StepAddress(
        .forward, .product, sample: sample, layer: layer, unit: unit, from: from)
    case .weightedSum(let layer, let unit):
      return StepAddress(.forward, .weightedSum, sample: sample, layer: layer, unit: unit)
    case .activation(let layer, let unit) where layer > 0:
      return StepAddress(.forward, .activation, sample: sample, layer: layer, unit: unit)
    case .lossTerm(let output):
      return StepAddress(
        .loss, .lossTerm, sample: sample, layer: plan.layers.count, unit: output)
    case .loss: return StepAddress(.loss, .loss, sample: sample)
    case .sampleLoss(let sample): return StepAddress(.loss, .loss, sample: sample)
    case .cost: return StepAddress(.loss, .cost)
    default: return gradientAddress(of: quantity, sample: sample)
    }
  }

  private func gradientAddress(of quantity: Quantity, sample: Int) -> StepAddress? {
    switch quantity {
    case .outputDerivative(let layer, let unit):
      return outputDerivativeAddress(sample, layer: layer, unit: unit)
    case .route(let layer, let unit, let to):
      return StepAddress(.backward, .product, sample: sample, layer: layer, unit: unit, to: to)
    case .activationDerivative(let layer, let unit, let with):
      return StepAddress(
        .backward, .activationDerivative, sample: sample, layer: layer, unit: unit, with: with,
        isSideRoad: plan.layers.indices.contains(layer - 1) && plan.layers[layer - 1].isSideRoad)
    case .delta(let layer, let unit):
      return StepAddress(.backward, .delta, sample: sample, layer: layer, unit: unit)
    case .lossGradient(let parameter): return gradientAddress(parameter, sample)
    case .sampleGradient(let parameter, let sample): return gradientAddress(parameter, sample)
    case .gradient(let parameter): return StepAddress(.backward, .batchMean).of(parameter)
    default: return updateAddress(of: quantity)
    }
  }

  private func gradientAddress(_ parameter: Parameter, _ sample: Int) -> StepAddress {
    let kind: StepKind
    switch parameter {
    case .weight: kind = .weightGradient
    case .bias: kind = .biasGradient
    case .slope: kind = .slopeGradient
    }
    return StepAddress(.backward, kind, sample: sample).of(parameter)
  }

  private func updateAddress(of quantity: Quantity) -> StepAddress? {
    switch quantity {
    case .gradientNorm: StepAddress(.update, .gradientNorm)
    case .clippedGradient(let parameter): StepAddress(.update, .clippedGradient).of(parameter)
    case .decayedGradient(let parameter): StepAddress(.update, .decayedGradient).of(parameter)
    case .state(let buffer, let parameter, old: false):
      StepAddress(.update, .optimizerState, buffer: buffer).of(parameter)
    case .updated(let parameter): StepAddress(.update, .parameterUpdate).of(parameter)
    default: nil
    }
  }
}
