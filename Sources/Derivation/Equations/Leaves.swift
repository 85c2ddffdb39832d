import Engine

/// The leaves of the trees: a quantity, the record's number, and the step that made it.
extension IterationSteps {
  func moment(_ address: StepAddress) -> Moment? {
    plan.index(of: address).map {
      Moment(segment: segment, iteration: record.iteration, index: $0)
    }
  }

  /// A step of this iteration as a leaf, under the name of what it makes.
  package func leaf(_ address: StepAddress) -> Expression {
    .leaf(quantity(of: address), value(of: address), source: moment(address))
  }

  /// A parameter as the pass used it, made by the update before.
  package func leaf(_ parameter: Parameter) -> Expression {
    let address = StepAddress(.update, .parameterUpdate).of(parameter)
    return .leaf(
      .parameter(parameter), record.value(of: parameter), source: previousMoment(address))
  }

  func previousMoment(_ address: StepAddress) -> Moment? {
    previous?.moment(of: address, iteration: record.iteration - 1)
  }

  /// What feeds a layer: an input, or an activation of the layer below.
  package func activation(_ sample: Int, layer: Int, unit: Int) -> Expression {
    guard layer > 0 else {
      return .leaf(.input(unit), record.input(sample: sample, unit))
    }
    return leaf(StepAddress(.forward, .activation, sample: sample, layer: layer, unit: unit))
  }

  package func weightedSum(_ sample: Int, layer: Int, unit: Int) -> Expression {
    leaf(StepAddress(.forward, .weightedSum, sample: sample, layer: layer, unit: unit))
  }

  package func delta(_ sample: Int, layer: Int, unit: Int) -> Expression {
    leaf(StepAddress(.backward, .delta, sample: sample, layer: layer, unit: unit))
  }

  /// ∂L/∂a: of an output from the loss, of a hidden unit the sum over its routes.
  package func outputDerivative(_ sample: Int, layer: Int, unit: Int) -> Expression {
    leaf(outputDerivativeAddress(sample, layer: layer, unit: unit))
  }

  func outputDerivativeAddress(_ sample: Int, layer: Int, unit: Int) -> StepAddress {
    let isOutput = layer == plan.layers.count
    return StepAddress(
      .backward, isOutput ? .outputDerivative : .pathSum, sample: sample, layer: layer, unit: unit,
      isSideRoad: isOutput && record.setup.loss.isCrossEntropy)
  }

  package func activationDerivative(_ sample: Int, layer: Int, unit: Int, with: Int? = nil)
    -> Expression
  {
    leaf(
      StepAddress(
        .backward, .activationDerivative, sample: sample, layer: layer, unit: unit, with: with,
        isSideRoad: plan.layers[layer - 1].isSideRoad))
  }

  package func target(_ sample: Int, _ output: Int) -> Expression {
    .leaf(.target(output), record.target(sample: sample, output))
  }

  func constant(_ constant: Constant, _ value: Double) -> Expression {
    .leaf(.constant(constant), value)
  }

  /// K as a leaf.
  package var outputCount: Expression {
    constant(.outputCount, Double(plan.outputCount))
  }

  /// n as a leaf.
  package var sampleCount: Expression {
    constant(.sampleCount, Double(plan.sampleCount))
  }
}
