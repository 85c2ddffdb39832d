import Comparison
import Derivation
import ScreenKit

/// What is on the compare screen: the head, and one page.
public struct CompareScreen: Sendable {
  /// A page, with what is on it: nothing is made of others.
  public enum Page: Sendable {
    /// Every contender in a panel of its own.
    case panels(PanelsPage)
    /// The curves of all contenders over each other.
    case curves(CurvesPage)
    /// One weight, and what each contender's update did with it.
    case autopsy(CompareAutopsy)
    /// The contenders by what they reached.
    case table(CompareTable)
    /// The final costs at many learning rates.
    case sweep(CompareSweep)
    /// The final costs from several seeds.
    case seeds(CompareSeeds)
    /// How gradients differ from batch to batch.
    case batches(BatchPage)
    /// An average by itself.
    case average(AverageScreen)
    /// What happens inside every layer.
    case layers(LayersPage)
  }

  /// What is compared.
  public let title: String
  /// What all have in common.
  public let common: String
  /// Where all are.
  public let position: String
  /// The pages.
  public let tabs: [Tab]
  /// The page that is shown.
  public let page: Page

  /// The screen of a scene; nil where nothing is compared.
  public init?(_ scene: Scene<Comparisons>) {
    guard let model = scene.model.current else { return nil }
    self.init(model, scene.around)
  }

  /// The screen of a comparison.
  public init(_ model: CompareModel, _ context: CompareContext) {
    if model.page == .average {
      title = "the average by itself"
      common = "a noisy series, no network"
      position = "number \(model.average.t)"
    } else {
      title = model.runs.landscape.isMap ? model.landscapeName(context) : model.title
      common = model.common
      position = model.positionText
    }
    tabs = model.pages.map {
      Tab(
        text: "\($0.rawValue + 1) \($0.name)", isChosen: $0 == model.page,
        command: CompareCommand.page($0).erased)
    }
    page =
      switch model.page {
      case .panels: .panels(PanelsPage(model, context))
      case .curves: .curves(CurvesPage(model, context))
      case .autopsy: .autopsy(CompareAutopsy(model, context))
      case .table: .table(CompareTable(model, context))
      case .sweep: .sweep(CompareSweep(model, context))
      case .seeds: .seeds(CompareSeeds(model, context))
      case .batches: .batches(BatchPage(model, context))
      case .average: .average(AverageScreen(model, context))
      case .layers: .layers(LayersPage(model, context))
      }
  }

  /// The contenders, where the page shows them in panels or as curves.
  public var contenders: [ContenderPanel] {
    switch page {
    case .panels(let page): page.contenders
    case .curves(let page): page.contenders
    case .autopsy, .table, .sweep, .seeds, .batches, .average, .layers: []
    }
  }
}

extension CompareModel {
  fileprivate var common: String {
    let format = NumberFormat.short
    if runs.landscape.isMap {
      let point = runs.startPoint
      return "from (\(format.text(point.x1)), \(format.text(point.x2)))"
    }
    let by = runs.dimension == .optimizer ? "" : "by \(runs.dimension.comparedBy), "
    // By batch size the rows are the same and come in other portions: that needs no word.
    let order =
      runs.sharesBatch ? ", same batches" : runs.dimension == .batch ? "" : ", same rows"
    return "\(by)\(startText)\(order)"
  }

  /// What all start from: weights that differ have at least the same seed.
  private var startText: String {
    if runs.dimension == .depth || runs.dimension == .initializer {
      return "seed \(runs.seed ?? runs.base.network.initializer.seed)"
    }
    return origin.map { "from iteration \($0)" } ?? (runs.seed.map { "seed \($0)" } ?? "same start")
  }

  /// The position in words.
  fileprivate var positionText: String {
    let position = runs.position
    let end = runs.end.map { position <= $0 ? " of \($0)" : "" } ?? ""
    switch runs.pace {
    case .iterations: return "iteration \(position)\(end)"
    case .rows: return "rows \(position)\(end)"
    case .time: return "time \(Self.timeText(position))"
    }
  }

  /// A time with a unit.
  static func timeText(_ nanoseconds: Int) -> String {
    let format = NumberFormat.short
    switch nanoseconds {
    case ..<1_000_000: return "\(format.text(Double(nanoseconds) / 1e3)) µs"
    case ..<1_000_000_000: return "\(format.text(Double(nanoseconds) / 1e6)) ms"
    default: return "\(format.text(Double(nanoseconds) / 1e9)) s"
    }
  }
}
