import Comparison
import Derivation
import Drawing
import Engine
import Experiments
import Text

/// A comparison as text for a person, 80 columns wide.
struct CompareText {
  let title: String
  /// The experiment as it was named on the command line.
  let file: String
  let outcome: CompareOutcome

  private static let columns = 80
  private static let plotRows = 18
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

  /// How many contenders have a letter.
  static let contenderLimit = letters.count

  /// The text, line by line.
  var lines: [String] {
    var parts = [heading, CompareTable(outcome, names: names).lines + divergenceLines]
    if !outcome.plan.rates.isEmpty {
      parts += [SweepText(outcome, names: names, file: file).lines]
    } else {
      parts.append(plotLines)
    }
    if outcome.plan.seedCount != 0 {
      parts.append(SeedsText(outcome, names: names).lines)
    }
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  /// A letter for each contender, and what it is called.
  private var names: [(letter: Character, name: String)] {
    zip(Self.letters, outcome.entries).map { ($0, $1.name) }
  }

  private var heading: [String] {
    let plan = outcome.plan
    return [
      title,
      "\(counted(plan.contenders.count, "contender")), \(counted(plan.epochs, "epoch")) each; "
        + "only \(plan.dimension.phrase) differ\(plan.dimension == .depth ? "s" : "").",
    ] + plan.dimension.remarks + interruptionLines
  }

  private var interruptionLines: [String] {
    guard outcome.isInterrupted else { return [] }
    let missing = outcome.plan.contenders.count - outcome.entries.count
    return [
      "Stopped early: these are the costs up to then"
        + (missing > 0 ? "; \(counted(missing, "contender")) had not begun." : ".")
    ]
  }

  private var divergenceLines: [String] {
    outcome.entries.enumerated().flatMap { index, entry -> [String] in
      guard let divergence = entry.result.divergence else { return [] }
      let words = StepText(TextStyle.names(entry.network))
      let place = divergence.step.map { ": \(words.place($0))" } ?? ""
      return "\(names[index].letter) diverged in iteration \(divergence.iteration)\(place)"
        .wrapped(to: Self.columns)
    }
  }

  private var plotLines: [String] {
    let longest = outcome.entries.map(\.result.history.count).max() ?? 0
    guard longest > 1 else { return [] }
    let curves = zip(names, outcome.entries).map { name, entry in
      LetterPlot.Curve(
        letter: name.letter,
        places: entry.result.history.enumerated().map { .init(Double($0), $1) })
    }
    let plot = LetterPlot(
      curves, x: Axis(0...Double(longest - 1)), fitting: outcome.plottedCosts)
    let scale = plot.isLogarithmic ? ", on a logarithmic axis" : ""
    return ["cost on all rows after each epoch\(scale)"]
      + plot.lines(columns: Self.columns, rows: Self.plotRows, glyphs: TextStyle.glyphs)
      + plot.remarks
  }
}

extension CompareOutcome {
  /// The costs that a plot of the curves makes room for.
  ///
  /// What lies far above all starts is left out, so that a contender that diverges does not flatten
  /// the others.
  var plottedCosts: [Double] {
    Self.withoutLost(entries.map(\.result.history))
  }

  /// The final costs that a plot of the sweep makes room for.
  var plottedFinals: [Double] {
    Self.withoutLost(
      entries.map { entry in entry.result.history.prefix(1) + entry.sweep.map(\.final) })
  }

  /// The numbers that are not far above the first of any list.
  private static func withoutLost(_ lists: [[Double]]) -> [Double] {
    let starts = lists.compactMap(\.first).filter(\.isFinite)
    let limit = (starts.max() ?? 0) * 10
    let numbers = lists.flatMap { $0 }.filter(\.isFinite)
    let near = numbers.filter { $0 <= limit }
    return near.isEmpty ? numbers : near
  }
}

extension ContenderDimension {
  /// What differs, in words.
  fileprivate var phrase: String {
    switch self {
    case .optimizer: "the optimizers"
    case .activation: "the activations of the hidden layers"
    case .loss: "the losses"
    case .batch: "the batch sizes"
    case .learningRate: "the learning rates"
    case .depth: "the number of hidden layers"
    case .initializer: "the weights that training starts from"
    }
  }

  /// What one should know before one reads the numbers.
  fileprivate var remarks: [String] {
    switch self {
    case .loss: ["Each cost is in the scale of its own loss: compare shapes, not heights."]
    case .depth: ["Networks of different depth cannot have the same start; the seed is the same."]
    case .initializer:
      ["All weights are drawn anew, from the same seed, and all biases start at 0."]
    case .optimizer, .activation, .batch, .learningRate: []
    }
  }
}
