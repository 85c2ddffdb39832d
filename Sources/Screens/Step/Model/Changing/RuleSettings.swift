import Derivation
import Engine
import ScreenKit
import Session

/// Whose setting it is.
public enum RuleOwner: Hashable, Sendable {
  /// The optimizer.
  case optimizer
  /// The loss.
  case loss
  /// The activation of a layer, from 1.
  case activation(Int)
}

/// The settings of the rules that are in force, made from the rules' descriptions.
extension Setting {
  /// η of the optimizer.
  static let learningRate = Setting.rule(.optimizer, .learningRate)

  /// The settings of one owner that can be changed: a slope that is learned is a parameter.
  static func settings(of owner: RuleOwner, in setup: Setup) -> [Setting] {
    described(owner, setup).map(\.setting.name).filter { $0 != .initialSlope }
      .map { .rule(owner, $0) }
  }

  private static func described(
    _ owner: RuleOwner, _ setup: Setup
  ) -> [(setting: RuleSetting, value: SettingValue)] {
    switch owner {
    case .optimizer: setup.optimizer.settings
    case .loss: setup.loss.settings
    case .activation(let layer): setup.network.layers[layer - 1].activation.settings
    }
  }

  /// What describes it, and what it is now; nil where it is no setting of a rule.
  func described(in setup: Setup) -> (setting: RuleSetting, value: SettingValue)? {
    guard case .rule(let owner, let name) = self else { return nil }
    return Self.described(owner, setup).first { $0.setting.name == name }
  }

  /// The change that sets it; nil where it is no setting of a rule.
  func change(to value: SettingValue, in setup: Setup) -> Change? {
    guard case .rule(let owner, let name) = self else { return nil }
    switch owner {
    case .optimizer:
      if case (.learningRate, .number(let rate)) = (name, value) { return .learningRate(rate) }
      return .optimizer(setup.optimizer.setting(name, to: value))
    case .loss: return .loss(setup.loss.setting(name, to: value))
    case .activation(let layer):
      let activation = setup.network.layers[layer - 1].activation
      return .activation(layer: layer, activation.setting(name, to: value))
    }
  }

  /// Its name in a menu.
  static func name(_ owner: RuleOwner, _ name: SettingName) -> String {
    switch owner {
    case .optimizer: name.title
    case .loss: "\(name.title) of the loss"
    case .activation(let layer): "\(name.title) of layer \(layer)"
    }
  }

  /// Words that one may look for, with its symbol.
  func words(ascii: Bool) -> String? {
    guard case .rule(_, let name) = self else { return nil }
    let terms = name.terms
    // What one types is in letters, whatever the screen shows.
    let symbols = [ascii || terms.symbol == terms.ascii ? nil : terms.symbol, terms.ascii]
    return (symbols + [terms.words]).compactMap(\.self).joined(separator: ", ")
  }
}

// MARK: - Values

extension SettingValue {
  /// The value as a menu shows it.
  var shown: String {
    switch self {
    case .number(let number): NumberFormat.all.text(number)
    case .flag(let isOn): isOn ? "on" : "off"
    case .form(let form): form.rawValue
    case .none: "none"
    }
  }
}

extension RuleSetting {
  /// Whether a value of it is typed, or only turned.
  var isTyped: Bool {
    switch choice {
    case .number, .optionalNumber: true
    case .flag, .form: false
    }
  }

  /// The value that an arrow leads to; nil at the end of the usual ones.
  func next(after value: SettingValue, forward: Bool) -> SettingValue? {
    switch choice {
    case .flag: return .flag(!value.isOn)
    case .form: return .form(value == .form(.lecture) ? .standard : .lecture)
    case .number(.positive):
      let factor: Double = name == .epsilon ? 10 : 2
      return .number(Self.tidy(forward ? value.number * factor : value.number / factor))
    case .number(let range): return Self.next(Self.stops(range), value.number, forward)
    case .optionalNumber:
      // Not to clip at all stands above the largest norm.
      let stops = [0.1, 0.2, 0.5, 1, 2, 5, 10]
      if value == .none { return forward ? nil : .number(10) }
      return Self.next(stops, value.number, forward) ?? (forward ? SettingValue.none : nil)
    }
  }

  /// The values that are usual, ascending.
  private static func stops(_ range: SettingRange) -> [Double] {
    switch range {
    case .belowOne: [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999]
    case .nonNegative: [0, 0.00001, 0.0001, 0.001, 0.01, 0.1, 1]
    case .finite, .positive, .unit: [0, 0.01, 0.1, 0.25, 0.5, 1]
    }
  }

  private static func next(
    _ stops: [Double], _ value: Double, _ forward: Bool
  ) -> SettingValue? {
    (forward ? stops.first { $0 > value } : stops.last { $0 < value }).map { .number($0) }
  }

  /// Without the last bits of a product, so that it can be read.
  private static func tidy(_ value: Double) -> Double {
    Double(NumberFormat.significant(15).text(value)) ?? value
  }
}

// MARK: - Finding

extension Scene<StepModel> {
  /// The settings that are in force, to be found by any of their names.
  var settingItems: [ListPage.Item] {
    guard model.open.isOpen else { return [] }
    return Setting.all(of: setup).enumerated().map { row, setting in
      let words = setting.words(ascii: display.isASCII).map { "; \($0)" } ?? ""
      return ListPage.Item(
        name: "set \(setting.name)", summary: "now \(setting.value(in: setup))\(words)",
        keys: key(.settings), whyNot: whyNot(.settings as StepCommand),
        action: .setting(row: row))
    }
  }

  /// Opens the menu of settings with one of them chosen.
  mutating func show(_ setting: Setting) {
    overlay = .settings(chosen: Setting.all(of: setup).firstIndex(of: setting) ?? 0)
  }
}
