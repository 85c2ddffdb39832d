import Engine

/// What happens inside a contender's network where it stands, over all training rows.
public struct LayerReport: Hashable, Sendable {
  /// The weighted sums of a layer.
  public struct Sums: Hashable, Sendable {
    /// Which layer, from 1.
    public let layer: Int
    /// z of all its units, row by row.
    public let values: [Double]
    /// Only every so many rows are among them.
    public let step: Int

    /// As many of them are kept at most, or the units of a wider layer.
    static let most = 50_000
  }

  /// The layers, from the first hidden one to the output.
  public let layers: [LayerStatistics]
  /// The weighted sums of the layer that was asked for.
  public let sums: Sums?

  /// Looks inside a network at the parameters of a snapshot.
  public init(_ setup: Setup, at snapshot: Snapshot, sums layer: Int?) {
    let layer = layer.map { max(1, min($0, setup.network.layers.count)) }
    let rows = setup.data.rowCount
    let numbers = rows * (layer.map { setup.network.layers[$0 - 1].units } ?? 1)
    let step = (numbers + Sums.most - 1) / Sums.most
    var values: [Double] = []
    layers = LayerStatistics.all(setup, at: snapshot, sums: layer) { row, sums in
      if row.isMultiple(of: step) { values += sums }
    }
    sums = layer.map { Sums(layer: $0, values: values, step: step) }
  }

  /// Whether a look inside is little enough work to be had at each frame.
  public static func isLightEnough(_ setup: Setup) -> Bool {
    let work = setup.data.rowCount.multipliedReportingOverflow(by: setup.network.parameterCount)
    return !work.overflow && work.partialValue <= BatchSizes.work
  }
}
