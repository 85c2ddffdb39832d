import Engine
import Experiments

/// The same network on data of the same shape, with other numbers, all short enough to be typed.
public struct OtherNumbers {
  /// What stands between the name of an experiment and the seed.
  public static let mark = ", seed "

  private let seed: UInt64

  /// The numbers of a seed: the same for everybody.
  public init(seed: UInt64) { self.seed = seed }

  /// The experiment with other weights, biases, inputs and targets.
  public func experiment(like setup: Setup, title: String) -> Experiment {
    var numbers = ShortNumbers(seed: seed)
    var network = setup.network
    for place in network.layers.indices {
      let inputs = network.inputs(ofLayer: place)
      let units = network.layers[place].units
      // Many inputs add up: small weights keep their sum where functions bend.
      let places = inputs <= 30 ? 2 : 3
      network.layers[place].given = .all(
        weights: (0..<units).map { _ in (0..<inputs).map { _ in numbers.signed(places) } },
        biases: (0..<units).map { _ in numbers.signed(2) })
    }
    let data = dataset(like: setup.data, &numbers)
    return Experiment(
      title: title + Self.mark + String(seed), data: .rows(data), network: network,
      loss: setup.loss, optimizer: setup.optimizer, training: setup.training)
  }

  private func dataset(like data: Dataset, _ numbers: inout ShortNumbers) -> Dataset {
    let hasNegative = data.inputs.contains { $0 < 0 }
    let inputs = data.inputs.map { _ in hasNegative ? numbers.signed(2) : numbers.positive(2) }
    return Dataset(
      inputCount: data.inputCount, targetCount: data.targetCount, inputs: inputs,
      targets: (0..<data.rowCount).flatMap { targets(like: data, row: $0, &numbers) })
  }

  /// Classes stay classes; other targets become short numbers with the signs that there were.
  private func targets(
    like data: Dataset, row: Int, _ numbers: inout ShortNumbers
  ) -> [Double] {
    let old = data.target(row: row)
    if old.allSatisfy({ $0 == 0 || $0 == 1 }) {
      guard old.count > 1, old.reduce(0, +) == 1 else {
        return old.map { _ in Double(numbers.below(2)) }
      }
      let chosen = numbers.below(old.count)
      return old.indices.map { $0 - old.startIndex == chosen ? 1 : 0 }
    }
    let hasNegative = data.targets.contains { $0 < 0 }
    return old.map { _ in hasNegative ? numbers.signed(2) : numbers.positive(2) }
  }
}

/// Seeded numbers with two digits, such as 0.37 or -0.082.
private struct ShortNumbers {
  private var generator: SplitMix64
  private var used: Set<Int> = []

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  mutating func below(_ bound: Int) -> Int { generator.below(bound) }

  /// From 0.11 to 0.99, or a tenth of that with three places; never round.
  ///
  /// As long as there are others none comes twice: a mistake with equal numbers would not show.
  mutating func positive(_ places: Int) -> Double {
    var digits = draw()
    if used.count == Self.count { used = [] }
    while used.contains(digits) { digits = draw() }
    used.insert(digits)
    return Double(digits) / (places == 2 ? 100 : 1000)
  }

  /// How many there are.
  private static let count = 81

  private mutating func draw() -> Int { 10 * (1 + generator.below(9)) + 1 + generator.below(9) }

  mutating func signed(_ places: Int) -> Double {
    let size = positive(places)
    return generator.below(2) == 0 ? size : -size
  }
}
