import Comparison
import Derivation
import Drawing
import Experiments

/// The sweep over learning rates: a table, a plot, and the best rate of each contender.
struct SweepText {
  private let outcome: CompareOutcome
  private let names: [(letter: Character, name: String)]
  private let file: String

  private static let columns = 80
  private static let plotRows = 16
  /// As many contenders as a line of the table has room for.
  private static let block = 5

  /// The text of a sweep; `file` is how the command line names the experiment.
  init(_ outcome: CompareOutcome, names: [(letter: Character, name: String)], file: String) {
    self.outcome = outcome
    self.names = names
    self.file = file
  }

  /// The table, the plot and the best rates.
  var lines: [String] {
    if outcome.entries.allSatisfy(\.sweep.isEmpty) {
      return ["No run of the sweep came to its end."]
    }
    let blocks = stride(from: 0, to: names.count, by: Self.block).map {
      tableLines($0..<min($0 + Self.block, names.count))
    }
    let parts =
      [["final cost at each learning rate"]] + blocks + [[""], plotLines, [""], bestLines]
    return Array(parts.joined())
  }

  private func tableLines(_ shown: Range<Int>) -> [String] {
    var table = Table(columns: [.right] + shown.map { _ in .right })
    table.add(["learning rate"] + shown.map { String(names[$0].letter) })
    for rate in outcome.plan.rates {
      table.add([rateText(rate)] + shown.map { cell(outcome.entries[$0], at: rate) })
    }
    return table.lines
  }

  private func cell(_ entry: CompareOutcome.Entry, at rate: Double) -> String {
    guard let trial = entry.sweep.first(where: { $0.value == rate }) else { return "-" }
    return trial.divergence == nil ? NumberFormat.short.text(trial.final) : "diverged"
  }

  private var plotLines: [String] {
    let rates = outcome.plan.rates
    guard let low = rates.first, let high = rates.last, low < high else { return [] }
    let curves = zip(names, outcome.entries).map { name, entry in
      LetterPlot.Curve(
        letter: name.letter,
        places: entry.sweep.map { .init($0.value, $0.divergence == nil ? $0.final : .infinity) })
    }
    let plot = LetterPlot(
      curves, x: Axis(low...high, scale: .logarithmic), fitting: outcome.plottedFinals)
    let scale = plot.isLogarithmic ? ", both axes logarithmic" : ", on a logarithmic axis"
    return ["final cost against the learning rate\(scale)"]
      + plot.lines(columns: Self.columns, rows: Self.plotRows, glyphs: TextStyle.glyphs)
      + plot.remarks
  }

  private var bestLines: [String] {
    zip(names, outcome.entries).flatMap { name, entry -> [String] in
      guard let best = entry.bestRate else {
        return ["\(name.letter)  no learning rate of the sweep came to its end"]
      }
      let isAtEdge = [outcome.plan.rates.first, outcome.plan.rates.last]
        .contains(best.value)
      return [
        "\(name.letter)  best learning rate \(rateText(best.value)), final cost "
          + NumberFormat.short.text(best.final)
          + (isAtEdge ? "; the sweep goes no further" : "")
      ] + (commandLine(entry.name, at: best.value).map { ["   \($0)"] } ?? [])
    }
  }

  /// How to run a contender with this rate; nil where no contender can say it.
  private func commandLine(_ name: String, at rate: Double) -> String? {
    guard outcome.plan.dimension == .optimizer else { return nil }
    let parts = name.split(separator: ":", maxSplits: 1)
    let settings =
      (parts.count > 1 ? parts[1].split(separator: ",") : [])
      .filter { !$0.hasPrefix("learning-rate=") } + ["learning-rate=\(rateText(rate))"]
    return "backstep compare \(ShellWord.quoted(file)) --optimizer "
      + "\(parts[0]):\(settings.joined(separator: ","))"
  }

  private func rateText(_ rate: Double) -> String { NumberFormat.all.text(rate) }
}

/// A word as a shell reads it.
enum ShellWord {
  /// The word as it is where that is safe, else in single quotes.
  static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || "0123456789-_./,:=+".unicodeScalars.contains(scalar)
    }
    if isPlain && !word.isEmpty { return word }
    let shown = word.unicodeScalars.map {
      $0.properties.generalCategory == .control ? "?" : "\($0)"
    }
    return "'" + shown.joined().replacing("'", with: "'\\''") + "'"
  }
}
