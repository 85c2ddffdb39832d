/// One forward and backward pass over a tile of samples, with everything it computes kept.
///
/// The pass that trains is the pass that is shown: a trainer and a record of an iteration run the
/// same code, a record only with a tile of its own. Samples of the tile count from 0.
final class Pass {
  let layout: ParameterLayout
  let loss: Loss
  /// Samples it can hold.
  let capacity: Int
  /// Samples it holds.
  private(set) var count = 0
  let layers: [LayerWorkspace]
  private let spaces: [LayerAddresses]
  /// Where the inputs of sample 0 stand; the next sample follows after `inputCount`.
  var inputs: UnsafePointer<Double>
  let inputCount: Int
  let targets: Buffer
  /// The terms of the loss, laid out as the output layer.
  let lossTerms: Buffer
  /// The loss of each sample.
  let losses: Buffer
  private let logsOfSums: Buffer
  let gathered: Buffer
  private let data: DataStore
  private let one: Buffer
  // What a description says is looked up once, not in every pass.
  private let isMean: Bool
  private let isCrossEntropy: Bool

  init(layout: ParameterLayout, loss: Loss, data: DataStore, capacity: Int) {
    self.layout = layout
    self.loss = loss
    self.data = data
    self.capacity = capacity
    let output = layout.layers[layout.layers.count - 1]
    layers = layout.layers.indices.map { index in
      LayerWorkspace(
        layer: layout.layers[index], below: index == 0 ? nil : layout.layers[index - 1],
        samples: capacity)
    }
    spaces = layers.map(LayerAddresses.init)
    inputCount = data.dataset.inputCount
    inputs = UnsafePointer(data.inputs.numbers)
    targets = Buffer(count: capacity * output.stride)
    lossTerms = Buffer(count: capacity * output.stride)
    losses = Buffer(count: capacity)
    logsOfSums = Buffer(count: capacity)
    gathered = Buffer(count: capacity * inputCount)
    one = Buffer(count: 1)
    isMean = loss.isMeanOverOutputs
    isCrossEntropy = loss.isCrossEntropy
    one.numbers[0] = 1
  }

  /// The output layer, from 0.
  var last: Int { layers.count - 1 }

  /// Takes the rows `order[range]`, or the rows `range` themselves when there is no order.
  func load(_ range: Range<Int>, of order: [Int]?) {
    precondition(range.count <= capacity, "a tile holds the rows it is given")
    count = range.count
    let stride = data.targetStride
    guard let order else {
      inputs = UnsafePointer(data.inputs.numbers + range.lowerBound * inputCount)
      targets.numbers.update(
        from: data.targets.numbers + range.lowerBound * stride, count: count * stride)
      return
    }
    inputs = UnsafePointer(gathered.numbers)
    for (sample, place) in range.enumerated() {
      let row = order[place]
      (gathered.numbers + sample * inputCount).update(
        from: data.inputs.numbers + row * inputCount, count: inputCount)
      (targets.numbers + sample * stride).update(
        from: data.targets.numbers + row * stride, count: stride)
    }
  }

  /// Lanes that hold the tile's samples of a layer with this stride.
  func laneCount(stride: Int) -> Int {
    Buffer.wholeLanes(count * stride) / 8
  }

  /// What feeds a layer: where sample 0 stands, and the distance to the next sample.
  private func source(ofLayer index: Int) -> (UnsafePointer<Double>, Int) {
    index == 0
      ? (inputs, inputCount)
      : (UnsafePointer(spaces[index - 1].activations.numbers), layout.layers[index - 1].stride)
  }
}

// MARK: - Forward

extension Pass {
  /// z = Σᵢwᵢxᵢ + b and a = f(z), layer by layer, from a layer (counted from 0) on.
  func forward(_ parameters: Buffer, from first: Int = 0) {
    for index in first..<layout.layers.count {
      let layer = layout.layers[index]
      let (source, stride) = source(ofLayer: index)
      MatrixProduct(
        rows: count, depth: layer.inputs, columns: layer.stride, a: source, aRow: stride,
        aTerm: 1, b: parameters.numbers + layer.weights, c: spaces[index].weightedSums.numbers,
        bias: UnsafePointer(parameters.numbers + layer.biases), continues: false
      ).run()
      activate(index, parameters)
    }
  }

  /// a = f(z) of a layer, counted from 0.
  func activate(_ index: Int, _ parameters: Buffer) {
    let layer = layout.layers[index]
    activate(layer, spaces[index], slope: layer.slope.map { parameters.numbers[$0] } ?? 0)
  }

  private func activate(_ layer: LayerLayout, _ space: LayerAddresses, slope: Double) {
    let activating = Activating(
      z: space.weightedSums.lanes, a: space.activations.lanes,
      laneCount: laneCount(stride: layer.stride))
    if layer.activation.accept(activating, slope: slope) != nil { return }
    for sample in 0..<count {
      let start = sample * layer.stride
      let (largest, sum) = Softmax.values(
        space.weightedSums.numbers + start, space.activations.numbers + start, units: layer.units)
      space.largest.numbers[sample] = largest
      space.sums.numbers[sample] = sum
    }
  }
}

// Visitors have the addresses alone: a copy of a workspace would retain each of its buffers, which a
// small network feels.

/// a = f(z) of a layer.
private struct Activating: ActivationVisitor {
  let z: UnsafeMutablePointer<Lanes>
  let a: UnsafeMutablePointer<Lanes>
  let laneCount: Int

  @inline(__always)
  func visit<Function: ElementwiseActivation>(_ function: Function) {
    for lane in 0..<laneCount {
      a[lane] = function.value(z[lane])
    }
  }
}

// MARK: - Loss

extension Pass {
  /// The loss of each sample: its terms summed over the outputs in order, for the mean losses
  /// divided by K.
  func computeLosses() { computeLosses(of: loss, isMean: isMean) }

  /// The same of another loss, which the output allows; the one that is trained is not disturbed.
  func computeLosses(of loss: Loss) {
    computeLosses(of: loss, isMean: loss.isMeanOverOutputs)
  }

  private func computeLosses(of loss: Loss, isMean: Bool) {
    let output = layout.layers[last]
    let outputs = Double(output.units)
    let space = spaces[last]
    let terms = LossTerms(
      y: targets.lanes, a: space.activations.lanes, z: space.weightedSums.lanes,
      terms: lossTerms.lanes, laneCount: laneCount(stride: output.stride))
    if loss.accept(terms, outputs: outputs) == nil { computeCategoricalTerms() }
    for sample in 0..<count {
      let terms = lossTerms.numbers + sample * output.stride
      var sum = terms[0]
      for k in 1..<max(1, output.units) { sum += terms[k] }
      losses.numbers[sample] = isMean ? sum / outputs : sum
    }
  }

  private func computeCategoricalTerms() {
    let output = layout.layers[last]
    let space = spaces[last]
    for lane in 0..<laneCount(stride: 1) {
      logsOfSums.lanes[lane] = Elementary.ln(space.sums.lanes[lane])
    }
    for sample in 0..<count {
      let start = sample * output.stride
      for place in start..<start + output.units {
        lossTerms.numbers[place] = CategoricalCrossEntropy.term(
          targets.numbers[place], space.weightedSums.numbers[place],
          largest: space.largest.numbers[sample], logOfSum: logsOfSums.numbers[sample])
      }
    }
  }
}

/// The terms of the loss of all outputs.
private struct LossTerms: LossVisitor {
  let y: UnsafeMutablePointer<Lanes>
  let a: UnsafeMutablePointer<Lanes>
  let z: UnsafeMutablePointer<Lanes>
  let terms: UnsafeMutablePointer<Lanes>
  let laneCount: Int

  @inline(__always)
  func visit<Function: ElementwiseLoss>(_ function: Function) {
    for lane in 0..<laneCount {
      terms[lane] = function.term(y[lane], a[lane], z[lane])
    }
  }
}

// MARK: - Backward

extension Pass {
  /// δ of every unit, from the output down; with the weights of the forward pass.
  ///
  /// Output: ∂L/∂a from the loss. Hidden: ∂L/∂aᵢ = Σⱼ wⱼᵢδⱼ over the units j above, in order.
  /// Both: δ = ∂L/∂a · f′(z), for softmax δᵢ = Σⱼ ∂L/∂aⱼ · ∂aⱼ/∂zᵢ. A cross-entropy gives the
  /// output's δ at once.
  func backward(_ parameters: Buffer) {
    startBackward()
    for index in layers.indices.reversed() {
      let layer = layout.layers[index]
      let space = spaces[index]
      if index == last && isCrossEntropy {
        clearPadding(space.deltas, layer)
      } else {
        if index < last { collectRoutes(into: index, parameters) }
        computeDeltas(layer, space, slope: layer.slope.map { parameters.numbers[$0] } ?? 0)
        if index == last { clearPadding(space.deltas, layer) }
      }
      if layer.slope != nil { computeSlopeGradients(layer, space) }
    }
  }

  private func startBackward() {
    let (layer, space) = (layout.layers[last], spaces[last])
    let start = LossDerivatives(
      y: targets.lanes, a: space.activations.lanes,
      derivatives: (isCrossEntropy ? space.deltas : space.outputDerivatives).lanes,
      laneCount: laneCount(stride: layer.stride))
    if loss.accept(start, outputs: Double(layer.units)) == nil {
      start.visit(CategoricalCrossEntropy.Deltas())
    }
  }

  /// The padding of the output's targets and predictions is no prediction: it must not flow back.
  private func clearPadding(_ buffer: Buffer.Address, _ layer: LayerLayout) {
    guard layer.units < layer.stride else { return }
    for sample in 0..<count {
      for unit in layer.units..<layer.stride {
        buffer.numbers[sample * layer.stride + unit] = 0
      }
    }
  }

  private func collectRoutes(into index: Int, _ parameters: Buffer) {
    let above = layout.layers[index + 1]
    guard let transposed = spaces[index + 1].transposedWeights else { return }
    let below = layout.layers[index]
    Transposition(
      rows: above.inputs, stride: above.stride, columns: above.units, resultStride: below.stride
    ).run(parameters.numbers + above.weights, transposed.numbers)
    MatrixProduct(
      rows: count, depth: above.units, columns: below.stride, a: spaces[index + 1].deltas.numbers,
      aRow: above.stride, aTerm: 1, b: transposed.numbers,
      c: spaces[index].outputDerivatives.numbers, bias: nil, continues: false
    ).run()
  }

  private func computeDeltas(_ layer: LayerLayout, _ space: LayerAddresses, slope: Double) {
    let deltas = Deltas(
      z: space.weightedSums.lanes, a: space.activations.lanes, outer: space.outputDerivatives.lanes,
      inner: space.activationDerivatives.lanes, deltas: space.deltas.lanes,
      laneCount: laneCount(stride: layer.stride))
    if layer.activation.accept(deltas, slope: slope) != nil { return }
    for sample in 0..<count {
      let start = sample * layer.stride
      Softmax.deltas(
        space.activations.numbers + start, space.outputDerivatives.numbers + start,
        space.deltas.numbers + start, units: layer.units)
    }
  }

  /// ∂L/∂p = Σⱼ ∂L/∂aⱼ · min(0, zⱼ), units in order.
  private func computeSlopeGradients(_ layer: LayerLayout, _ space: LayerAddresses) {
    for sample in 0..<count {
      let start = sample * layer.stride
      var sum = -0.0
      for place in start..<start + layer.units {
        let z = space.weightedSums.numbers[place]
        sum += space.outputDerivatives.numbers[place] * (0 < z ? 0 : z)
      }
      space.slopeGradients.numbers[sample] = sum
    }
  }

  /// Adds the slopes of the tile's samples to `sums`, in sample order: ∂L/∂wⱼᵢ = δⱼ·aᵢ of the layer
  /// below, ∂L/∂bⱼ = δⱼ.
  ///
  /// Unless it `continues`, the sums start with the first sample.
  func addGradients(to sums: Buffer, continues: Bool) {
    for (index, layer) in layout.layers.enumerated() {
      let space = spaces[index]
      let (source, stride) = source(ofLayer: index)
      MatrixProduct(
        rows: layer.inputs, depth: count, columns: layer.stride, a: source, aRow: 1,
        aTerm: stride, b: space.deltas.numbers, c: sums.numbers + layer.weights, bias: nil,
        continues: continues
      ).run()
      MatrixProduct(
        rows: 1, depth: count, columns: layer.stride, a: one.numbers, aRow: 0, aTerm: 0,
        b: space.deltas.numbers, c: sums.numbers + layer.biases, bias: nil, continues: continues
      ).run()
      if let slope = layer.slope {
        var sum = continues ? sums.numbers[slope] : -0.0
        for sample in 0..<count { sum += space.slopeGradients.numbers[sample] }
        sums.numbers[slope] = sum
      }
    }
  }
}

/// ∂L/∂ŷ of all outputs, of a cross-entropy δ.
private struct LossDerivatives: LossVisitor {
  let y: UnsafeMutablePointer<Lanes>
  let a: UnsafeMutablePointer<Lanes>
  let derivatives: UnsafeMutablePointer<Lanes>
  let laneCount: Int

  @inline(__always)
  func visit<Function: ElementwiseLoss>(_ function: Function) {
    for lane in 0..<laneCount {
      derivatives[lane] = function.derivative(y[lane], a[lane])
    }
  }
}

/// f′(z) and δ = ∂L/∂a · f′(z) of a layer.
private struct Deltas: ActivationVisitor {
  let z: UnsafeMutablePointer<Lanes>
  let a: UnsafeMutablePointer<Lanes>
  /// ∂L/∂a.
  let outer: UnsafeMutablePointer<Lanes>
  /// f′(z).
  let inner: UnsafeMutablePointer<Lanes>
  let deltas: UnsafeMutablePointer<Lanes>
  let laneCount: Int

  @inline(__always)
  func visit<Function: ElementwiseActivation>(_ function: Function) {
    for lane in 0..<laneCount {
      let derivative = function.derivative(z[lane], a[lane])
      inner[lane] = derivative
      deltas[lane] = outer[lane] * derivative
    }
  }
}
