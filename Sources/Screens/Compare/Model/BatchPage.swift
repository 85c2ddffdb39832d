import Comparison
import Derivation
import Engine
import Session
import ScreenKit

/// How the slope of one weight differs from batch to batch, for every contender.
public struct BatchPage: Sendable {
  /// A column of numbers: its heading, and how many cells it takes with the blank before it.
  public struct Column: Hashable, Sendable {
    /// Its heading.
    public let title: String
    /// Its cells across.
    public let width: Int
  }

  /// A contender.
  public struct Row: Sendable {
    /// Its place among all, which decides its colour.
    public let place: Int
    /// Its letter.
    public let letter: String
    /// What it is called.
    public let name: String
    /// Whether it is chosen.
    public let isChosen: Bool
    /// What stands in the columns.
    public let cells: [String]
    /// The slope of each batch, in order; empty until it is known.
    public let gradients: [Double]
    /// The slope of all rows.
    public let full: Double?
  }

  /// A batch size at the chosen contender's parameters.
  public struct Size: Sendable {
    /// Its rows.
    public let rows: Int
    /// Whether the contender trains with it.
    public let isOwn: Bool
    /// Its numbers, in the order of the labels.
    public let cells: [String]
    /// The slope of each batch, in order; empty until it is known.
    public let gradients: [Double]
    /// The slope of all rows.
    public let full: Double?
  }

  /// Which slope it is about, and when.
  public let title: String
  /// Why there is nothing to see, in sentences; empty where there is.
  public let hint: [String]
  /// The columns, the most important first.
  public let columns: [Column]
  /// The contenders.
  public let rows: [Row]
  /// What the dots are.
  public let legend: String
  /// What stands above the batch sizes.
  public let sizeTitle: String
  /// What the numbers of a batch size are called; the first is the size itself.
  public let sizeLabels: [String]
  /// The batch sizes, ascending.
  public let sizes: [Size]
  /// What there is to see in them, or why there are none.
  public let sizeNote: String

  /// The batches of a comparison.
  public init(_ model: CompareModel, _ context: CompareContext) {
    let builder = BatchPageBuilder(model: model, context: context)
    title = builder.title
    hint = builder.hint
    columns = builder.columns.map { Column(title: $0.title, width: $0.width) }
    rows = model.contenders.indices.map(builder.row)
    legend = builder.legend
    sizeTitle =
      "\(Contender.letter(model.chosen)) at this very point, with other batch sizes"
    sizeLabels = ["rows held", "updates an epoch", "deviation of g", Self.relative]
    sizes = builder.sizes
    sizeNote = builder.sizeNote
  }

  fileprivate static let relative = "|g_b−g|/|g|"
}

private struct BatchPageBuilder {
  let model: CompareModel
  let context: CompareContext

  struct Column {
    let title: String
    let width: Int
    let cell: (GradientSpread, GradientSpread.Series) -> String
  }

  private var format: NumberFormat { .short }

  private var pending: String { context.pending }

  private var symbol: String {
    model.parameter.map { context.autopsyNames(model).symbol(.gradient($0)) } ?? ""
  }

  var title: String { symbol.isEmpty ? "batches" : "\(symbol), batch by batch" }

  var legend: String {
    let dots = context.isASCII ? "dots" : "⠒"
    return "\(dots) g of each batch   ◆ of all rows   │ 0   each at its own parameters"
  }

  /// Why there is nothing to compare.
  var hint: [String] {
    let rows = model.runs.base.data.rowCount
    if model.runs.landscape.isMap {
      return [
        "On a surface there are no rows of data, and so no batches:",
        "every step has the slope of the whole. \(context.key(.landscape)) changes the ground.",
      ]
    }
    if model.parameter == nil {
      return ["Every weight of this network is frozen: no slope is asked for, nothing is updated."]
    }
    if rows == 1 {
      return [
        "There is one row of data: every batch is the full batch,",
        "and its slope is the slope of the cost. Nothing here is noise.",
      ]
    }
    if BatchSizes(model.runs.setup(of: model.contender)).computed.isEmpty {
      return [
        "\(rows) rows × \(model.runs.network(of: model.contender).parameterCount) parameters are too many to go over",
        "again and again while one looks: batches are compared in smaller experiments.",
      ]
    }
    return []
  }

  var columns: [Column] {
    [
      Column(title: "rows held", width: 10) { spread, _ in String(spread.rowsPerUpdate) },
      Column(title: "updates", width: 9) { spread, _ in String(spread.batchSizes.count) },
      Column(title: "deviation", width: 11) { _, series in format.text(series.deviation) },
      Column(title: BatchPage.relative, width: 13) { spread, _ in
        spread.relativeSpread.map(format.text) ?? "no slope"
      },
      Column(title: "g, all rows", width: 13) { _, series in format.text(series.full) },
      Column(title: "mean", width: 11) { _, series in format.text(series.mean) },
      Column(title: "least", width: 11) { _, series in format.text(series.least) },
      Column(title: "largest", width: 11) { _, series in format.text(series.largest) },
    ]
  }

  func row(_ place: Int) -> BatchPage.Row {
    let contender = model.contenders[place]
    let spread = model.runs.report(of: contender)?.spread
    let series = spread?.series.first
    return BatchPage.Row(
      place: place, letter: Contender.letter(place), name: context.name(of: contender),
      isChosen: place == model.chosen,
      cells: columns.map { column in
        if let spread, let series { column.cell(spread, series) } else { pending }
      },
      gradients: series?.gradients ?? [], full: series?.full)
  }

  // MARK: Other batch sizes

  private var batchSizes: BatchSizes { BatchSizes(model.runs.setup(of: model.contender)) }

  var sizes: [BatchPage.Size] {
    let own = RowCount(of: model.contender, in: model.runs).rowsOfBatch
    let spreads = model.runs.report(of: model.contender)?.otherSpreads ?? []
    let format = NumberFormat.significant(3)
    return batchSizes.computed.map { rows in
      guard let spread = spreads.first(where: { $0.rowsPerUpdate == rows }),
        let series = spread.series.first
      else {
        return BatchPage.Size(
          rows: rows, isOwn: rows == own, cells: [String(rows), pending, pending, pending],
          gradients: [], full: nil)
      }
      return BatchPage.Size(
        rows: rows, isOwn: rows == own,
        cells: [
          String(rows), String(spread.batchSizes.count), format.text(series.deviation),
          spread.relativeSpread.map(format.text) ?? "no slope",
        ], gradients: series.gradients, full: series.full)
    }
  }

  var sizeNote: String {
    let hidden = batchSizes.all.count - batchSizes.computed.count
    if hidden > 0 {
      return
        "\(hidden) of \(batchSizes.all.count) sizes are left out: too much work for each frame."
    }
    return "Few rows a batch: noisy but light. All rows: no noise, all held in memory."
  }
}
