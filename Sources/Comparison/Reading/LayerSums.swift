import Derivation
import Engine
import Session

/// The weighted sums of a layer over the rows, and the slope of its activation on the same axis.
public struct LayerSums: Sendable {
  /// Whose they are, and how many.
  public let title: String
  /// The finite ones; empty until they are known.
  public let values: [Double]
  /// How many are not finite.
  public let lostCount: Int
  /// The axis runs from minus this number to this number.
  public let limit: Double
  /// The largest f′ there is; nil where f′ plays no part.
  public let steepest: Double?
  /// Why there is no curve of f′; empty where there is one.
  public let remark: String

  private let activation: Activation
  private let slope: Double

  /// The sums of a layer, from 1, of the contender at a place; nil before it has told of its layers.
  public init(
    _ report: LayerReport?, of place: Int, layer: Int, in runs: ComparedRuns, ascii isASCII: Bool
  ) {
    let contender = runs.contenders[place]
    let network = runs.network(of: contender)
    activation = network.layers[layer - 1].activation
    slope = report.flatMap { $0.layers.count >= layer ? $0.layers[layer - 1].slope : nil } ?? 0
    let sums = report?.sums.flatMap { $0.layer == layer ? $0 : nil }
    values = sums?.values.filter(\.isFinite) ?? []
    lostCount = (sums?.values.count ?? 0) - values.count
    limit = Self.limit(values)
    let isOutput = layer == network.layers.count
    let isSkipped = isOutput && runs.setup(of: contender).loss.isCrossEntropy
    steepest = isSkipped ? nil : activation.steepest(slope: slope)
    let prime = isASCII ? "f'" : "f′"
    remark =
      isSkipped
      ? "The cross-entropy gives this layer's delta at once: \(prime) plays no part."
      : steepest == nil ? "Softmax has a whole matrix of slopes: there is no one curve." : ""
    let units = network.layers[layer - 1].units
    let rows = (sums?.values.count ?? 0) / max(1, units)
    let every = sums.map { $0.step > 1 ? ", every \($0.step)th row" : "" } ?? ""
    let whose = "\(Contender.letter(place)), layer \(layer) \(activation.name)"
    let count = "z of \(rows) rows × \(units) unit\(units == 1 ? "" : "s")\(every)"
    title = "\(whose): \(sums == nil ? "z on its way" : count)"
  }

  /// f′ at a weighted sum, as the pass computes it; nil where f′ plays no part.
  public func derivative(at z: Double) -> Double? {
    steepest == nil ? nil : activation.derivative(at: z, slope: slope)
  }

  /// How many of the sums lie in each of so many equal parts of the axis.
  public func counts(_ columns: Int) -> [Int] {
    var counts = Array(repeating: 0, count: max(1, columns))
    for value in values {
      let share = (value + limit) / (2 * limit)
      counts[max(0, min(counts.count - 1, Int(share * Double(counts.count))))] += 1
    }
    return counts
  }

  /// 5, 10, 20, 50, …: so seldom another one that the axis stays while numbers change.
  private static func limit(_ values: [Double]) -> Double {
    let most = min(values.reduce(0) { max($0, abs($1)) }, 1e300)
    var power = 1.0
    while power < 1e302 {
      for factor in [5.0, 10, 20] where factor * power >= most { return factor * power }
      power *= 10
    }
    return power
  }
}
