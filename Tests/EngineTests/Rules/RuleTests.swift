import Engine
import Testing

@Suite("Descriptions of rules")
struct RuleTests {
  @Test("Every rule has a formula, and a name that no other of its family has")
  func names() {
    expectNames(Activation.all)
    expectNames(Loss.all)
    expectNames(Optimizer.Kind.all)
  }

  private func expectNames<R: Rule>(_ rules: [R]) {
    #expect(Set(rules.map(\.name)).count == rules.count)
    for rule in rules {
      #expect(!rule.rule.formula.isEmpty && rule.rule.paper != "", "\(rule.name)")
      #expect(rule.name == rule.name.lowercased() && !rule.name.contains(" "))
    }
  }

  @Test("Listed rules have the defaults that their descriptions name")
  func defaults() {
    expectDefaults(Activation.all)
    expectDefaults(Loss.all)
    expectDefaults(Optimizer.Kind.all)
  }

  private func expectDefaults<R: Rule>(_ rules: [R]) {
    for rule in rules {
      #expect(rule.settings.count == rule.rule.settings.count, "\(rule.name)")
      for (setting, value) in rule.settings {
        #expect(value == setting.standard, "\(rule.name), \(setting.name)")
        #expect(setting.allows(value))
      }
    }
  }

  @Test("Each setting can be changed alone, and changed back to the same rule")
  func changes() {
    expectChanges(Activation.all)
    expectChanges(Loss.all)
    expectChanges(Optimizer.Kind.all)
  }

  private func expectChanges<R: Rule>(_ rules: [R]) {
    for rule in rules {
      for (setting, value) in rule.settings {
        let other = setting.otherValue
        let changed = rule.setting(setting.name, to: other)
        #expect(changed[setting.name] == other && changed != rule)
        #expect(changed.name == rule.name)
        for (own, before) in rule.settings where own != setting {
          #expect(changed[own.name] == before)
        }
        #expect(changed.setting(setting.name, to: value) == rule)
      }
      #expect(rule.setting(.form, to: .flag(true)) == rule)
    }
  }

  @Test("A setting of an optimizer is what its list of settings says, and no other is there")
  func optimizers() {
    for optimizer in RandomSetups.optimizers {
      let listed = Dictionary(
        uniqueKeysWithValues: optimizer.settings.map { ($0.setting.name, $0.value) })
      for name in SettingName.allCases {
        #expect(optimizer[name] == listed[name], "\(optimizer.kind.name), \(name)")
      }
    }
  }

  @Test("Other values than the defaults train, and change the bits")
  func training() {
    for kind in Optimizer.Kind.all {
      for (setting, _) in kind.settings {
        let changed = kind.setting(setting.name, to: setting.otherValue)
        #expect(
          bits(Optimizer(kind, learningRate: 0.1)) != bits(Optimizer(changed, learningRate: 0.1)))
      }
    }
  }

  private func bits(_ optimizer: Optimizer) -> [UInt64] {
    var random = RandomSetups(seed: 91)
    let trainer = Trainer(random.setup(widths: [3, 2], optimizer: optimizer))
    for _ in 0..<3 { trainer.step() }
    return trainer.snapshot.parameters.map(\.bitPattern)
  }
}

extension RuleSetting {
  /// A value that it may have and that is no rule's default.
  var otherValue: SettingValue {
    switch choice {
    case .number(.finite): .number(-0.75)
    case .number(.positive): .number(0.375)
    case .number(.nonNegative): .number(0.25)
    case .number(.belowOne), .number(.unit): .number(0.625)
    case .optionalNumber: .number(2)
    case .flag: .flag(true)
    case .form: .form(.lecture)
    }
  }
}
