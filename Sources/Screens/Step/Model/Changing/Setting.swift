import Engine
import Session

/// A setting of the run that can be changed.
public enum Setting: Hashable, Sendable {
  /// η.
  case learningRate
  /// The optimizer's kind, with its defaults.
  case optimizer
  /// Its form.
  case form
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
    return [.learningRate, .optimizer, .form, .loss]
      + (1...setup.network.layers.count).map { .activation($0) } + hidden.map { .units($0) }
      + [.depth, .batch, .shuffle, .seed]
  }

  /// Its name.
  public var name: String {
    switch self {
    case .learningRate: "learning rate"
    case .optimizer: "optimizer"
    case .form: "form"
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
  public var isTyped: Bool { [.learningRate, .batch, .seed].contains(self) }

  /// What may be typed.
  var allowed: String {
    switch self {
    case .learningRate: "a number above 0"
    case .batch: "full, or a whole number from 1"
    case .optimizer, .form, .loss, .activation, .units, .depth, .shuffle, .seed:
      "a whole number from 0"
    }
  }

  /// Its value as text.
  func value(in setup: Setup) -> String {
    switch self {
    case .learningRate: return setup.optimizer.learningRate.description
    case .optimizer: return setup.optimizer.kind.name
    case .form: return setup.optimizer.form.rawValue
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
  func change(typed text: String) -> Change? {
    let text = text.filter { $0 != " " }
    switch self {
    case .batch: return text == "full" ? .batch(.full) : Int(text).map { .batch(.rows($0)) }
    case .seed: return UInt64(text).map { .seed($0) }
    case .learningRate, .optimizer, .form, .loss, .activation, .units, .depth, .shuffle: return nil
    }
  }

  /// The changes that lead to the next or the previous value, the nearest first: some may not fit
  /// the other settings.
  func changes(forward: Bool, in setup: Setup) -> [Change] {
    let sign = forward ? 1 : -1
    switch self {
    case .learningRate:
      return [.learningRate(setup.optimizer.learningRate * (forward ? 2 : 0.5))]
    case .optimizer: return optimizers(forward, setup)
    case .form:
      var optimizer = setup.optimizer
      optimizer.form = optimizer.form == .lecture ? .standard : .lecture
      return [.optimizer(optimizer)]
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
