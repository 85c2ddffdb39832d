/// The cost on all training rows as a function of two parameters, all others held as they are.
///
/// Rows in file order. Its slopes are the mean gradients of a full-batch step of a `Trainer` of the
/// same network that takes the rows as they come, bit for bit. It allocates only when it is made.
public final class CostSlice {
  /// The parameters that are x₁ and x₂.
  public let parameters: (first: Parameter, second: Parameter)
  /// Where the two are in the network that it was made from.
  public let start: SurfacePoint
  private let values: Buffer
  private let gradients: Buffer
  private let losses: Buffer
  private let pass: Pass
  private let rowCount: Int
  private let places: (first: Int, second: Int)

  /// A slice through the parameters of `snapshot`, or through those that training starts from.
  ///
  /// The snapshot has the shape of the setup's network; the parameters are two different ones of
  /// it, frozen or not.
  public init(
    _ setup: Setup, from snapshot: Snapshot? = nil, _ first: Parameter, _ second: Parameter
  ) {
    precondition(first != second, "a slice needs two different parameters")
    let layout = ParameterLayout(setup.network)
    let output = layout.layers[layout.layers.count - 1]
    parameters = (first, second)
    places = (layout.offset(of: first), layout.offset(of: second))
    rowCount = setup.data.rowCount
    values = Buffer(count: layout.count)
    gradients = Buffer(count: layout.count)
    losses = Buffer(count: rowCount)
    pass = Pass(
      layout: layout, loss: setup.loss, data: DataStore(setup.data, targetStride: output.stride),
      capacity: min(Trainer.tile, rowCount))
    if let snapshot {
      values.copy(from: snapshot.parameters)
    } else {
      setup.network.initialize(values, layout: layout)
    }
    start = SurfacePoint(values.numbers[places.first], values.numbers[places.second])
  }

  /// The cost where the two parameters are at `point`.
  public func value(at point: SurfacePoint) -> Double {
    go(to: point)
    return pass.meanLoss(values, rowCount: rowCount) { _ in }
  }

  /// The slopes of the cost in the two parameters at `point`.
  public func gradient(at point: SurfacePoint) -> SurfacePoint {
    evaluate(at: point).gradient
  }

  /// Cost and slopes at `point`, from one pass.
  public func evaluate(at point: SurfacePoint) -> (value: Double, gradient: SurfacePoint) {
    go(to: point)
    pass.runBatch(0..<rowCount, of: nil, values, slopes: gradients, losses: losses)
    gradients.divide(by: Double(rowCount))
    return (
      losses.mean(of: rowCount),
      SurfacePoint(gradients.numbers[places.first], gradients.numbers[places.second])
    )
  }

  private func go(to point: SurfacePoint) {
    values.numbers[places.first] = point.x1
    values.numbers[places.second] = point.x2
  }
}
