/// An activation, a loss or an optimizer: one of a few that are known, with its settings.
///
/// Whatever names it or lists its settings does so by its description; a file of `Engine/Rules` has
/// one description and the arithmetic that belongs to it.
public protocol Rule: Hashable, Sendable {
  /// What else is known of a rule of this family.
  associatedtype Facts: Sendable
  /// One of each kind, with its default settings, in the order in which they are listed.
  static var all: [Self] { get }
  /// What it is.
  var rule: RuleDescription<Self> { get }
}

/// What a rule is: its name, formula and paper, its settings, and what else is known of it.
///
/// There is one of each, which all rules of its kind refer to.
public final class RuleDescription<R: Rule>: Sendable {
  /// The name of the kind in an experiment file, such as `leaky-relu`.
  public let name: String
  /// The formula in the notation of the field.
  public let formula: String
  /// Who introduced it, and when; nil where that is lost in time.
  public let paper: String?
  /// The settings that only it has, in order.
  public let settings: [RuleSetting]
  /// What else is known of it.
  public let facts: R.Facts
  /// What the settings of one are, in order.
  let values: @Sendable (R) -> [SettingValue]
  /// One with these settings, which are in order.
  let make: @Sendable ([SettingValue]) -> R

  init(
    _ name: String, formula: String, paper: String?, facts: R.Facts, settings: [RuleSetting],
    values: @escaping @Sendable (R) -> [SettingValue],
    make: @escaping @Sendable ([SettingValue]) -> R
  ) {
    self.name = name
    self.formula = formula
    self.paper = paper
    self.facts = facts
    self.settings = settings
    self.values = values
    self.make = make
  }

  /// A rule without settings.
  convenience init(_ name: String, formula: String, paper: String?, facts: R.Facts, _ rule: R) {
    self.init(
      name, formula: formula, paper: paper, facts: facts, settings: [], values: { _ in [] },
      make: { _ in rule })
  }

  /// A rule whose only setting is a number.
  convenience init(
    _ name: String, formula: String, paper: String?, facts: R.Facts, setting: RuleSetting,
    value: @escaping @Sendable (R) -> Double?, make: @escaping @Sendable (Double) -> R
  ) {
    self.init(
      name, formula: formula, paper: paper, facts: facts, settings: [setting],
      values: { value($0).map { [.number($0)] } ?? [] }, make: { make($0[0].number) })
  }
}

extension Rule {
  /// The name of the kind in an experiment file.
  public var name: String { rule.name }

  /// The settings that only this kind has, with what they are set to, in order.
  public var settings: [(setting: RuleSetting, value: SettingValue)] {
    Array(zip(rule.settings, rule.values(self))).map { (setting: $0, value: $1) }
  }

  /// What a setting is set to; nil where the rule has none of that name.
  public subscript(name: SettingName) -> SettingValue? {
    let rule = rule
    return rule.settings.firstIndex { $0.name == name }.map { rule.values(self)[$0] }
  }

  /// The same with a setting changed; the same where it has none of that name.
  public func setting(_ name: SettingName, to value: SettingValue) -> Self {
    guard let place = rule.settings.firstIndex(where: { $0.name == name }) else { return self }
    var values = rule.values(self)
    values[place] = value
    return rule.make(values)
  }

  /// The one of its kind with these settings; those that are left out are the defaults.
  public func with(_ values: [SettingName: SettingValue]) -> Self {
    values.reduce(self) { $0.setting($1.key, to: $1.value) }
  }
}
