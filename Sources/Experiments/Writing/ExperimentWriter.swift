import Engine
import Fields

extension Experiment {
  /// The experiment as a file that reads back to an equal one.
  ///
  /// Numbers are the shortest that read back to the same Double; what is a default is written where
  /// a reader will want to change it.
  public var yaml: String {
    var lines: [String] = []
    if let title { lines.append("title: \(QuotedText.yaml(title))") }
    lines += ["data:"] + data.yamlLines.map { "  \($0)" }
    lines += ["network:"] + network.yamlLines.map { "  \($0)" }
    lines.append("loss: \(loss.yamlText)")
    lines.append("optimizer: \(optimizer.yamlText)")
    lines.append("training: \(training.yamlText)")
    return lines.joined(separator: "\n") + "\n"
  }
}

extension DataSource {
  fileprivate var yamlLines: [String] {
    switch self {
    case .toy(let toy): toy.yamlLines
    case .csv(let csv): csv.settings.yamlLines
    case .rows(let rows):
      ["rows:"]
        + (0..<rows.rowCount).map { row in
          "  - {x: \(list(rows.input(row: row))), y: \(list(rows.target(row: row)))}"
        }
    }
  }
}

extension CSVData.Settings {
  fileprivate var yamlLines: [String] {
    var lines = [
      "csv: \(QuotedText.yaml(file))", "inputs: \(names(inputs))", "targets: \(names(targets))",
      "standardize: \(standardize)",
    ]
    if let testFraction {
      lines += ["test-fraction: \(number(testFraction))", "seed: \(seed)"]
    }
    return lines
  }

  /// A list in which a comma must not part a name.
  private func names(_ names: [String]) -> String {
    "["
      + names.map { $0.contains(",") ? "'\($0.replacing("'", with: "''"))'" : QuotedText.yaml($0) }
      .joined(separator: ", ") + "]"
  }
}

extension ToyData {
  fileprivate var yamlLines: [String] {
    var lines = ["toy: \(kind.name)"]
    if !kind.isTruthTable {
      lines += ["samples: \(samples)", "noise: \(number(noise))", "seed: \(seed)"]
    }
    if let testFraction { lines.append("test-fraction: \(number(testFraction))") }
    return lines
  }
}

extension Network {
  fileprivate var yamlLines: [String] {
    var lines = ["inputs: \(inputs)", "layers:"]
    for layer in layers {
      lines += ["  - units: \(layer.units)", "    activation: \(layer.activation.yamlText)"]
      switch layer.given {
      case .none: break
      case .biases(let biases): lines.append("    biases: \(list(biases))")
      case .all(let weights, let biases):
        lines.append("    weights: [\(weights.map { list($0) }.joined(separator: ", "))]")
        lines.append("    biases: \(list(biases))")
      }
    }
    let frozen = frozen.yamlItems
    if !frozen.isEmpty { lines.append("frozen: [\(frozen.joined(separator: ", "))]") }
    if draws || initializer != Initializer(.xavierUniform, seed: 1) {
      lines.append("initializer: \(initializer.yamlText)")
    }
    return lines
  }

  /// Whether a layer's weights are drawn.
  private var draws: Bool {
    layers.contains { layer in
      if case .all = layer.given { false } else { true }
    }
  }
}

extension Frozen {
  fileprivate var yamlItems: [String] {
    [("weights", weights), ("biases", biases), ("slopes", slopes)].filter(\.1).map(\.0)
      + layers.sorted().map(String.init)
  }
}

extension Activation {
  fileprivate var yamlText: String { settings.isEmpty ? name : mapping(name, settingTexts) }
}

extension Initializer {
  fileprivate var yamlText: String {
    var own: [(String, String)] = []
    switch kind {
    case .uniform(let low, let high): own = [("low", number(low)), ("high", number(high))]
    case .normal(let mean, let deviation):
      own = [("mean", number(mean)), ("deviation", number(deviation))]
    case .constant(let value): own = [("value", number(value))]
    case .xavierUniform, .xavierNormal, .heUniform, .heNormal, .zeros: break
    }
    return mapping(kind.name, own + [("seed", "\(seed)")])
  }
}

extension Loss {
  fileprivate var yamlText: String { settings.isEmpty ? name : mapping(name, settingTexts) }
}

extension Optimizer {
  fileprivate var yamlText: String { mapping(kind.name, settingTexts) }
}

extension Training {
  fileprivate var yamlText: String {
    let batch = if case .rows(let rows) = batch { "\(rows)" } else { "full" }
    return "{batch: \(batch), shuffle: \(shuffle), seed: \(seed), epochs: \(epochs)}"
  }
}

private func number(_ value: Double) -> String { NumberText.shortest(value) }

private func list(_ values: some Sequence<Double>) -> String {
  "[" + values.map(NumberText.shortest).joined(separator: ", ") + "]"
}

private func mapping(_ kind: String, _ pairs: [(key: String, text: String)]) -> String {
  "{" + ([(key: "kind", text: kind)] + pairs).map { "\($0): \($1)" }.joined(separator: ", ") + "}"
}
