import Engine

/// Draws the rows of a toy set.
///
/// The generator first draws the order of the places, then for each row what the row needs:
/// coordinates where they are drawn, then a normal number for each that gets noise. These are drawn
/// where the noise is 0 too, so that more noise is the same picture, blurred.
struct ToyDrawing {
  private let kind: ToyData.Kind
  private let samples: Int
  private let noise: Double
  private var generator: SplitMix64
  private var inputs: [Double] = []
  private var targets: [Double] = []

  /// All rows of a set.
  static func dataset(
    _ kind: ToyData.Kind, samples: Int, noise: Double, seed: UInt64
  ) -> Dataset {
    var drawing = ToyDrawing(
      kind: kind, samples: samples, noise: noise, generator: SplitMix64(seed: seed))
    drawing.draw()
    let rows = kind.isTruthTable ? 4 : samples
    return Dataset(
      inputCount: drawing.inputs.count / rows, targetCount: drawing.targets.count / rows,
      inputs: drawing.inputs, targets: drawing.targets)
  }

  private mutating func draw() {
    switch kind {
    case .and: table([0, 0, 0, 1])
    case .or: table([0, 1, 1, 1])
    case .nand: table([1, 1, 1, 0])
    case .xor: table([0, 1, 1, 0])
    case .circles, .moons, .spirals, .blobs: classes()
    case .linear, .outliers, .sine: curve()
    case .regressionPlane: plane()
    }
  }

  private mutating func table(_ column: [Double]) {
    inputs = [0, 0, 0, 1, 1, 0, 1, 1]
    targets = column
  }

  /// The classes take turns, so each has its part of any number of rows.
  private mutating func classes() {
    let count = kind == .blobs ? 3 : 2
    for place in order() {
      let label = place % count
      let members = (samples - label + count - 1) / count
      let (x, y) = point(label, place / count, of: members)
      let deviation = kind == .blobs ? 0.2 + noise : noise
      inputs += [blurred(x, deviation), blurred(y, deviation)]
      targets += kind == .blobs ? (0..<3).map { $0 == label ? 1 : 0 } : [Double(label)]
    }
  }

  /// Where the point of a class with this index lies, without noise.
  private func point(_ label: Int, _ index: Int, of members: Int) -> (Double, Double) {
    switch kind {
    case .circles:
      return polar(label == 0 ? 1 : 0.5, turns: Double(index) / Double(members))
    case .moons:
      let (x, y) = polar(1, turns: along(index, of: members) / 2)
      return label == 0 ? (x, y) : (1 - x, 0.5 - y)
    case .spirals:
      let radius = (Double(index) + 0.5) / Double(members)
      return polar(radius, turns: 1.75 * radius + 0.5 * Double(label))
    case .and, .or, .nand, .xor, .linear, .outliers, .sine, .regressionPlane, .blobs:
      return polar(1, turns: 0.25 + Double(label) / 3)
    }
  }

  private mutating func curve() {
    let reach = kind == .sine ? Double.pi : 1
    for (row, place) in order().enumerated() {
      let x = rounded((2 * along(place, of: samples) - 1) * reach)
      var y = 2 * x + 1
      if kind == .sine { y = CircularFunctions.sine(turns: x / (2 * Double.pi)) }
      if kind == .outliers && row % 10 == min(9, samples - 1) { y += 3 }
      inputs.append(x)
      targets.append(blurred(y, noise))
    }
  }

  private mutating func plane() {
    for _ in 0..<samples {
      let x = rounded(2 * generator.uniform() - 1)
      let y = rounded(2 * generator.uniform() - 1)
      inputs += [x, y]
      targets.append(blurred(x - 2 * y + 0.5, noise))
    }
  }

  /// The places in the order in which they become rows: Fisher–Yates from the end.
  private mutating func order() -> [Int] {
    var order = Array(0..<samples)
    for last in stride(from: samples - 1, to: 0, by: -1) {
      order.swapAt(last, generator.below(last + 1))
    }
    return order
  }

  /// From 0 for the first of some to 1 for the last.
  private func along(_ index: Int, of count: Int) -> Double {
    Double(index) / Double(max(count - 1, 1))
  }

  private func polar(_ radius: Double, turns: Double) -> (Double, Double) {
    (radius * CircularFunctions.cosine(turns: turns), radius * CircularFunctions.sine(turns: turns))
  }

  private mutating func blurred(_ value: Double, _ deviation: Double) -> Double {
    rounded(value + deviation * generator.normal())
  }

  /// Six decimals, as far as a Double has any; a zero without a sign.
  private func rounded(_ value: Double) -> Double {
    abs(value) < 1e9 ? (value * 1e6).rounded() / 1e6 + 0 : value
  }
}
