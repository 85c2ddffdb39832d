import Comparison
import Derivation
import Engine
import Experiments
import ScreenKit

extension Contender {
  /// What it is called, in words.
  func name(ascii: Bool) -> String {
    switch dimension {
    case .optimizer: return optimizerName
    case .batch: return batchName
    case .learningRate: return "\(ascii ? "eta" : "η") \(rate)"
    case .activation, .loss, .depth, .initializer: return change.contenderName
    }
  }

  /// What it is called where there is room for a word, and its neighbours say the rest.
  func shortName(ascii: Bool) -> String {
    switch dimension {
    case .batch: return batchName.replacing("batch ", with: "").replacing(" batch", with: "")
    case .learningRate: return rate
    case .optimizer, .activation, .loss, .depth, .initializer:
      return name(ascii: ascii).split(separator: " ").first.map(String.init) ?? ""
    }
  }

  private var rate: String { NumberFormat.short.text(optimizer.learningRate) }

  private var optimizerName: String { OptimizerWords(optimizer).name }

  fileprivate var batchName: String {
    if case .rows(let rows) = batch { "batch \(rows)" } else { "full batch" }
  }
}

extension ContenderChange {
  fileprivate var contenderName: String {
    switch self {
    case .activation(let activation): return activation.name.replacing("-", with: " ")
    case .loss(let loss): return LossWords(loss).name
    case .depth(let depth):
      return depth == 0 ? "no hidden layer" : "\(depth) hidden layer\(depth == 1 ? "" : "s")"
    case .initializer(let initializer): return initializer.kind.name.replacing("-", with: " ")
    case .optimizer, .batch, .learningRate: return dimension.name
    }
  }
}

extension CompareModel {
  /// A contender's settings that matter most, as symbols with numbers; those left out are the
  /// defaults, or what all have in common.
  func settings(of contender: Contender, ascii: Bool) -> String {
    let words = SettingWords(ascii: ascii)
    var parts: [String] = []
    let by = runs.dimension
    if by == .optimizer || by != .learningRate && !runs.sharesRate {
      parts.append("\(words.symbol("η", "eta")) \(words.text(contender.optimizer.learningRate))")
    }
    switch by {
    case .optimizer: parts += words.optimizer(contender.optimizer)
    case .activation, .loss, .initializer:
      let seed = runs.experiment.network.initializer.seed
      parts = words.own(contender.change, seed: seed) + parts
    case .depth:
      let count = runs.network(of: contender).parameterCount
      parts.insert("\(count) parameter\(count == 1 ? "" : "s")", at: 0)
    case .batch:
      let updates = RowCount(of: contender, in: runs).iterationsOfEpoch
      parts.insert("\(updates) update\(updates == 1 ? "" : "s") an epoch", at: 0)
    case .learningRate: break
    }
    if by != .batch, !runs.landscape.isMap, !runs.sharesBatch { parts.append(contender.batchName) }
    return parts.joined(separator: " ")
  }
}

/// Settings as symbols with numbers.
private struct SettingWords {
  let ascii: Bool

  func symbol(_ unicode: String, _ plain: String) -> String { ascii ? plain : unicode }

  func text(_ value: Double) -> String { NumberFormat.short.text(value) }

  /// What weighs the past, where there are two such settings only if one is not the default; and
  /// what acts beside the rule, so that no two contenders that differ are called the same.
  func optimizer(_ optimizer: Optimizer) -> [String] {
    let kinds = optimizer.kind.settings
    let betas = kinds.filter {
      if case .number(.belowOne) = $0.setting.choice { true } else { false }
    }
    let saysBetas = betas.count == 1 || betas.contains { $0.value != $0.setting.standard }
    return optimizer.settings.compactMap { setting, value in
      if betas.contains(where: { $0.setting.name == setting.name }) {
        return saysBetas ? text(setting, value) : nil
      }
      switch setting.name {
      case .weightDecay: return value.number == 0 ? nil : text(setting, value)
      case .clipNorm: return value == .none ? nil : "clip \(text(value.number))"
      case .epsilon: return value == setting.standard ? nil : text(setting, value)
      case .learningRate, .form, .beta, .nesterov, .rho, .beta1, .beta2, .delta, .slope,
        .initialSlope, .alpha:
        return nil
      }
    }
  }

  private func text(_ setting: RuleSetting, _ value: SettingValue) -> String {
    let terms = setting.name.terms
    let number = text(value.number)
    guard let unicode = terms.symbol, let plain = terms.ascii else {
      return "\(terms.key) from \(number)"
    }
    // A letter alone says less than a word.
    let name = setting.name == .slope ? terms.key : symbol(unicode, plain)
    return "\(name) \(number)"
  }

  /// The settings of an activation, a loss or an initializer.
  func own(_ change: ContenderChange, seed: UInt64) -> [String] {
    switch change {
    case .activation(let activation): return activation.settings.map(text)
    case .loss(let loss): return loss.settings.map(text)
    case .initializer(let initializer):
      return kind(initializer.kind) + (initializer.seed == seed ? [] : ["seed \(initializer.seed)"])
    case .optimizer, .batch, .learningRate, .depth: return []
    }
  }

  private func kind(_ kind: Initializer.Kind) -> [String] {
    switch kind {
    case .uniform(let low, let high): return ["\(text(low)) to \(text(high))"]
    case .normal(let mean, let deviation):
      return (mean == 0 ? [] : ["mean \(text(mean))"]) + ["deviation \(text(deviation))"]
    case .constant(let value): return ["all \(text(value))"]
    case .xavierUniform, .xavierNormal, .heUniform, .heNormal, .zeros: return []
    }
  }
}
