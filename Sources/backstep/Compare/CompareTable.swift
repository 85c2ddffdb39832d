import Derivation
import Drawing
import Engine
import Text

/// The table of contenders: costs, how long each ran, and how far it moved at first.
struct CompareTable {
  /// A column of numbers, and whether it is shown where all contenders have the same.
  private struct Column {
    let heading: String
    let cells: [String]
    var isLeftOutWhereEqual = false
  }

  private let entries: [CompareOutcome.Entry]
  private let names: [(letter: Character, name: String)]

  private static let width = 80
  private static let numbers = NumberFormat.short

  /// The table of a comparison; contenders are called by their letters and names.
  init(_ outcome: CompareOutcome, names: [(letter: Character, name: String)]) {
    entries = outcome.entries
    self.names = names
  }

  /// The table and what its columns leave out.
  var lines: [String] {
    guard !entries.isEmpty else { return ["Nothing was trained."] }
    let shown = columns.filter { !$0.isLeftOutWhereEqual || Set($0.cells).count > 1 }
    let taken = shown.reduce(3) { width, column in
      width + 2 + ([column.heading] + column.cells).map(\.count).reduce(0, max)
    }
    let room = max(12, Self.width - taken)
    var table = Table(columns: [.left, .left] + shown.map { _ in .right })
    table.add(["", "contender"] + shown.map(\.heading))
    for (row, name) in names.enumerated() {
      table.add(
        [String(name.letter), shortened(name.name, to: room)] + shown.map { $0.cells[row] })
    }
    let cut = names.filter { $0.name.count > room }.map { "\($0.letter)  \($0.name)" }
    return table.lines + [""] + cut + equalLines + explanation
  }

  private func shortened(_ name: String, to room: Int) -> String {
    let mark = TextStyle.glyphs.dots
    return name.count <= room ? name : name.prefix(room - mark.count) + mark
  }

  private var columns: [Column] {
    [
      Column(heading: "final cost", cells: entries.map { text($0.result.finalCost) }),
      Column(heading: "best", cells: entries.map { text($0.best?.cost ?? .nan) }),
      Column(heading: "at epoch", cells: entries.map { $0.best.map { "\($0.epoch)" } ?? "-" }),
      Column(
        heading: Self.firstChange,
        cells: entries.map { $0.result.firstChange.map(text) ?? "-" }),
    ] + counts
  }

  private var counts: [Column] {
    [
      count("epoch", \.epochs), count("iteration", \.iterations), count("row", \.rows),
    ]
  }

  private func count(_ noun: String, _ value: (CompareOutcome.Result) -> Int) -> Column {
    Column(
      heading: noun + "s", cells: entries.map { "\(value($0.result))" }, isLeftOutWhereEqual: true)
  }

  /// What all contenders have alike.
  private var equalLines: [String] {
    let equal = zip(["epoch", "iteration", "row"], counts).filter { Set($1.cells).count == 1 }
      .map { noun, column in counted(Int(column.cells[0]) ?? 0, noun) }
    return equal.isEmpty ? [] : ["Each: \(equal.joined(separator: ", "))."]
  }

  private var explanation: [String] {
    ["\(Self.firstChange): the largest change of a parameter in the first iteration."]
  }

  private static var firstChange: String {
    TextStyle.glyphs.pick("first Δ", "first change")
  }

  private func text(_ value: Double) -> String { Self.numbers.text(value) }
}
