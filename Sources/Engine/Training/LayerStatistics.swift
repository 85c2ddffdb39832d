/// What happens inside a layer at parameters that stay where they are, over all training rows.
///
/// The gradient is that of a full batch, from the pass that trains; f′ and z are those of the same
/// pass.
public struct LayerStatistics: Hashable, Sendable {
  /// The units of the layer.
  public let units: Int
  /// What it applies.
  public let activation: Activation
  /// ‖∂C/∂W‖ = √(Σ(∂C/∂w)²) over the layer's weights, biases left out.
  public let gradientNorm: Double
  /// The units whose f′ is 0 on every row; nil where the pass needs no f′, for softmax and at the
  /// output of a cross-entropy.
  public let deadUnits: Int?
  /// The share of rows × units whose f′ is below `flatShare` of the largest there is, or 0; nil as
  /// `deadUnits`.
  public let flat: Double?
  /// The most units that have the same incoming weights and the same bias, bit for bit; 1 where no
  /// two have.
  public let twins: Int
  /// Whether the units of that largest set have the same gradients too, bit for bit: then no update
  /// can part them.
  public let twinsShareGradients: Bool
  /// The learned slope that the pass used, of a PReLU layer.
  public let slope: Double?

  /// An f′ below this share of the largest |f′| counts as flat.
  public static let flatShare = 0.05
}

extension LayerStatistics {
  /// The statistics of all layers, at the parameters of a snapshot.
  ///
  /// `sums` is a layer, counted from 1, whose weighted sums `see` is given, row by row.
  public static func all(
    _ setup: Setup, at snapshot: Snapshot, sums: Int? = nil,
    see: (_ row: Int, _ sums: UnsafeBufferPointer<Double>) -> Void = { _, _ in }
  ) -> [LayerStatistics] {
    let probe = LayerProbe(setup, snapshot)
    probe.run(sums, see)
    return probe.layout.layers.indices.map(probe.statistics)
  }
}

/// Runs all rows forward and backward, and looks at each tile on the way.
private final class LayerProbe {
  let layout: ParameterLayout
  private let values: Buffer
  private let slopes: Buffer
  private let pass: Pass
  private let rowCount: Int
  private var flatCounts: [Int]
  /// By layer and unit: whether f′ was anything but 0 on some row.
  private var isAlive: [[Bool]]

  init(_ setup: Setup, _ snapshot: Snapshot) {
    layout = ParameterLayout(setup.network)
    rowCount = setup.data.rowCount
    values = Buffer(count: layout.count)
    values.copy(from: snapshot.parameters)
    slopes = Buffer(count: layout.count)
    let output = layout.layers[layout.layers.count - 1]
    pass = Pass(
      layout: layout, loss: setup.loss, data: DataStore(setup.data, targetStride: output.stride),
      capacity: min(Trainer.tile, rowCount))
    flatCounts = layout.layers.map { _ in 0 }
    isAlive = layout.layers.map { Array(repeating: false, count: $0.units) }
  }

  func run(_ sums: Int?, _ see: (Int, UnsafeBufferPointer<Double>) -> Void) {
    var first = 0
    while first < rowCount {
      let tile = first..<min(first + pass.capacity, rowCount)
      pass.load(tile, of: nil)
      pass.forward(values)
      pass.computeLosses()
      pass.backward(values)
      pass.addGradients(to: slopes, continues: first > 0)
      for index in layout.layers.indices where hasSlopes(index) { look(index, tile.count) }
      if let sums {
        let (layer, numbers) = (layout.layers[sums - 1], pass.layers[sums - 1].weightedSums.numbers)
        for sample in 0..<tile.count {
          see(
            first + sample,
            UnsafeBufferPointer(start: numbers + sample * layer.stride, count: layer.units))
        }
      }
      first = tile.upperBound
    }
    slopes.divide(by: Double(rowCount))
  }

  /// Whether the pass computes f′ of a layer, counted from 0.
  private func hasSlopes(_ index: Int) -> Bool {
    layout.layers[index].activation != .softmax && !(index == pass.last && pass.loss.isCrossEntropy)
  }

  private func slope(_ index: Int) -> Double? {
    layout.layers[index].slope.map { values.numbers[$0] }
  }

  private func look(_ index: Int, _ count: Int) {
    let layer = layout.layers[index]
    let steepest = layer.activation.steepest(slope: slope(index) ?? 0) ?? 0
    let limit = LayerStatistics.flatShare * steepest
    let numbers = pass.layers[index].activationDerivatives.numbers
    for sample in 0..<count {
      for unit in 0..<layer.units {
        let slope = numbers[sample * layer.stride + unit]
        if abs(slope) < limit || slope == 0 { flatCounts[index] += 1 }
        if slope != 0 { isAlive[index][unit] = true }
      }
    }
  }

  func statistics(_ index: Int) -> LayerStatistics {
    let layer = layout.layers[index]
    let twins = largestSetOfTwins(layer)
    let gradients = Set(twins.map { bits(slopes, layer, $0) })
    return LayerStatistics(
      units: layer.units, activation: layer.activation, gradientNorm: gradientNorm(layer),
      deadUnits: hasSlopes(index) ? isAlive[index].count { !$0 } : nil,
      flat: hasSlopes(index)
        ? Double(flatCounts[index]) / Double(rowCount * layer.units) : nil,
      twins: twins.count, twinsShareGradients: twins.count > 1 && gradients.count == 1,
      slope: slope(index))
  }

  /// √(Σg²), squares summed by unit and input.
  private func gradientNorm(_ layer: LayerLayout) -> Double {
    slopes.norm(
      at: (0..<layer.units).flatMap { unit in
        (0..<layer.inputs).map { layer.weights + $0 * layer.stride + unit }
      })
  }

  /// What stands in a buffer for a unit: its weights and its bias.
  private func bits(_ buffer: Buffer, _ layer: LayerLayout, _ unit: Int) -> [UInt64] {
    (0..<layer.inputs).map { buffer.numbers[layer.weights + $0 * layer.stride + unit].bitPattern }
      + [buffer.numbers[layer.biases + unit].bitPattern]
  }

  private func largestSetOfTwins(_ layer: LayerLayout) -> [Int] {
    let sets = Dictionary(grouping: 0..<layer.units) { bits(values, layer, $0) }
    return sets.values.max { ($0.count, $1[0]) < ($1.count, $0[0]) } ?? []
  }
}
