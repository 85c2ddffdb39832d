import Comparison
import Derivation
import Engine
import Session
import ScreenKit

/// The contenders by what they reached, best first.
public struct CompareTable: Hashable, Sendable {
  /// A column: its heading, and how many cells it takes with the blank before it.
  public struct Column: Hashable, Sendable {
    /// Its heading.
    public let title: String
    /// Its cells across.
    public let width: Int
  }

  /// A contender.
  public struct Row: Hashable, Sendable {
    /// The place in the ranking, from 1.
    public let rank: Int
    /// The contender's place among all, which decides its colour.
    public let place: Int
    /// Its letter and name.
    public let name: String
    /// What stands in the columns.
    public let cells: [String]
    /// Whether it is chosen.
    public let isChosen: Bool
  }

  /// The columns after the name, the most important first.
  public let columns: [Column]
  /// The contenders.
  public let rows: [Row]
  /// What it is ranked by.
  public let title: String
  /// What has to be known to read it.
  public let notes: [String]
  /// The first column that is shown; those before it were scrolled away.
  public let first: Int
  /// What shows the columns after those that are shown, and those before.
  public let nextKey: String, previousKey: String
  /// What shows the table alone.
  public let tableKey: String

  /// The ranking of a comparison.
  public init(_ model: CompareModel, _ context: CompareContext) {
    let builder = CompareTableBuilder(model: model, context: context)
    columns = builder.columns.map { Column(title: $0.title, width: $0.width) }
    let order = builder.ranking
    rows = order.enumerated().map { rank, place in
      Row(
        rank: rank + 1, place: place,
        name: "\(Contender.letter(place)) \(context.name(of: model.contenders[place]))",
        cells: builder.columns.map { $0.cell(place) }, isChosen: place == model.chosen)
    }
    title = "ranked by \(model.rankedBy.name(on: model.runs.landscape)) now"
    notes = builder.notes
    first = min(model.column, columns.count - 1)
    nextKey = context.key(.nextWeight)
    previousKey = context.key(.previousWeight)
    tableKey = context.key(.page(.table))
  }
}

private struct CompareTableBuilder {
  let model: CompareModel
  let context: CompareContext

  struct Column {
    let title: String
    let width: Int
    let cell: (Int) -> String
  }

  private func report(_ place: Int) -> ContenderReport? { model.report(place) }

  private func rows(_ place: Int) -> RowCount {
    RowCount(of: model.contenders[place], in: model.runs)
  }

  private func text(_ value: Double?) -> String {
    value.map(NumberFormat.short.text) ?? context.pending
  }

  /// The places of the contenders, the lowest cost first; who is not finite comes last.
  var ranking: [Int] {
    func key(_ place: Int) -> Double {
      let compared = report(place).flatMap { model.rankedBy.value(in: $0) }
      guard let cost = compared, !cost.isNaN else { return .infinity }
      return cost
    }
    return model.contenders.indices.sorted { (key($0), $0) < (key($1), $1) }
  }

  var columns: [Column] {
    let cost =
      model.runs.landscape.isMap ? "f now" : model.runs.comparesErrors ? "own cost" : "cost now"
    let now = Column(title: cost, width: 11) { text(report($0)?.training.cost) }
    let best = Column(title: model.runs.comparesErrors ? "best sq" : "best", width: 11) {
      text(report($0)?.best.cost)
    }
    let atBest = Column(title: "at it.", width: 8) {
      report($0).map { String($0.best.iteration) } ?? context.pending
    }
    let first = Column(title: "first Δ", width: 10) { text(report($0)?.firstChange) }
    let kept = Column(title: model.runs.landscape.isMap ? "kept per x" : "kept per w", width: 11) {
      String(model.contenders[$0].optimizer.keptBuffers.count)
    }
    let memory = Column(title: "rows held", width: 10) { String(rows($0).rowsOfBatch) }
    let iterations = Column(title: "iterations", width: 11) {
      report($0).map { String($0.iteration) } ?? context.pending
    }
    let touched = Column(title: "rows", width: 10) { place in
      report(place).map { String(rows(place).rows(upTo: $0.iteration)) } ?? context.pending
    }
    let time = Column(title: "time", width: 10) { place in
      report(place).map { CompareModel.timeText($0.nanoseconds) } ?? context.pending
    }
    if model.runs.landscape.isMap { return [now] + goal + [best, atBest, first, kept, iterations] }
    let accuracy = model.has(.accuracy) ? [right] : []
    let heldOut = model.runs.heldOut == nil ? [] : [self.heldOut]
    return errors + [now] + goal + [best, atBest, kept, memory] + heldOut + accuracy
      + [first, iterations, touched, slopes, time]
  }

  /// What costs of different losses are compared by.
  private var errors: [Column] {
    guard model.runs.comparesErrors else { return [] }
    return [
      Column(title: "sq error", width: 11) { text(report($0)?.training.errors?.squared) },
      Column(title: "abs error", width: 11) { text(report($0)?.training.errors?.absolute) },
    ]
  }

  private var right: Column {
    Column(title: "right", width: 8) { place in
      report(place)?.training.accuracy.map {
        "\(NumberFormat.significant(3).text($0 * 100)) %"
      } ?? context.pending
    }
  }

  private var heldOut: Column {
    Column(title: "held out", width: 11) { text(report($0)?.heldOut?.cost) }
  }

  /// A slope is one number ∂L/∂w of one row: what backpropagation was asked for.
  private var slopes: Column {
    Column(title: "slopes", width: 11) { place in
      report(place).map { count(place, rows(place).rows(upTo: $0.iteration)) } ?? context.pending
    }
  }

  private func count(_ place: Int, _ rows: Int) -> String {
    let count = model.runs.network(of: model.contenders[place]).parameterCount
    return NumberFormat.short.text(Double(rows) * Double(count))
  }

  /// What it took to get down to the goal.
  private var goal: [Column] {
    guard model.runs.goal != nil else { return [] }
    func cell(_ place: Int, _ text: (Int) -> String) -> String {
      guard let report = report(place) else { return context.pending }
      guard let reached = report.goalIteration else { return "not yet" }
      return text(reached)
    }
    let iteration = Column(title: "goal at it.", width: 12) { cell($0) { String($0) } }
    if model.runs.landscape.isMap { return [iteration] }
    return [
      iteration,
      Column(title: "goal rows", width: 11) { place in
        cell(place) { String(rows(place).rows(upTo: $0)) }
      },
      Column(title: "goal slopes", width: 13) { place in
        cell(place) { count(place, rows(place).rows(upTo: $0)) }
      },
    ]
  }

  var notes: [String] {
    var notes: [String] = []
    if let goal = model.runs.goal {
      notes.append("goal: \(model.comparedName) at most \(text(goal))")
    } else {
      notes.append("\(context.key(.goal)) sets a goal: who is there first?")
    }
    if !model.runs.landscape.isMap {
      let symbol = context.isASCII ? "dL/dw" : "∂L/∂w"
      notes.append("slopes: every \(symbol) of every row, which is what backpropagation computes.")
    }
    let interval =
      model.contenders.compactMap { model.runs.report(of: $0)?.curves.interval }.max() ?? 1
    if interval > 1 {
      notes.append("The cost on all rows is measured every \(interval) iterations.")
    }
    if let own = TableAdvice(model.runs.dimension, context).text { return [own] + notes }
    if model.runs.dimension == .learningRate { return notes }
    notes.append(
      "Different η are different contenders: \(context.key(.sweep)) sweeps η before you"
        + " judge.")
    return notes
  }
}
