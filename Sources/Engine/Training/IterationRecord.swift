/// One iteration with all its numbers, for looking at: what it started from, what it left, and the
/// pass between, run again for the samples that are asked for.
///
/// Samples, layers, units, inputs and targets count from 1; layer 0 is the inputs.
public final class IterationRecord {
  /// What is run.
  public let setup: Setup
  /// Which iteration it is.
  public let iteration: Int
  /// Which rows the iterations around it use.
  public let schedule: BatchSchedule
  /// The epoch it belongs to.
  public let epoch: Int
  /// The rows of its batch in order, counted from 0.
  public let rows: [Int]
  /// What it started from.
  public let before: Snapshot
  /// What it left.
  public let after: Snapshot
  /// The batch's cost before the update.
  public let cost: Double
  /// ‖g‖ over the trainable parameters, where the optimizer clips.
  public let gradientNorm: Double?
  /// Whether the cost, a gradient, the optimizer's state or a parameter is not finite.
  public let hasDiverged: Bool

  package let layout: ParameterLayout
  private let gradients: [Double]
  private let losses: [Double]
  let parameters: Buffer
  let data: DataStore
  let pass: Pass
  /// The rows of its epoch in order; nil where that is the file's.
  let order: [Int]?
  /// Where its rows stand in that order.
  let places: Range<Int>
  var firstLoaded = -1

  /// Memory for the samples that are kept at a time, in bytes.
  private static let tileBudget = 32 << 20

  init(trainer: Trainer, before: Snapshot) {
    setup = trainer.setup
    iteration = trainer.iteration
    schedule = trainer.schedule
    epoch = trainer.schedule.epoch(of: trainer.iteration)
    let places = trainer.schedule.places(of: trainer.iteration)
    let order = trainer.currentOrder
    rows = order.map { order in places.map { order[$0] } } ?? Array(places)
    data = trainer.data
    self.places = places
    self.order = order
    self.before = before
    after = trainer.snapshot
    cost = trainer.cost
    gradientNorm = trainer.gradientNorm
    hasDiverged = trainer.hasDiverged
    layout = trainer.layout
    gradients = trainer.gradients.contents
    losses = trainer.lossesOfBatch
    parameters = Buffer(count: layout.count)
    parameters.copy(from: before.parameters)
    pass = Pass(
      layout: layout, loss: setup.loss, data: trainer.data,
      capacity: min(rows.count, IterationRecord.tile(layout)))
  }

  private static func tile(_ layout: ParameterLayout) -> Int {
    let numbers = layout.layers.reduce(layout.layers[0].inputs) { $0 + 5 * $1.stride }
    return max(1, tileBudget / (8 * numbers))
  }

  /// The place in the loaded tile of a sample of the batch, from 0.
  private func place(_ sample: Int) -> Int {
    precondition(sample >= 1 && sample <= rows.count, "the sample is in the batch")
    let first = (sample - 1) / pass.capacity * pass.capacity
    if first != firstLoaded {
      let start = places.lowerBound + first
      pass.load(start..<min(start + pass.capacity, places.upperBound), of: order)
      pass.forward(parameters)
      pass.computeLosses()
      pass.backward(parameters)
      firstLoaded = first
    }
    return sample - 1 - first
  }

  private func number(
    _ sample: Int, _ layer: Int, _ unit: Int, _ buffer: KeyPath<LayerWorkspace, Buffer>
  ) -> Double {
    let place = place(sample)
    let stride = layout.layers[layer - 1].stride
    return pass.layers[layer - 1][keyPath: buffer].numbers[place * stride + unit - 1]
  }
}

// MARK: - Numbers of a sample

extension IterationRecord {
  /// An input of a sample.
  public func input(sample: Int, _ input: Int) -> Double {
    setup.data.inputs[rows[sample - 1] * setup.data.inputCount + input - 1]
  }

  /// A target of a sample.
  public func target(sample: Int, _ output: Int) -> Double {
    setup.data.targets[rows[sample - 1] * setup.data.targetCount + output - 1]
  }

  /// z.
  public func weightedSum(sample: Int, layer: Int, unit: Int) -> Double {
    number(sample, layer, unit, \.weightedSums)
  }

  /// a; of layer 0 the input.
  public func activation(sample: Int, layer: Int, unit: Int) -> Double {
    layer == 0
      ? input(sample: sample, unit) : number(sample, layer, unit, \.activations)
  }

  /// ∂L/∂a; nil for the output of a cross-entropy, where it is a side road.
  public func outputDerivative(sample: Int, layer: Int, unit: Int) -> Double? {
    isSideRoad(layer) ? nil : number(sample, layer, unit, \.outputDerivatives)
  }

  /// f′(z); nil for softmax and for the output of a cross-entropy.
  public func activationDerivative(sample: Int, layer: Int, unit: Int) -> Double? {
    isSideRoad(layer) || setup.network.layers[layer - 1].activation == .softmax
      ? nil : number(sample, layer, unit, \.activationDerivatives)
  }

  /// δ = ∂L/∂z.
  public func delta(sample: Int, layer: Int, unit: Int) -> Double {
    number(sample, layer, unit, \.deltas)
  }

  /// The largest z of a softmax layer.
  public func largestLogit(sample: Int, layer: Int) -> Double {
    let place = place(sample)
    return pass.layers[layer - 1].largest.numbers[place]
  }

  /// ∂L/∂p of a PReLU layer.
  public func slopeGradient(sample: Int, layer: Int) -> Double {
    let place = place(sample)
    return pass.layers[layer - 1].slopeGradients.numbers[place]
  }

  /// The part of an output in the sample's loss.
  public func lossTerm(sample: Int, _ output: Int) -> Double {
    let place = place(sample)
    return pass.lossTerms.numbers[
      place * layout.layers[layout.layers.count - 1].stride + output - 1]
  }

  /// The loss of a sample.
  public func loss(sample: Int) -> Double {
    losses[sample - 1]
  }

  /// Whether a layer's ∂L/∂a and f′ feed nothing: the loss gives its δ at once.
  public func isSideRoad(_ layer: Int) -> Bool {
    layer == layout.layers.count && setup.loss.isCrossEntropy
  }
}

// MARK: - Numbers of a parameter

extension IterationRecord {
  /// The parameter as the pass used it.
  public func value(of parameter: Parameter) -> Double {
    before.parameters[layout.offset(of: parameter)]
  }

  /// The parameter after the update.
  public func updated(_ parameter: Parameter) -> Double {
    after.parameters[layout.offset(of: parameter)]
  }

  /// g, the mean of the batch's slopes, before clipping and decay.
  public func gradient(of parameter: Parameter) -> Double {
    gradients[layout.offset(of: parameter)]
  }

  /// A number that the optimizer keeps for a parameter, before or after the update; nil if this
  /// optimizer does not keep it.
  public func kept(_ buffer: OptimizerBuffer, of parameter: Parameter, before old: Bool) -> Double?
  {
    guard let index = setup.optimizer.keptBuffers.firstIndex(of: buffer) else { return nil }
    return (old ? before : after).buffers[index][layout.offset(of: parameter)]
  }
}

extension IterationRecord {
  /// The cost of the same batch with the parameters that the update left.
  public func costAfterUpdate() -> Double {
    let updated = Buffer(count: layout.count)
    updated.copy(from: after.parameters)
    return cost(with: updated)
  }

  /// The cost of the same batch if one parameter had another value.
  public func cost(with parameter: Parameter, at value: Double) -> Double {
    let nudged = Buffer(count: layout.count)
    nudged.copy(from: before.parameters)
    nudged.numbers[layout.offset(of: parameter)] = value
    return cost(with: nudged)
  }

  private func cost(with updated: Buffer) -> Double {
    firstLoaded = -1
    var sum = -0.0
    var first = 0
    while first < rows.count {
      let count = min(pass.capacity, rows.count - first)
      let start = places.lowerBound + first
      pass.load(start..<start + count, of: order)
      pass.forward(updated)
      pass.computeLosses()
      for sample in 0..<count { sum += pass.losses.numbers[sample] }
      first += count
    }
    return sum / Double(rows.count)
  }
}

extension Trainer {
  /// One iteration, as `step()`, kept for looking at.
  public func recordStep() -> IterationRecord {
    let before = snapshot
    step()
    return IterationRecord(trainer: self, before: before)
  }
}
