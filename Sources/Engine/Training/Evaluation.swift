/// A network's answers and cost on all rows, with parameters that are given.
extension Trainer {
  /// The cost on all training rows with the current parameters, rows in file order.
  public func costOnAllRows() -> Double {
    pass.meanLoss(values, rowCount: schedule.rowCount) { _ in }
  }

  /// The outputs for each training row, rows in file order.
  public func outputs() -> [[Double]] {
    var outputs: [[Double]] = []
    pass.forEachTile(values, rowCount: schedule.rowCount) { tile in
      for sample in 1...tile.count {
        outputs.append(activations(sample: sample, layer: layout.layers.count))
      }
    }
    return outputs
  }

  /// z of a layer's units in the latest tile; samples and layers from 1.
  public func weightedSums(sample: Int, layer: Int) -> [Double] {
    pass.row(pass.layers[layer - 1].weightedSums, sample: sample, layer: layer)
  }

  /// a of a layer's units in the latest tile; samples and layers from 1.
  public func activations(sample: Int, layer: Int) -> [Double] {
    pass.row(pass.layers[layer - 1].activations, sample: sample, layer: layer)
  }

  /// δ of a layer's units in the latest tile; samples and layers from 1.
  public func deltas(sample: Int, layer: Int) -> [Double] {
    pass.row(pass.layers[layer - 1].deltas, sample: sample, layer: layer)
  }
}

extension Pass {
  /// Runs the first `rowCount` rows forward, in file order and a tile at a time.
  func forEachTile(_ parameters: Buffer, rowCount: Int, _ body: (Range<Int>) -> Void) {
    var first = 0
    while first < rowCount {
      let tile = first..<min(first + capacity, rowCount)
      load(tile, of: nil)
      forward(parameters)
      body(tile)
      first = tile.upperBound
    }
  }

  /// The mean loss of the first `rowCount` rows, summed in file order; `body` sees each tile.
  func meanLoss(_ parameters: Buffer, rowCount: Int, _ body: (Range<Int>) -> Void) -> Double {
    var sum = -0.0
    forEachTile(parameters, rowCount: rowCount) { tile in
      computeLosses()
      for sample in 0..<tile.count { sum += losses.numbers[sample] }
      body(tile)
    }
    return sum / Double(rowCount)
  }

  func row(_ buffer: Buffer, sample: Int, layer: Int) -> [Double] {
    precondition(sample >= 1 && sample <= count, "the sample is in the tile")
    let layout = layout.layers[layer - 1]
    let start = (sample - 1) * layout.stride
    return (start..<start + layout.units).map { buffer.numbers[$0] }
  }
}
