import Engine
import Experiments
import Fields

/// The one thing that a contender changes, and to what.
///
/// It is small whatever the experiment is, so that many can be kept and told apart.
///
/// The command line and the screen apply the same one. Another depth and another start drop weights
/// that are given: those fit one depth alone, or are what is varied.
public enum ContenderChange: Hashable, Sendable {
  /// Another rule, or another setting of it.
  case optimizer(Optimizer)
  /// What all hidden layers apply.
  case activation(Activation)
  /// Another loss.
  case loss(Loss)
  /// Another batch size.
  case batch(Batch)
  /// Another η.
  case learningRate(Double)
  /// So many hidden layers, each like the first.
  case depth(Int)
  /// Another start: all layers draw their weights, and biases start at 0.
  case initializer(Initializer)

  /// What it is a change of.
  public var dimension: ContenderDimension {
    switch self {
    case .optimizer: .optimizer
    case .activation: .activation
    case .loss: .loss
    case .batch: .batch
    case .learningRate: .learningRate
    case .depth: .depth
    case .initializer: .initializer
    }
  }

  /// The text that reads back to it for an experiment, with all settings of its kind.
  ///
  /// Of what other kinds take over from the experiment too only what differs is written.
  public func text(of experiment: Experiment) -> String {
    switch self {
    case .optimizer(let optimizer): optimizer.contenderText(of: experiment)
    case .activation(let activation): Self.joined(activation.name, activation.settingTexts)
    case .loss(let loss): Self.joined(loss.name, loss.settingTexts)
    case .batch(let batch): batch.contenderText
    case .learningRate(let rate): NumberText.shortest(rate)
    case .depth(let depth): String(depth)
    case .initializer(let initializer):
      initializer.contenderText(seed: experiment.network.initializer.seed)
    }
  }

  fileprivate static func joined(
    _ kind: String, _ settings: [(key: String, text: String)]
  ) -> String {
    settings.isEmpty
      ? kind : kind + ":" + settings.map { "\($0)=\($1)" }.joined(separator: ",")
  }
}

extension Experiment {
  /// The experiment with a change, whether a file could hold it or not: a `Contender` is checked.
  public func changed(by change: ContenderChange) -> Experiment {
    var changed = self
    switch change {
    case .optimizer(let optimizer): changed.optimizer = optimizer
    case .loss(let loss): changed.loss = loss
    case .batch(let batch): changed.training.batch = batch
    case .learningRate(let rate): changed.optimizer.learningRate = rate
    case .activation, .depth, .initializer: changed.network = network.changed(by: change)
    }
    return changed
  }
}

extension Network {
  /// The network with a change; the same where the change is of something else.
  public func changed(by change: ContenderChange) -> Network {
    switch change {
    case .activation(let activation):
      var changed = self
      for layer in layers.indices.dropLast() { changed.layers[layer].activation = activation }
      return changed
    case .depth(let depth): return withHiddenLayers(depth)
    case .initializer(let initializer):
      var changed = drawingAll
      changed.initializer = initializer
      return changed
    case .optimizer, .loss, .batch, .learningRate: return self
    }
  }

  /// The network whose layers all draw their weights, and whose biases start at 0.
  public var drawingAll: Network {
    var changed = self
    for layer in layers.indices { changed.layers[layer].given = .none }
    return changed
  }

  /// The network with so many hidden layers, each like the first and frozen as it is.
  private func withHiddenLayers(_ depth: Int) -> Network {
    var changed = self
    changed.layers =
      Array(repeating: layers[0], count: depth) + layers.suffix(1)
    let hidden = layers.count > 1 && frozen.layers.contains(1) ? Array(1..<depth + 1) : []
    let output = frozen.layers.contains(layers.count) ? [depth + 1] : []
    changed.frozen.layers = Set(hidden + output)
    return changed
  }
}

// MARK: - Texts

extension Batch {
  fileprivate var contenderText: String {
    if case .rows(let rows) = self { String(rows) } else { "full" }
  }
}

extension Initializer {
  fileprivate func contenderText(seed given: UInt64) -> String {
    var settings: [(String, String)] = []
    func add(_ key: String, _ value: Double) { settings.append((key, NumberText.shortest(value))) }
    switch kind {
    case .uniform(let low, let high):
      add("low", low)
      add("high", high)
    case .normal(let mean, let deviation):
      add("mean", mean)
      add("deviation", deviation)
    case .constant(let value): add("value", value)
    case .xavierUniform, .xavierNormal, .heUniform, .heNormal, .zeros: break
    }
    if seed != given { settings.append(("seed", String(seed))) }
    return ContenderChange.joined(kind.name, settings)
  }
}

extension Optimizer {
  /// What would be taken over from the experiment is left out, unless a reader will look for it.
  fileprivate func contenderText(of experiment: Experiment) -> String {
    let given = experiment.optimizer
    let others = settings.filter { !Self.ends.contains($0.setting.name) }
    let ends = settings.filter { Self.ends.contains($0.setting.name) }
    let texts = (others + ends).compactMap { setting, value -> (key: String, text: String)? in
      switch setting.name {
      case .form: if form == given.form && form == .standard { return nil }
      case .weightDecay: if isSilent(setting, value, given) { return nil }
      default: break
      }
      return value.text.map { (setting.name.key, $0) }
    }
    return ContenderChange.joined(kind.name, texts)
  }

  /// What a contender's text ends with.
  private static let ends: Set<SettingName> = [.form, .weightDecay, .clipNorm]

  /// Whether λ is 0 and would be read as 0.
  private func isSilent(
    _ setting: RuleSetting, _ value: SettingValue, _ given: Optimizer
  ) -> Bool {
    value == .number(0) && value == setting.standard && weightDecay == given.weightDecay
  }
}
