/// A batch, a tile at a time: its losses, and the sums of its slopes.
extension Pass {
  /// Runs the rows `places` of an order forward and backward.
  ///
  /// `slopes` holds the sums of the samples' slopes afterwards, `losses` the loss of each sample,
  /// both in the order of the batch.
  func runBatch(
    _ places: Range<Int>, of order: [Int]?, _ parameters: Buffer, slopes: Buffer,
    losses kept: Buffer
  ) {
    var first = places.lowerBound
    while first < places.upperBound {
      let tile = first..<min(first + capacity, places.upperBound)
      load(tile, of: order)
      forward(parameters)
      computeLosses()
      (kept.numbers + (first - places.lowerBound)).update(from: losses.numbers, count: tile.count)
      backward(parameters)
      addGradients(to: slopes, continues: first > places.lowerBound)
      first = tile.upperBound
    }
  }
}

extension Buffer {
  /// The mean of the first `count` numbers, summed in order.
  func mean(of count: Int) -> Double {
    var sum = numbers[0]
    for place in 1..<max(1, count) { sum += numbers[place] }
    return sum / Double(count)
  }

  /// Divides every number; returns whether all that comes out is finite.
  @discardableResult
  func divide(by count: Double) -> Bool {
    let divisor = Lanes(repeating: count)
    var check = FinitenessCheck()
    for lane in 0..<laneCount {
      let quotient = lanes[lane] / divisor
      lanes[lane] = quotient
      check.include(quotient)
    }
    return check.isPassed
  }

  /// √(Σg²) over some places, squares summed in their order.
  func norm(at places: [Int]) -> Double {
    var sum = -0.0
    for place in places { sum += numbers[place] * numbers[place] }
    return sum.squareRoot()
  }
}
