import Engine

extension IterationPlan {
  /// Which step an address is; nil if the iteration has no such step.
  ///
  /// The inverse of `address(at:)`.
  public func index(of address: StepAddress) -> Int? {
    guard let index = rawIndex(of: address), index >= 0, index < count,
      self.address(at: index) == address
    else { return nil }
    return index
  }

  /// The arithmetic, which may miss when the address does not exist.
  private func rawIndex(of address: StepAddress) -> Int? {
    switch (address.phase, address.kind) {
    case (.loss, .cost): return range(of: .loss).upperBound - 1
    case (.loss, _): return lossIndex(address)
    case (.backward, .batchMean): return meanIndex(address)
    case (.update, .gradientNorm): return start(of: .update)
    case (.update, _): return updateIndex(address)
    case (.forward, _), (.backward, _):
      guard let sample = address.sample, let layer = plan(address.layer), sample >= 1 else {
        return nil
      }
      let inLayer =
        address.phase == .forward ? layer.forwardIndex(address) : layer.backwardIndex(address)
      guard let inLayer else { return nil }
      return address.phase == .forward
        ? (sample - 1) * forwardPerSample + layer.forwardStart + inLayer
        : start(of: .backward) + (sample - 1) * backwardPerSample + layer.backwardStart + inLayer
    }
  }

  private func plan(_ layer: Int?) -> LayerPlan? {
    guard let layer, layers.indices.contains(layer - 1) else { return nil }
    return layers[layer - 1]
  }

  private func lossIndex(_ address: StepAddress) -> Int? {
    guard let sample = address.sample else { return nil }
    let output = address.kind == .lossTerm ? (address.unit ?? 0) - 1 : outputCount
    return start(of: .loss) + (sample - 1) * (outputCount + 1) + output
  }

  private func meanIndex(_ address: StepAddress) -> Int? {
    guard let layer = plan(address.layer) else { return nil }
    let start = start(of: .backward) + sampleCount * backwardPerSample + layer.meanStart
    guard let unit = address.unit else { return start + layer.units * (layer.inputs + 1) }
    let offset = address.from.map { $0 - 1 } ?? layer.inputs
    return start + (unit - 1) * (layer.inputs + 1) + offset
  }

  private func updateIndex(_ address: StepAddress) -> Int? {
    guard let layer = plan(address.layer), let parameter = address.parameter,
      let trained = layer.trainedPlace(parameter)
    else { return nil }
    let wanted: UpdateStep
    switch address.kind {
    case .clippedGradient: wanted = .clipped
    case .decayedGradient: wanted = .decayed
    case .optimizerState:
      guard let buffer = address.buffer else { return nil }
      wanted = .state(buffer)
    case .product, .weightedSum, .activation, .lossTerm, .loss, .cost, .outputDerivative,
      .activationDerivative, .delta, .pathSum, .weightGradient, .biasGradient, .slopeGradient,
      .batchMean,
      .gradientNorm, .parameterUpdate:
      wanted = .updated
    }
    guard let step = updateSteps.firstIndex(of: wanted) else { return nil }
    return start(of: .update) + (clips ? 1 : 0)
      + (layer.updateStart + trained) * updateSteps.count + step
  }
}

extension LayerPlan {
  fileprivate func forwardIndex(_ address: StepAddress) -> Int? {
    guard let unit = address.unit.map({ $0 - 1 }) else { return nil }
    let size = isSoftmax ? inputs + 1 : inputs + 2
    switch address.kind {
    case .product: return address.from.map { unit * size + $0 - 1 }
    case .weightedSum: return unit * size + inputs
    case .activation: return isSoftmax ? units * size + unit : unit * size + inputs + 1
    case .lossTerm, .loss, .cost, .outputDerivative, .activationDerivative, .delta, .pathSum,
      .weightGradient,
      .biasGradient, .slopeGradient, .batchMean, .gradientNorm, .clippedGradient, .decayedGradient,
      .optimizerState, .parameterUpdate:
      return nil
    }
  }

  fileprivate func backwardIndex(_ address: StepAddress) -> Int? {
    guard address.kind != .slopeGradient else { return units * (headCount + tailCount) }
    guard let unit = address.unit.map({ $0 - 1 }) else { return nil }
    let head = isSoftmax ? unit * headCount : unit * (headCount + tailCount)
    let tail = isSoftmax ? units * headCount + unit * tailCount : head + headCount
    let slopes = isSoftmax ? units : 1
    switch address.kind {
    case .product: return address.to.map { head + $0 - 1 }
    case .pathSum, .outputDerivative: return head + headCount - 1
    case .activationDerivative: return tail + (address.with.map { $0 - 1 } ?? 0)
    case .delta: return tail + slopes
    case .weightGradient: return address.from.map { tail + slopes + $0 }
    case .biasGradient: return tail + slopes + 1 + inputs
    case .weightedSum, .activation, .lossTerm, .loss, .cost, .slopeGradient, .batchMean,
      .gradientNorm,
      .clippedGradient, .decayedGradient, .optimizerState, .parameterUpdate:
      return nil
    }
  }

  /// The place of a parameter among the layer's trained ones.
  fileprivate func trainedPlace(_ parameter: Parameter) -> Int? {
    switch parameter {
    case .weight(_, let unit, let from):
      trainsWeights ? (unit - 1) * trainedPerUnit + from - 1 : nil
    case .bias(_, let unit):
      trainsBiases ? (unit - 1) * trainedPerUnit + (trainsWeights ? inputs : 0) : nil
    case .slope: trainsSlope ? units * trainedPerUnit : nil
    }
  }
}
