/// A network's answers and cost on all rows, with parameters that are given.
extension Trainer {
  /// The cost on all training rows with the current parameters, rows in file order.
  public func costOnAllRows() -> Double {
    var sum = -0.0
    forEachTile { tile in
      pass.computeLosses()
      for sample in 0..<tile.count { sum += pass.losses.numbers[sample] }
    }
    return sum / Double(schedule.rowCount)
  }

  /// The outputs for each training row, rows in file order.
  public func outputs() -> [[Double]] {
    var outputs: [[Double]] = []
    forEachTile { tile in
      for sample in 1...tile.count {
        outputs.append(activations(sample: sample, layer: layout.layers.count))
      }
    }
    return outputs
  }

  private func forEachTile(_ body: (Range<Int>) -> Void) {
    var first = 0
    while first < schedule.rowCount {
      let tile = first..<min(first + pass.capacity, schedule.rowCount)
      pass.load(tile, of: nil)
      pass.forward(values)
      body(tile)
      first = tile.upperBound
    }
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
  func row(_ buffer: Buffer, sample: Int, layer: Int) -> [Double] {
    precondition(sample >= 1 && sample <= count, "the sample is in the tile")
    let layout = layout.layers[layer - 1]
    let start = (sample - 1) * layout.stride
    return (start..<start + layout.units).map { buffer.numbers[$0] }
  }
}
