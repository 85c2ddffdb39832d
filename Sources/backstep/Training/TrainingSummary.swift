import Derivation
import Engine

/// A finished run as text for a person.
struct TrainingSummary {
  let title: String
  let run: TrainingRun

  /// How many costs, rows and parameters are shown at most.
  static let costs = 15
  private static let rows = 10
  private static let parameters = 40

  /// Which epochs' costs are shown: evenly chosen, the first and the last among them.
  static func epochs(outOf count: Int) -> Set<Int> {
    guard count >= costs else { return Set(0...count) }
    let steps = costs - 1
    return Set((0...steps).map { $0 * (count / steps) + $0 * (count % steps) / steps })
  }

  /// The text, line by line.
  var lines: [String] {
    [title, ""] + SetupText(run.trainer.setup).lines + [""] + costLines + divergenceLines + [""]
      + outputLines + [""] + parameterLines
  }

  private func text(_ value: Double) -> String { TextStyle.numbers.text(value) }

  private var costLines: [String] {
    var table = Table(columns: [.right, .left])
    table.add(["epoch", "cost on all rows"])
    for point in run.history { table.add(["\(point.epoch)", text(point.cost)]) }
    return table.lines
  }

  private var divergenceLines: [String] {
    guard let divergence = run.divergence else { return [] }
    let names = TextStyle.names(run.trainer.setup.network)
    let place = divergence.step.map { " at \(StepText(names).place($0))" } ?? ""
    return [
      "",
      "diverged in iteration \(divergence.iteration): the first number that is not finite "
        + "is made\(place)",
    ]
  }

  private var outputLines: [String] {
    let data = run.trainer.setup.data
    var table = Table(columns: [.right, .left, .left])
    table.add(["row", "output", "target"])
    let outputs = run.trainer.outputs()
    for row in 0..<min(Self.rows, data.rowCount) {
      table.add(["\(row + 1)", list(outputs[row]), list(data.target(row: row))])
    }
    let more = data.rowCount - Self.rows
    return table.lines + (more > 0 ? ["and \(counted(more, "row")) more; --json has all"] : [])
  }

  private var parameterLines: [String] {
    let network = run.trainer.setup.network
    guard network.parameterCount <= Self.parameters else {
      return ["\(network.parameterCount) parameters; --json has all"]
    }
    let names = TextStyle.names(network)
    var table = Table(columns: [.left, .left, .left, .left])
    table.add(["parameter", "before", "after"])
    let start = Trainer(run.trainer.setup)
    for parameter in network.parameters {
      table.add([
        names.symbol(.parameter(parameter)), text(start.value(of: parameter)),
        text(run.trainer.value(of: parameter)), network.isTrainable(parameter) ? "" : "frozen",
      ])
    }
    return table.lines
  }

  private func list(_ values: some Collection<Double>) -> String {
    let shown = values.prefix(8).map(text).joined(separator: "  ")
    return values.count > 8 ? "\(shown)  and \(values.count - 8) more" : shown
  }
}
