import Comparison
import Derivation
import Engine
import Session
import ScreenKit

/// What happens inside every layer of the contenders' networks.
///
/// Over all training rows at the present parameters (`LayerStatistics`): what is shown are z, f′
/// and gradients of the pass that trains.
public struct LayersPage: Sendable {
  /// A layer of a contender.
  public struct Cell: Hashable, Sendable {
    /// ‖∂C/∂W‖.
    public let gradient: Double
    /// The same as text.
    public let text: String
    /// Units that are dead or slopes that are flat, as a share of all, with its word; empty where
    /// no f′ is computed or none can be flat.
    public let stuck: (word: String, share: String)
    /// Whether so much is stuck that it should be seen.
    public let isWarning: Bool

    /// Equal where all that is shown is.
    public static func == (one: Cell, two: Cell) -> Bool {
      (one.text, one.stuck.word, one.stuck.share, one.isWarning)
        == (two.text, two.stuck.word, two.stuck.share, two.isWarning)
    }

    /// Hashes what is shown.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(text)
      hasher.combine(stuck.share)
    }
  }

  /// A contender.
  public struct Row: Sendable {
    /// Its place among all, which decides its colour.
    public let place: Int
    /// Its letter and name.
    public let name: String
    /// Whether it is chosen.
    public let isChosen: Bool
    /// Its layers, from the first hidden one to the output; nil until they are known.
    public let cells: [Cell]?
  }

  /// What the bars are, and of which rows.
  public let title: String
  /// Why there is nothing to see, in sentences; empty where there is.
  public let hint: [String]
  /// The contenders.
  public let rows: [Row]
  /// How many layers the deepest contender has.
  public let layerCount: Int
  /// The layer that is looked at, from 1.
  public let layer: Int
  /// What dead and flat mean.
  public let legend: String
  /// The weighted sums of that layer of the chosen contender.
  public let sums: LayerSums
  /// What there is to see, in sentences made of the numbers, the most important first.
  public let sentences: [String]
  /// The keys that go to the layer before and to the next.
  public let previousKey: String, nextKey: String
  /// What stands for a number that is not known yet.
  public let pending: String

  /// The layers of a comparison.
  public init(_ model: CompareModel, _ context: CompareContext) {
    let isASCII = context.isASCII
    let gradient = isASCII ? "|dC/dW|" : "|∂C/∂W|"
    let slope = isASCII ? "f'" : "f′"
    title = "\(gradient) of each layer, over all \(model.runs.base.data.rowCount) training rows"
    hint = Self.hint(model, context)
    let reports = model.contenders.map { model.runs.report(of: $0)?.layers }
    rows = model.contenders.indices.map { place in
      Row(
        place: place,
        name: "\(Contender.letter(place)) \(context.name(of: model.contenders[place]))",
        isChosen: place == model.chosen, cells: reports[place]?.layers.map(Cell.init))
    }
    layerCount = model.layerCount
    let layer = model.layerInView
    self.layer = layer
    legend =
      "dead: \(slope) 0 on all rows  flat: \(slope) under 5 % of its top"
    let chosen = reports[min(model.chosen, reports.count - 1)]
    sums = LayerSums(
      chosen, of: min(model.chosen, model.contenders.count - 1), layer: layer, in: model.runs,
      ascii: isASCII)
    sentences =
      chosen.map { LayerSentences($0.layers, layer: layer, in: model.runs, ascii: isASCII).all }
      ?? []
    previousKey = context.key(.previousWeight)
    nextKey = context.key(.nextWeight)
    pending = isASCII ? "..." : "…"
  }

  /// Why there is nothing to see.
  private static func hint(_ model: CompareModel, _ context: CompareContext) -> [String] {
    if model.runs.landscape.isMap {
      return [
        "A surface has no layers: there is one slope for each of the two numbers.",
        "\(context.key(.landscape)) changes the ground; the network comes after the surfaces.",
      ]
    }
    guard
      let heavy = model.contenders.first(where: {
        !LayerReport.isLightEnough(model.runs.setup(of: $0))
      })
    else { return [] }
    return [
      "\(model.runs.base.data.rowCount) rows × \(model.runs.network(of: heavy).parameterCount) parameters are "
        + "too many to go over",
      "again and again while one looks: layers are looked at in smaller experiments.",
    ]
  }
}

extension LayersPage.Cell {
  fileprivate init(_ layer: LayerStatistics) {
    gradient = layer.gradientNorm
    text = NumberFormat.significant(3).text(layer.gradientNorm)
    let share: Double?
    switch layer.activation.rule.facts.flatness {
    case .dies, .leaks, .everywhere:
      share = layer.deadUnits.map { Double($0) / Double(layer.units) }
      stuck = ("dead", share.map(LayerSentences.percent) ?? "")
    case .saturates:
      share = layer.flat
      stuck = ("flat", share.map(LayerSentences.percent) ?? "")
    case .never, .shared:
      share = nil
      stuck = ("", "")
    }
    isWarning = (share ?? 0) > 0.5 || layer.gradientNorm == 0 || !layer.gradientNorm.isFinite
  }

}
