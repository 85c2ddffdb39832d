import Derivation
import Engine

/// The settings of a run in a few lines.
struct SetupText {
  private let setup: Setup

  /// The text of a setup.
  init(_ setup: Setup) {
    self.setup = setup
  }

  /// A line for each part of the experiment.
  var lines: [String] {
    var table = Table(columns: [.left, .left])
    table.add(["network", network])
    table.add(["data", counted(setup.data.rowCount, "row")])
    table.add(["loss", loss])
    table.add(["optimizer", optimizer])
    table.add(["training", training])
    return table.lines
  }

  private var network: String {
    let layers = setup.network.layers.map { "\($0.units) \($0.activation.name)" }
    let frozen = setup.network.frozen
    let parts =
      [("weights", frozen.weights), ("biases", frozen.biases), ("slopes", frozen.slopes)]
      .filter(\.1).map(\.0) + frozen.layers.sorted().map { "layer \($0)" }
    return counted(setup.network.inputs, "input") + " - " + layers.joined(separator: " - ") + ", "
      + counted(setup.network.parameterCount, "parameter")
      + (parts.isEmpty ? "" : "; frozen: " + parts.joined(separator: ", "))
  }

  private var loss: String {
    ([setup.loss.name] + setup.loss.settings.map(text)).joined(separator: ", ")
  }

  private var optimizer: String {
    let optimizer = setup.optimizer
    var parts = [optimizer.kind.name, "learning rate \(text(optimizer.learningRate))"]
    parts += optimizer.kind.settings.filter { $0.value != .flag(false) }.map(text)
    if optimizer.form == .lecture { parts.append("lecture form") }
    if optimizer.weightDecay != 0 { parts.append("weight decay \(text(optimizer.weightDecay))") }
    if let clip = optimizer.clipNorm { parts.append("norm clipped at \(text(clip))") }
    return parts.joined(separator: ", ")
  }

  /// A setting by its name in the experiment file; of what is on the name alone.
  private func text(_ setting: RuleSetting, _ value: SettingValue) -> String {
    if case .number(let number) = value { return "\(setting.name.key) \(text(number))" }
    return setting.name.key
  }

  private var training: String {
    let schedule = BatchSchedule(rowCount: setup.data.rowCount, batch: setup.training.batch)
    let batch =
      schedule.batchSize == setup.data.rowCount
      ? "full batch" : "batches of \(schedule.batchSize)"
    let order = setup.training.shuffle ? ", shuffled with seed \(setup.training.seed)" : ""
    return batch + order + ", " + counted(schedule.iterationsPerEpoch, "iteration") + " an epoch"
  }

  private func text(_ value: Double) -> String { NumberFormat.all.text(value) }
}

/// `1 row`, `2 rows`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
