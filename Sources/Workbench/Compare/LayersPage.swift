import Derivation
import Engine
import Session

/// What happens inside every layer of the contenders' networks.
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
  public init(_ race: Comparison, _ state: State) {
    let isASCII = state.display.glyphs == .ascii
    let gradient = isASCII ? "|dC/dW|" : "|∂C/∂W|"
    let slope = isASCII ? "f'" : "f′"
    title = "\(gradient) of each layer, over all \(race.base.data.rowCount) training rows"
    hint = Self.hint(race, state)
    let reports = race.rivals.map { race.report(of: $0)?.layers }
    rows = race.rivals.indices.map { place in
      Row(
        place: place,
        name: "\(Comparison.letter(place)) \(state.name(of: race.rivals[place]))",
        isChosen: place == race.chosen, cells: reports[place]?.layers.map(Cell.init))
    }
    layerCount = race.layerCount
    layer = race.layerInView
    legend =
      "dead: \(slope) 0 on all rows  flat: \(slope) under 5 % of its top"
    let chosen = reports[min(race.chosen, reports.count - 1)]
    sums = LayerSums(chosen, race, state)
    sentences =
      chosen.map { LayerSentences($0.layers, race, isASCII: isASCII).all } ?? []
    previousKey = state.key(.compare(.previousWeight))
    nextKey = state.key(.compare(.nextWeight))
    pending = isASCII ? "..." : "…"
  }

  /// Why there is nothing to see.
  private static func hint(_ race: Comparison, _ state: State) -> [String] {
    if race.ground.isMap {
      return [
        "A surface has no layers: there is one slope for each of the two numbers.",
        "\(state.key(.compare(.ground))) changes the ground; the network comes after the surfaces.",
      ]
    }
    guard let heavy = race.rivals.first(where: { !LayerReport.isLightEnough(race.setup(of: $0)) })
    else { return [] }
    return [
      "\(race.base.data.rowCount) rows × \(race.network(of: heavy).parameterCount) parameters are "
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
      stuck = ("dead", share.map(Self.percent) ?? "")
    case .saturates:
      share = layer.flat
      stuck = ("flat", share.map(Self.percent) ?? "")
    case .never, .shared:
      share = nil
      stuck = ("", "")
    }
    isWarning = (share ?? 0) > 0.5 || layer.gradientNorm == 0 || !layer.gradientNorm.isFinite
  }

  /// A whole number of hundredths, but neither 0 nor 100 where there are some and not all.
  static func percent(_ share: Double) -> String {
    let whole = Int((share * 100).rounded())
    if share > 0, whole == 0 { return "<1%" }
    return share < 1 && whole == 100 ? ">99%" : "\(whole)%"
  }
}

extension Comparison {
  /// How many layers the deepest contender has.
  var layerCount: Int { rivals.map { network(of: $0).layers.count }.max() ?? 1 }

  /// The layer that is looked at: one that the chosen contender has.
  var layerInView: Int { max(1, min(layer, network(of: rival).layers.count)) }

  /// The pages in the row of pages, which has room for eight.
  ///
  /// Where optimizers or their rates differ the last is the page about averages, else the one about
  /// layers; on either of them it is that one.
  var pages: [Page] {
    let last: Page
    switch page {
    case .average, .layers: last = page
    default: last = canLeaveNetwork ? .average : .layers
    }
    return [.panels, .curves, .autopsy, .table, .sweep, .seeds, .batches, last]
  }
}

extension State {
  /// To the next layer of the chosen contender, or the one before.
  mutating func chooseLayer(_ offset: Int) {
    guard let race = comparison else { return }
    let count = race.network(of: race.rival).layers.count
    comparison?.layer = (race.layerInView - 1 + offset + count) % count + 1
  }
}
