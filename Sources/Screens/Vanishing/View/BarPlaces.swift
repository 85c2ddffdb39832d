/// Where the bars of the layers stand.
struct BarPlaces {
  private let columns: [[Range<Int>]]
  /// Whether the bars stand above the columns of the table.
  let isAligned: Bool
  /// Whether the bars of both stacks share their cells.
  let overlaps: Bool

  /// Places for layers between two columns, or around the middles that are given.
  init(layers: Int, sides: Int, centers: [Int]?, from first: Int, to end: Int) {
    isAligned = centers != nil
    if let centers {
      overlaps = false
      columns = centers.map { center in
        sides == 1
          ? [center - 2..<center + 1] : [center - 4..<center - 1, center..<center + 3]
      }
      return
    }
    let group = (end - first) / layers
    let isShared = sides > 1 && group < 2
    overlaps = isShared
    let gap = group > 2 * sides ? 1 : 0
    let width = isShared ? 1 : max(1, min(3, (group - gap) / sides))
    columns = (0..<layers).map { layer in
      let start = first + layer * max(1, group)
      return (0..<sides).map { side in
        let from = isShared ? start : start + side * width
        return from..<from + width
      }
    }
  }

  /// The columns of a layer's bar, layers from 1.
  func bar(of layer: Int, _ side: Int) -> Range<Int> {
    let bars = columns[layer - 1]
    return bars[min(side, bars.count - 1)]
  }

  /// The middle of a layer's bars.
  func middle(of layer: Int) -> Int {
    let bars = columns[layer - 1]
    return (bars[0].lowerBound + bars[bars.count - 1].upperBound - 1) / 2
  }
}
