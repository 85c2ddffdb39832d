import Comparison
import Derivation
import Engine
import Session

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
  public init(_ race: Comparison, _ state: State) {
    let builder = CompareTableBuilder(race: race, state: state)
    columns = builder.columns.map { Column(title: $0.title, width: $0.width) }
    let order = builder.ranking
    rows = order.enumerated().map { rank, place in
      Row(
        rank: rank + 1, place: place,
        name: "\(Comparison.letter(place)) \(state.name(of: race.rivals[place]))",
        cells: builder.columns.map { $0.cell(place) }, isChosen: place == race.chosen)
    }
    title = "ranked by \(race.rankedBy.name(ground: race.ground)) now"
    notes = builder.notes
    first = min(race.column, columns.count - 1)
    nextKey = state.key(.compare(.nextWeight))
    previousKey = state.key(.compare(.previousWeight))
    tableKey = state.key(.compare(.page(.table)))
  }
}

private struct CompareTableBuilder {
  let race: Comparison
  let state: State

  struct Column {
    let title: String
    let width: Int
    let cell: (Int) -> String
  }

  private func report(_ place: Int) -> RaceReport? { race.report(of: race.rivals[place]) }

  private func rows(_ place: Int) -> RowCount { RowCount(of: race.rivals[place], in: race) }

  private func text(_ value: Double?) -> String {
    value.map(NumberFormat.short.text) ?? pending
  }

  private var pending: String { state.display.glyphs == .ascii ? "..." : "…" }

  /// The places of the contenders, the lowest cost first; who is not finite comes last.
  var ranking: [Int] {
    func key(_ place: Int) -> Double {
      let compared = report(place).flatMap { race.rankedBy.value(in: $0) }
      guard let cost = compared, !cost.isNaN else { return .infinity }
      return cost
    }
    return race.rivals.indices.sorted { (key($0), $0) < (key($1), $1) }
  }

  var columns: [Column] {
    let cost = race.ground.isMap ? "f now" : race.comparesErrors ? "own cost" : "cost now"
    let now = Column(title: cost, width: 11) { text(report($0)?.training.cost) }
    let best = Column(title: race.comparesErrors ? "best sq" : "best", width: 11) {
      text(report($0)?.best.cost)
    }
    let atBest = Column(title: "at it.", width: 8) {
      report($0).map { String($0.best.iteration) } ?? pending
    }
    let first = Column(title: "first Δ", width: 10) { text(report($0)?.firstChange) }
    let kept = Column(title: race.ground.isMap ? "kept per x" : "kept per w", width: 11) {
      String(race.rivals[$0].optimizer.keptBuffers.count)
    }
    let memory = Column(title: "rows held", width: 10) { String(rows($0).rowsOfBatch) }
    let iterations = Column(title: "iterations", width: 11) {
      report($0).map { String($0.iteration) } ?? pending
    }
    let touched = Column(title: "rows", width: 10) { place in
      report(place).map { String(rows(place).rows(upTo: $0.iteration)) } ?? pending
    }
    let time = Column(title: "time", width: 10) { place in
      report(place).map { Comparison.timeText($0.nanoseconds) } ?? pending
    }
    if race.ground.isMap { return [now] + goal + [best, atBest, first, kept, iterations] }
    let accuracy = race.has(.accuracy) ? [right] : []
    let heldOut = race.heldOut == nil ? [] : [self.heldOut]
    return errors + [now] + goal + [best, atBest, kept, memory] + heldOut + accuracy
      + [first, iterations, touched, slopes, time]
  }

  /// What costs of different losses are compared by.
  private var errors: [Column] {
    guard race.comparesErrors else { return [] }
    return [
      Column(title: "sq error", width: 11) { text(report($0)?.training.errors?.squared) },
      Column(title: "abs error", width: 11) { text(report($0)?.training.errors?.absolute) },
    ]
  }

  private var right: Column {
    Column(title: "right", width: 8) { place in
      report(place)?.training.accuracy.map {
        "\(NumberFormat.significant(3).text($0 * 100)) %"
      } ?? pending
    }
  }

  private var heldOut: Column {
    Column(title: "held out", width: 11) { text(report($0)?.heldOut?.cost) }
  }

  /// A slope is one number ∂L/∂w of one row: what backpropagation was asked for.
  private var slopes: Column {
    Column(title: "slopes", width: 11) { place in
      report(place).map { count(place, rows(place).rows(upTo: $0.iteration)) } ?? pending
    }
  }

  private func count(_ place: Int, _ rows: Int) -> String {
    let count = race.network(of: race.rivals[place]).parameterCount
    return NumberFormat.short.text(Double(rows) * Double(count))
  }

  /// What it took to get down to the goal.
  private var goal: [Column] {
    guard race.goal != nil else { return [] }
    func cell(_ place: Int, _ text: (Int) -> String) -> String {
      guard let report = report(place) else { return pending }
      guard let reached = report.goalIteration else { return "not yet" }
      return text(reached)
    }
    let iteration = Column(title: "goal at it.", width: 12) { cell($0) { String($0) } }
    if race.ground.isMap { return [iteration] }
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
    if let goal = race.goal {
      notes.append("goal: \(race.comparedName) at most \(text(goal))")
    } else {
      notes.append("\(state.key(.compare(.goal))) sets a goal: who is there first?")
    }
    if !race.ground.isMap {
      let symbol = state.display.glyphs == .ascii ? "dL/dw" : "∂L/∂w"
      notes.append("slopes: every \(symbol) of every row, which is what backpropagation computes.")
    }
    let interval = race.rivals.compactMap { race.report(of: $0)?.curves.interval }.max() ?? 1
    if interval > 1 {
      notes.append("The cost on all rows is measured every \(interval) iterations.")
    }
    if let own = TableAdvice(race, state).text { return [own] + notes }
    if race.varies == .learningRate { return notes }
    notes.append(
      "Different η are different contenders: \(state.key(.compare(.sweep))) sweeps η before you"
        + " judge.")
    return notes
  }
}
