import Derivation
import Engine
import Text

extension Segment {
  /// What was changed, on one line, such as `η 0.5 → 0.1`; of the first segment, that it is the
  /// start.
  public func summary(
    scheme: Names.Scheme = .indexed, glyphs: GlyphSet = .unicode
  ) -> String {
    guard let change else { return "the start" }
    let arrow = glyphs.arrow
    return SegmentSummary(
      segment: self, names: Names(setupBefore.network, scheme: scheme, glyphs: glyphs),
      arrow: arrow
    ).text(change)
  }
}

private struct SegmentSummary {
  let segment: Segment
  let names: Names
  let arrow: String

  func text(_ change: Change) -> String {
    let (old, new) = (segment.setupBefore, segment.setup)
    switch change {
    case .parameter(let parameter, let value):
      return "\(names.symbol(.parameter(parameter))) "
        + from(number(segment.oldValue ?? .nan), to: number(value))
    case .input(let row, let index, let value):
      let before = old.data.inputs[(row - 1) * old.data.inputCount + index - 1]
      return
        "\(names.symbol(.input(index))) of row \(row): \(from(number(before), to: number(value)))"
    case .target(let row, let index, let value):
      let before = old.data.targets[(row - 1) * old.data.targetCount + index - 1]
      return
        "\(names.symbol(.target(index))) of row \(row): \(from(number(before), to: number(value)))"
    case .targets(let row, let values):
      return "targets of row \(row): \(values.map(number).joined(separator: ", "))"
    case .learningRate, .optimizer: return optimizer(old.optimizer, new.optimizer)
    case .loss: return "loss \(from(text(old.loss), to: text(new.loss)))"
    case .batch:
      return "batch \(from(text(old.training.batch), to: text(new.training.batch)))"
    case .shuffle(let shuffle):
      return shuffle ? "rows shuffled in each epoch" : "rows in file order"
    case .seed(let seed): return "seed \(from("\(old.training.seed)", to: "\(seed)"))"
    case .activation, .addUnit, .removeUnit, .addLayer, .removeLayer: return shape(change)
    }
  }

  private func shape(_ change: Change) -> String {
    switch change {
    case .activation(let layer, let activation):
      let before = segment.setupBefore.network.layers[layer - 1].activation
      return "activation of layer \(layer): \(from(text(before), to: text(activation)))"
    case .addUnit(let layer): return "a unit added to layer \(layer)"
    case .removeUnit(let layer, let unit): return "unit \(unit) of layer \(layer) removed"
    case .addLayer(let below, let units, let activation):
      return "a layer of \(units) \(text(activation)) \(units == 1 ? "unit" : "units") added above "
        + (below == 0 ? "the inputs" : "layer \(below)")
    case .removeLayer(let layer): return "layer \(layer) removed"
    case .parameter, .input, .target, .targets, .learningRate, .optimizer, .loss, .batch, .shuffle,
      .seed:
      return ""
    }
  }

  private func from(_ old: String, to new: String) -> String { "\(old) \(arrow) \(new)" }

  private func number(_ value: Double) -> String { NumberFormat.all.text(value) }

  /// The kind of a rule, with its settings by their names in a file.
  private func text<R: Rule>(_ rule: R) -> String {
    let settings = rule.settings.map { "\($0.setting.name.key) \(text($0.value))" }
    return settings.isEmpty ? rule.name : "\(rule.name) (\(settings.joined(separator: ", ")))"
  }

  private func text(_ value: SettingValue) -> String {
    switch value {
    case .number(let number): self.number(number)
    case .flag(let isOn): isOn ? "on" : "off"
    case .form(let form): form.rawValue
    case .none: "none"
    }
  }

  private func text(_ batch: Batch) -> String {
    if case .rows(let rows) = batch { "\(rows)" } else { "full" }
  }

  /// The kind where it is another, and every setting that is.
  private func optimizer(_ old: Optimizer, _ new: Optimizer) -> String {
    let before = Dictionary(settings(old), uniquingKeysWith: { first, _ in first })
    return settings(new).compactMap { name, value -> String? in
      guard before[name] != value else { return nil }
      return "\(name) " + (before[name].map { from($0, to: value) } ?? value)
    }.joined(separator: ", ")
  }

  /// The kind, the form, what stands in formulas by its symbols, and what is on or off.
  private func settings(_ optimizer: Optimizer) -> [(String, String)] {
    let common = optimizer.settings.filter {
      [.learningRate, .weightDecay].contains($0.setting.name)
    }
    let numbers = (optimizer.kind.settings + common).compactMap { setting, value in
      setting.choice == .flag
        ? nil : (names.symbol(.constant(.setting(setting.name))), text(value))
    }
    // What another kind has is off here.
    let flags = Optimizer.Kind.all.flatMap(\.rule.settings).filter { $0.choice == .flag }
      .map { ($0.name.title, text(optimizer.kind[$0.name] ?? .flag(false))) }
    return [("optimizer", optimizer.kind.name), ("form", optimizer.form.rawValue)] + numbers
      + flags + [("clipping at", optimizer.clipNorm.map(number) ?? "no norm")]
  }
}
