import Engine
import Fields

/// The settings of rules as a file and a contender write them.
extension SettingValue {
  /// The text in a file; nil where the setting is then left out.
  package var text: String? {
    switch self {
    case .number(let value): NumberText.shortest(value)
    case .flag(let isOn): isOn ? "true" : nil
    case .form(let form): form.rawValue
    case .none: nil
    }
  }
}

extension Rule {
  /// The settings that only its kind has, as keys with texts.
  package var settingTexts: [(key: String, text: String)] {
    settings.compactMap { setting, value in value.text.map { (setting.name.key, $0) } }
  }
}

extension Optimizer {
  /// All settings as a file writes them: what is a default is left out where a reader will hardly
  /// want to change it.
  package var settingTexts: [(key: String, text: String)] {
    settings.compactMap { setting, value in
      switch setting.name {
      case .form, .weightDecay, .clipNorm: if value == setting.standard { return nil }
      default: break
      }
      return value.text.map { (setting.name.key, $0) }
    }
  }
}
