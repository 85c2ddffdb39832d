import Engine
import Fields

/// Reads the settings of a rule by its description.
enum SettingReader {
  /// The keys of some settings in the order in which they are listed, each once.
  static func keys(of settings: [RuleSetting]) -> [String] {
    let names = Set(settings.map(\.name))
    return SettingName.allCases.filter(names.contains).map(\.key).reduce(into: []) { keys, key in
      if !keys.contains(key) { keys.append(key) }
    }
  }

  /// The kind of a name with what a mapping says in place of its defaults.
  static func rule<R: Rule>(_ standard: R, _ fields: Mapping) throws(ExperimentError) -> R {
    var rule = standard
    for setting in standard.rule.settings {
      if let value = try value(of: setting, fields) {
        rule = rule.setting(setting.name, to: value)
      }
    }
    return rule
  }

  /// A rule that stands at a place: its name, or a mapping with its settings.
  static func rule<R: Rule>(_ place: Place) throws(ExperimentError) -> R {
    guard case .mapping = place.node else {
      return try standard(place, .namesOrMapping(R.all.map(\.name)))
    }
    let fields = try Mapping(place, keys: ["kind"] + keys(of: R.all.flatMap { $0.rule.settings }))
    let names = Allowed.names(R.all.map(\.name))
    let standard: R = try standard(fields.required("kind", names), names)
    try fields.check(
      onlyKeys: ["kind"] + standard.rule.settings.map(\.name.key), usedBy: standard.name)
    return try rule(standard, fields)
  }

  /// The rule with the name at a place, with its defaults.
  static func standard<R: Rule>(_ place: Place, _ allowed: Allowed) throws(ExperimentError) -> R {
    guard let rule = R.all.first(where: { $0.name == place.word }) else {
      throw place.unexpected(allowed)
    }
    return rule
  }

  /// What a mapping says of a setting; nil where it says nothing.
  static func value(
    of setting: RuleSetting, _ fields: Mapping
  ) throws(ExperimentError) -> SettingValue? {
    guard let place = fields[setting.name.key] else { return nil }
    switch setting.choice {
    case .number(let range), .optionalNumber(let range):
      return .number(try place.number(NumberRange(range)))
    case .flag: return .flag(try place.boolean())
    case .form:
      let name = try place.name(of: Optimizer.Form.allCases.map(\.rawValue))
      return .form(Optimizer.Form(rawValue: name) ?? .standard)
    }
  }
}

extension NumberRange {
  /// The range of a setting.
  init(_ range: SettingRange) {
    switch range {
    case .finite: self = .finite
    case .positive: self = .positive
    case .nonNegative: self = .nonNegative
    case .belowOne: self = .belowOne
    case .unit: self = .unit
    }
  }
}
