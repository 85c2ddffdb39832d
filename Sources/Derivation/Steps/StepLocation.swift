import Engine

/// Where a step stands: its address, and the steps of each group that it belongs to.
public struct StepLocation: Hashable, Sendable {
  /// The step, from 0.
  public let index: Int
  /// What it is.
  public let address: StepAddress
  let unit: Range<Int>
  let layer: Range<Int>
  let sample: Range<Int>
  let phase: Range<Int>
  let iteration: Range<Int>

  /// The steps of the group at a granularity; an epoch's reach beyond the iteration is not known
  /// here, so it gives the iteration.
  public func group(_ granularity: Granularity) -> Range<Int> {
    switch granularity {
    case .term: index..<index + 1
    case .unit: unit
    case .layer: layer
    case .sample: sample
    case .phase: phase
    case .iteration, .epoch: iteration
    }
  }
}

extension IterationPlan {
  /// What the step `index` is; it must be one of the iteration's.
  public func location(of index: Int) -> StepLocation {
    precondition(index >= 0 && index < count, "the step is in the iteration")
    let phase = Phase.allCases.last { index >= start(of: $0) } ?? .forward
    switch phase {
    case .forward: return forwardLocation(index)
    case .loss: return lossLocation(index)
    case .backward: return backwardLocation(index)
    case .update: return updateLocation(index)
    }
  }

  /// What the step `index` is.
  public func address(at index: Int) -> StepAddress {
    location(of: index).address
  }

  private func locate(
    _ index: Int, _ address: StepAddress, unit: Range<Int>, layer: Range<Int>, sample: Range<Int>
  ) -> StepLocation {
    StepLocation(
      index: index, address: address, unit: unit, layer: layer, sample: sample,
      phase: range(of: address.phase), iteration: 0..<count)
  }

  private func forwardLocation(_ index: Int) -> StepLocation {
    let sample = index / forwardPerSample
    let sampleStart = sample * forwardPerSample
    let inSample = index - sampleStart
    let plan = layers.last { inSample >= $0.forwardStart } ?? layers[0]
    let layerStart = sampleStart + plan.forwardStart
    let place = plan.forwardPlace(index - layerStart)
    var address = StepAddress(
      .forward, .product, sample: sample + 1, layer: plan.layer, unit: place.unit + 1)
    switch place.offset {
    case ..<plan.inputs: address.from = place.offset + 1
    case plan.inputs: address.kind = .weightedSum
    default: address.kind = .activation
    }
    return locate(
      index, address, unit: place.range.shifted(by: layerStart),
      layer: (0..<plan.forwardCount).shifted(by: layerStart),
      sample: (0..<forwardPerSample).shifted(by: sampleStart))
  }

  private func lossLocation(_ index: Int) -> StepLocation {
    let start = start(of: .loss)
    let term = index..<index + 1
    let perSample = outputCount + 1
    let sample = (index - start) / perSample
    guard sample < sampleCount else {
      return locate(
        index, StepAddress(.loss, .cost), unit: term, layer: term, sample: term)
    }
    let sampleStart = start + sample * perSample
    let output = index - sampleStart
    let address =
      output < outputCount
      ? StepAddress(
        .loss, .lossTerm, sample: sample + 1, layer: layers.count, unit: output + 1)
      : StepAddress(.loss, .loss, sample: sample + 1)
    let group = (0..<perSample).shifted(by: sampleStart)
    return locate(index, address, unit: term, layer: group, sample: group)
  }

  private func backwardLocation(_ index: Int) -> StepLocation {
    let start = start(of: .backward)
    let sample = (index - start) / max(1, backwardPerSample)
    guard sample < sampleCount else { return meanLocation(index) }
    let sampleStart = start + sample * backwardPerSample
    let inSample = index - sampleStart
    let plan = layers.first { inSample >= $0.backwardStart } ?? layers[0]
    let layerStart = sampleStart + plan.backwardStart
    let (address, unit) = plan.backwardAddress(index - layerStart, sample: sample + 1)
    return locate(
      index, address, unit: unit.shifted(by: layerStart),
      layer: (0..<plan.backwardCount).shifted(by: layerStart),
      sample: (0..<backwardPerSample).shifted(by: sampleStart))
  }

  private func meanLocation(_ index: Int) -> StepLocation {
    let start = start(of: .backward) + sampleCount * backwardPerSample
    let inMeans = index - start
    let plan = layers.last { inMeans >= $0.meanStart } ?? layers[0]
    let layerStart = start + plan.meanStart
    let inLayer = index - layerStart
    let unit = inLayer / (plan.inputs + 1)
    let offset = inLayer % (plan.inputs + 1)
    var address = StepAddress(.backward, .batchMean, layer: plan.layer)
    var range = inLayer..<inLayer + 1
    if unit < plan.units {
      address.unit = unit + 1
      address.from = offset < plan.inputs ? offset + 1 : nil
      range = (0..<plan.inputs + 1).shifted(by: unit * (plan.inputs + 1))
    }
    return locate(
      index, address, unit: range.shifted(by: layerStart),
      layer: (0..<plan.meanCount).shifted(by: layerStart),
      sample: (0..<meanCount).shifted(by: start))
  }

  private func updateLocation(_ index: Int) -> StepLocation {
    let whole = range(of: .update)
    if clips && index == whole.lowerBound {
      let term = index..<index + 1
      return locate(
        index, StepAddress(.update, .gradientNorm), unit: term, layer: term, sample: term)
    }
    let start = whole.lowerBound + (clips ? 1 : 0)
    let steps = updateSteps.count
    let trained = (index - start) / steps
    let plan = layers.last { $0.trainedCount > 0 && trained >= $0.updateStart } ?? layers[0]
    let layerStart = start + plan.updateStart * steps
    let (parameter, unit) = plan.trainedParameter(trained - plan.updateStart)
    var address = StepAddress(.update, .parameterUpdate).of(parameter)
    switch updateSteps[(index - start) % steps] {
    case .clipped: address.kind = .clippedGradient
    case .decayed: address.kind = .decayedGradient
    case .state(let buffer):
      address.kind = .optimizerState
      address.buffer = buffer
    case .updated: break
    }
    return locate(
      index, address,
      unit: (layerStart + unit.lowerBound * steps)..<(layerStart + unit.upperBound * steps),
      layer: layerStart..<layerStart + plan.trainedCount * steps, sample: start..<whole.upperBound)
  }
}

extension LayerPlan {
  /// The unit, the place in what it makes, and its group, of a step of the forward pass.
  fileprivate func forwardPlace(_ index: Int) -> (unit: Int, offset: Int, range: Range<Int>) {
    guard isSoftmax else {
      let size = inputs + 2
      let unit = index / size
      return (unit, index % size, (0..<size).shifted(by: unit * size))
    }
    let size = inputs + 1
    guard index < units * size else {
      return (index - units * size, inputs + 1, index..<index + 1)
    }
    let unit = index / size
    return (unit, index % size, (0..<size).shifted(by: unit * size))
  }

  /// What a step of the layer's backward pass is, and the steps of its unit.
  fileprivate func backwardAddress(_ index: Int, sample: Int) -> (StepAddress, Range<Int>) {
    let unitCount = headCount + tailCount
    var address = StepAddress(.backward, .slopeGradient, sample: sample, layer: layer)
    guard index < units * unitCount else { return (address, index..<index + 1) }
    if isSoftmax {
      if index < units * headCount {
        let unit = index / headCount
        address.unit = unit + 1
        setHead(&address, index % headCount)
        return (address, (0..<headCount).shifted(by: unit * headCount))
      }
      let inTails = index - units * headCount
      let unit = inTails / tailCount
      address.unit = unit + 1
      setTail(&address, inTails % tailCount)
      return (
        address, (0..<tailCount).shifted(by: units * headCount + unit * tailCount)
      )
    }
    let unit = index / unitCount
    let offset = index % unitCount
    address.unit = unit + 1
    if offset < headCount {
      setHead(&address, offset)
    } else {
      setTail(&address, offset - headCount)
    }
    return (address, (0..<unitCount).shifted(by: unit * unitCount))
  }

  private func setHead(_ address: inout StepAddress, _ offset: Int) {
    if routes == 0 {
      address.kind = .outputDerivative
      address.isSideRoad = isSideRoad
    } else if offset < routes {
      address.kind = .product
      address.to = offset + 1
    } else {
      address.kind = .pathSum
    }
  }

  private func setTail(_ address: inout StepAddress, _ offset: Int) {
    let slopes = isSoftmax ? units : 1
    switch offset - slopes {
    case ..<0:
      address.kind = .activationDerivative
      address.with = isSoftmax ? offset + 1 : nil
      address.isSideRoad = isSideRoad
    case 0: address.kind = .delta
    case 1...inputs:
      address.kind = .weightGradient
      address.from = offset - slopes
    default: address.kind = .biasGradient
    }
  }

  /// The trained parameter at a place among the layer's, and the places of its unit.
  fileprivate func trainedParameter(_ place: Int) -> (Parameter, Range<Int>) {
    guard trainedPerUnit > 0, place < units * trainedPerUnit else {
      return (.slope(layer: layer), place..<place + 1)
    }
    let unit = place / trainedPerUnit
    let offset = place % trainedPerUnit
    let range = (0..<trainedPerUnit).shifted(by: unit * trainedPerUnit)
    if trainsWeights && offset < inputs {
      return (.weight(layer: layer, unit: unit + 1, from: offset + 1), range)
    }
    return (.bias(layer: layer, unit: unit + 1), range)
  }
}

extension Range<Int> {
  package func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}
