/// Where the number of a setting may lie; the raw value says it in words.
public enum SettingRange: String, Hashable, Sendable {
  /// Not infinite, and a number.
  case finite = "a finite number"
  /// x > 0.
  case positive = "a number above 0"
  /// x ≥ 0.
  case nonNegative = "0 or more"
  /// 0 ≤ x < 1.
  case belowOne = "0 or more, and below 1"
  /// 0 ≤ x ≤ 1.
  case unit = "0 to 1"

  /// Whether a number lies in it.
  public func contains(_ value: Double) -> Bool {
    switch self {
    case .finite: value.isFinite
    case .positive: value > 0 && value.isFinite
    case .nonNegative: value >= 0 && value.isFinite
    case .belowOne: value >= 0 && value < 1
    case .unit: value >= 0 && value <= 1
    }
  }
}

/// What a setting is set to.
public enum SettingValue: Hashable, Sendable {
  /// A number.
  case number(Double)
  /// On or off.
  case flag(Bool)
  /// Lecture or standard.
  case form(Optimizer.Form)
  /// Not set, where that means something: no clipping.
  case none

  /// The number; not a number for what is none.
  public var number: Double {
    if case .number(let value) = self { value } else { .nan }
  }

  /// Whether it is on.
  public var isOn: Bool { self == .flag(true) }
}

/// A setting that a rule has, with what it may be and what it is unless given.
public struct RuleSetting: Hashable, Sendable {
  /// What it can be set to.
  public enum Choice: Hashable, Sendable {
    /// A number in a range.
    case number(SettingRange)
    /// A number in a range, or none.
    case optionalNumber(SettingRange)
    /// On or off.
    case flag
    /// Lecture or standard.
    case form
  }

  /// What it is called.
  public let name: SettingName
  /// What it can be set to.
  public let choice: Choice
  /// What it is unless given; nil where it must be given.
  public let standard: SettingValue?
  /// Whether the lecture form has it too.
  public let isInLectureForm: Bool

  init(
    _ name: SettingName, _ choice: Choice, standard: SettingValue?, isInLectureForm: Bool = true
  ) {
    self.name = name
    self.choice = choice
    self.standard = standard
    self.isInLectureForm = isInLectureForm
  }

  /// A number that has a default.
  static func number(
    _ name: SettingName, _ range: SettingRange, standard: Double
  ) -> RuleSetting {
    RuleSetting(name, .number(range), standard: .number(standard))
  }

  /// Whether it may be set to a value.
  public func allows(_ value: SettingValue) -> Bool {
    switch (choice, value) {
    case (.number(let range), .number(let number)),
      (.optionalNumber(let range), .number(let number)):
      range.contains(number)
    case (.optionalNumber, .none), (.flag, .flag), (.form, .form): true
    case (.number, _), (.optionalNumber, _), (.flag, _), (.form, _): false
    }
  }

  /// What it may be set to, in words.
  public var allowed: String {
    switch choice {
    case .number(let range): range.rawValue
    case .optionalNumber(let range): "\(range.rawValue), or none"
    case .flag: "on or off"
    case .form: Optimizer.Form.allCases.map(\.rawValue).joined(separator: " or ")
    }
  }
}
