import Engine
import Session

/// A setting of the run that can be changed.
public enum Setting: Hashable, Sendable {
  /// A setting of a rule, such as η of the optimizer.
  case rule(RuleOwner, SettingName)
  /// The optimizer's kind, with its defaults.
  case optimizer
  /// The loss.
  case loss
  /// The activation of a layer, from 1.
  case activation(Int)
  /// The units of a hidden layer, from 1.
  case units(Int)
  /// The number of hidden layers.
  case depth
  /// The rows of an iteration.
  case batch
  /// Whether each epoch has an order of its own.
  case shuffle
  /// The seed of the order.
  case seed

  /// The settings of a run, in the order of the menu.
  static func all(of setup: Setup) -> [Setting] {
    let hidden = Array(1..<max(1, setup.network.layers.count))
    let optimizer = settings(of: .optimizer, in: setup)
    // The learning rate is changed more often than all others.
    var all: [Setting] = Array(optimizer.prefix(1))
    all.append(.optimizer)
    all += optimizer.dropFirst()
    all.append(.loss)
    all += settings(of: .loss, in: setup)
    for layer in 1...setup.network.layers.count {
      all.append(.activation(layer))
      all += settings(of: .activation(layer), in: setup)
    }
    all += hidden.map { .units($0) }
    return all + [.depth, .batch, .shuffle, .seed]
  }

  /// Its name.
  public var name: String {
    switch self {
    case .rule(let owner, let name): Setting.name(owner, name)
    case .optimizer: "optimizer"
    case .loss: "loss"
    case .activation(let layer): "activation of layer \(layer)"
    case .units(let layer): "units of layer \(layer)"
    case .depth: "hidden layers"
    case .batch: "batch"
    case .shuffle: "shuffle"
    case .seed: "seed"
    }
  }

  /// Whether Enter asks for a value to be typed.
  func isTyped(in setup: Setup) -> Bool {
    described(in: setup)?.setting.isTyped ?? [.batch, .seed].contains(self)
  }

  /// What may be typed.
  func allowed(in setup: Setup) -> String {
    if let setting = described(in: setup)?.setting { return setting.allowed }
    return self == .batch ? "full, or a whole number from 1" : "a whole number from 0"
  }

  /// Its value as text.
  func value(in setup: Setup) -> String {
    switch self {
    case .rule: return described(in: setup)?.value.shown ?? ""
    case .optimizer: return setup.optimizer.kind.name
    case .loss: return setup.loss.name
    case .activation(let layer): return setup.network.layers[layer - 1].activation.name
    case .units(let layer): return String(setup.network.layers[layer - 1].units)
    case .depth: return String(setup.network.layers.count - 1)
    case .batch:
      if case .rows(let rows) = setup.training.batch { return String(rows) }
      return "full"
    case .shuffle: return setup.training.shuffle ? "on" : "off"
    case .seed: return String(setup.training.seed)
    }
  }

  /// The change that a typed value asks for; nil if it is none.
  ///
  /// `number` is what is typed as a number or an expression, if it is one.
  func change(typed text: String, number: Double?, in setup: Setup) -> Change? {
    let text = text.filter { $0 != " " }
    switch self {
    case .rule:
      let isNone = text == "none" && described(in: setup)?.setting.allows(.none) == true
      return (isNone ? SettingValue.none : number.map { .number($0) }).flatMap {
        change(to: $0, in: setup)
      }
    case .batch: return text == "full" ? .batch(.full) : Int(text).map { .batch(.rows($0)) }
    case .seed: return UInt64(text).map { .seed($0) }
    case .optimizer, .loss, .activation, .units, .depth, .shuffle: return nil
    }
  }

  /// The changes that lead to the next or the previous value, the nearest first: some may not fit
  /// the other settings.
  func changes(forward: Bool, in setup: Setup) -> [Change] {
    let sign = forward ? 1 : -1
    switch self {
    case .rule:
      guard let (setting, value) = described(in: setup),
        let next = setting.next(after: value, forward: forward)
      else { return [] }
      return [change(to: next, in: setup)].compactMap(\.self)
    case .optimizer: return optimizers(forward, setup)
    case .loss:
      return rotated(Loss.all, from: { $0.name == setup.loss.name }, forward).map { .loss($0) }
    case .activation(let layer):
      let name = setup.network.layers[layer - 1].activation.name
      return rotated(Activation.all, from: { $0.name == name }, forward).map {
        .activation(layer: layer, $0)
      }
    case .units(let layer):
      let units = setup.network.layers[layer - 1].units
      return [forward ? .addUnit(layer: layer) : .removeUnit(layer: layer, unit: units)]
    case .depth: return [depth(forward, setup)]
    case .batch:
      let rows = setup.data.rowCount
      let size = setup.training.batch.size(outOf: rows) + sign
      return [size >= rows ? .batch(.full) : .batch(.rows(max(1, size)))]
    case .shuffle: return [.shuffle(!setup.training.shuffle)]
    case .seed:
      return [.seed(forward ? setup.training.seed &+ 1 : setup.training.seed &- 1)]
    }
  }

  private func optimizers(_ forward: Bool, _ setup: Setup) -> [Change] {
    rotated(
      Optimizer.Kind.all, from: { $0.name == setup.optimizer.kind.name }, forward
    ).map { kind in
      var optimizer = setup.optimizer
      // What was not set stays so: each kind has its own decay then.
      if optimizer.weightDecay == optimizer.kind.rule.facts.weightDecay {
        optimizer.weightDecay = kind.rule.facts.weightDecay
      }
      optimizer.kind = kind
      return .optimizer(optimizer)
    }
  }

  private func depth(_ forward: Bool, _ setup: Setup) -> Change {
    let hidden = setup.network.layers.count - 1
    let model = setup.network.layers.first
    guard forward else { return .removeLayer(max(1, hidden)) }
    return .addLayer(
      after: hidden, units: hidden == 0 ? 2 : model?.units ?? 2,
      hidden == 0 ? .sigmoid : model?.activation ?? .sigmoid)
  }

  /// All others, beginning after or before the one that is.
  private func rotated<Value>(
    _ all: [Value], from isCurrent: (Value) -> Bool, _ forward: Bool
  ) -> [Value] {
    let ordered = forward ? all : all.reversed()
    let place = ordered.firstIndex(where: isCurrent) ?? 0
    return Array(ordered[(place + 1)...] + ordered[..<place])
  }
}
