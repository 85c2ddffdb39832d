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
    if case .huber(let delta) = setup.loss {
      "huber, delta \(text(delta))"
    } else {
      setup.loss.name
    }
  }

  private var optimizer: String {
    let optimizer = setup.optimizer
    var parts = [optimizer.kind.name, "learning rate \(text(optimizer.learningRate))"]
    parts += optimizer.kind.settings.map { "\($0) \(text($1))" }
    if case .momentum(_, true) = optimizer.kind { parts.append("nesterov") }
    if optimizer.form == .lecture { parts.append("lecture form") }
    if optimizer.decays { parts.append("weight decay \(text(optimizer.weightDecay))") }
    if let clip = optimizer.clipNorm { parts.append("norm clipped at \(text(clip))") }
    return parts.joined(separator: ", ")
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

extension Optimizer.Kind {
  /// The settings that only this kind has, by their names in the experiment file.
  fileprivate var settings: [(name: String, value: Double)] {
    switch self {
    case .gradientDescent: []
    case .momentum(let beta, _): [("beta", beta)]
    case .adagrad(let epsilon): [("epsilon", epsilon)]
    case .rmsprop(let beta, let epsilon): [("beta", beta), ("epsilon", epsilon)]
    case .adadelta(let rho, let epsilon): [("rho", rho), ("epsilon", epsilon)]
    case .adam(let beta1, let beta2, let epsilon):
      [("beta1", beta1), ("beta2", beta2), ("epsilon", epsilon)]
    }
  }
}

/// `1 row`, `2 rows`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
