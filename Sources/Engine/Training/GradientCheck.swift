/// Compares derivatives of the cost, on all training rows or on a batch, with a central difference.
///
/// (C(w+h)−C(w−h))/2h with h = 1e-5·max(1, |w|); the error is |a−n|/max(|a|, |n|, 1e-4·max(1, C)).
/// Frozen parameters are compared too. Where ±h crosses a kink (of a step, a member of the ReLU
/// family, the absolute error or Huber's threshold) a difference says nothing: such a parameter is
/// listed as such.
public struct GradientCheck: Sendable {
  /// One parameter's comparison.
  public struct Entry: Sendable {
    /// Which parameter.
    public let parameter: Parameter
    /// What backpropagation gives.
    public let analytic: Double
    /// What the central difference gives.
    public let numeric: Double
    /// The relative error.
    public let error: Double
    /// Whether ±h crosses a kink.
    public let crossesKink: Bool
    /// The h that was used.
    public let step: Double
  }

  /// The cost on the rows that are checked.
  public let cost: Double
  /// One entry a parameter that was asked for, in the order of the trace.
  public let entries: [Entry]

  /// The largest error of the parameters that cross no kink; NaN if an error is not a number.
  public var worstError: Double {
    entries.reduce(0) { worst, entry in
      guard !entry.crossesKink, !worst.isNaN else { return worst }
      return entry.error.isNaN || entry.error > worst ? entry.error : worst
    }
  }

  /// Checks the parameters (all, unless some are named) on all training rows, at the values that
  /// `trainer` has.
  ///
  /// `progress` is told the number of parameters done; when it returns false the check stops there.
  public init(
    _ trainer: Trainer, parameters: [Parameter]? = nil,
    progress: (Int) -> Bool = { _ in true }
  ) {
    let probe = CostProbe(trainer)
    let gradients = Buffer(count: trainer.layout.count)
    let base = probe.evaluate(gradients)
    var entries: [Entry] = []
    for parameter in parameters ?? trainer.setup.network.parameters {
      let sum = gradients.numbers[trainer.layout.offset(of: parameter)]
      entries.append(probe.compare(parameter, sum / Double(probe.rowCount), base))
      if !progress(entries.count) { break }
    }
    cost = base.cost
    self.entries = entries
  }

  /// Checks parameters on the batch of an iteration, at the values that it started from.
  ///
  /// What is checked is the gradient that trains, before clipping and decay.
  public init(_ record: IterationRecord, parameters: [Parameter]) {
    let probe = CostProbe(record)
    let base = probe.evaluate()
    cost = base.cost
    entries = parameters.map { probe.compare($0, record.gradient(of: $0), base) }
  }
}

/// Computes the cost on some rows for parameters that are nudged.
private final class CostProbe {
  struct Result {
    var cost: Double
    /// On which side of each kink every unit and residual stands.
    var sides: [UInt8]
  }

  private let setup: Setup
  private let layout: ParameterLayout
  private let parameters: Buffer
  private let pass: Pass
  private let places: Range<Int>
  private let order: [Int]?

  /// On all rows, in file order.
  init(_ trainer: Trainer) {
    setup = trainer.setup
    layout = trainer.layout
    places = 0..<trainer.schedule.rowCount
    order = nil
    parameters = Buffer(count: layout.count)
    parameters.copy(from: trainer.values)
    pass = Pass(
      layout: layout, loss: setup.loss, data: trainer.data,
      capacity: min(Trainer.tile, places.count))
  }

  /// On the rows of a batch, in its order.
  init(_ record: IterationRecord) {
    setup = record.setup
    layout = record.layout
    places = record.places
    order = record.order
    parameters = Buffer(count: layout.count)
    parameters.copy(from: record.before.parameters)
    pass = Pass(
      layout: layout, loss: setup.loss, data: record.data,
      capacity: min(Trainer.tile, places.count))
  }

  var rowCount: Int { places.count }

  func compare(
    _ parameter: Parameter, _ analytic: Double, _ base: Result
  ) -> GradientCheck.Entry {
    let offset = layout.offset(of: parameter)
    let value = parameters.numbers[offset]
    let step = 1e-5 * max(1, abs(value))
    parameters.numbers[offset] = value + step
    let above = evaluate()
    parameters.numbers[offset] = value - step
    let below = evaluate()
    parameters.numbers[offset] = value
    let numeric = (above.cost - below.cost) / ((value + step) - (value - step))
    let scale = max(abs(analytic), abs(numeric), 1e-4 * max(1, base.cost))
    return GradientCheck.Entry(
      parameter: parameter, analytic: analytic, numeric: numeric,
      error: abs(analytic - numeric) / scale,
      crossesKink: above.sides != base.sides || below.sides != base.sides, step: step)
  }

  /// The cost; the sums of all rows' slopes, too, where there is a buffer for them.
  func evaluate(_ slopes: Buffer? = nil) -> Result {
    var result = Result(cost: -0.0, sides: [])
    var first = places.lowerBound
    while first < places.upperBound {
      let tile = first..<min(first + pass.capacity, places.upperBound)
      pass.load(tile, of: order)
      pass.forward(parameters)
      pass.computeLosses()
      for sample in 0..<tile.count { result.cost += pass.losses.numbers[sample] }
      addSides(to: &result.sides)
      if let slopes {
        pass.backward(parameters)
        pass.addGradients(to: slopes, continues: first > places.lowerBound)
      }
      first = tile.upperBound
    }
    result.cost /= Double(rowCount)
    return result
  }

  private func addSides(to sides: inout [UInt8]) {
    for (layer, space) in zip(layout.layers, pass.layers) where layer.activation.rule.facts.hasKink
    {
      for sample in 0..<pass.count {
        for unit in 0..<layer.units {
          let z = space.weightedSums.numbers[sample * layer.stride + unit]
          sides.append(z > 0 ? 2 : (z == 0 ? 1 : 0))
        }
      }
    }
    guard let threshold = setup.loss.kink else { return }
    let output = layout.layers[layout.layers.count - 1]
    let predictions = pass.layers[layout.layers.count - 1].activations
    for sample in 0..<pass.count {
      for unit in 0..<output.units {
        let place = sample * output.stride + unit
        let residual = pass.targets.numbers[place] - predictions.numbers[place]
        sides.append(residual > threshold ? 2 : (residual < -threshold ? 0 : 1))
      }
    }
  }
}
