import Engine
import Testing

@Suite("Settings of rules")
struct RuleSettingTests {
  private static let all =
    Activation.all.flatMap { $0.rule.settings } + Loss.all.flatMap { $0.rule.settings }
    + Optimizer.Kind.all.flatMap { Optimizer($0, learningRate: 1).settings.map(\.setting) }

  @Test("A number is refused on each side of its range, and taken within")
  func ranges() {
    #expect(Self.all.count > 20)
    for setting in Self.all {
      switch setting.choice {
      case .number(let range), .optionalNumber(let range):
        #expect(!setting.allows(.number(.nan)) && !setting.allows(.number(.infinity)))
        #expect(setting.allows(setting.otherValue))
        switch range {
        case .finite: #expect(setting.allows(.number(-1e300)))
        case .positive: #expect(!setting.allows(.number(0)) && setting.allows(.number(1e300)))
        case .nonNegative: #expect(!setting.allows(.number(-1e-300)) && setting.allows(.number(0)))
        case .belowOne: #expect(!setting.allows(.number(1)) && !setting.allows(.number(-1e-300)))
        case .unit: #expect(!setting.allows(.number(1.01)) && setting.allows(.number(1)))
        }
      case .flag: #expect(setting.allows(.flag(true)) && !setting.allows(.number(1)))
      case .form: #expect(setting.allows(.form(.lecture)) && !setting.allows(.flag(true)))
      }
    }
  }

  @Test("Only what may be left out can be set to none")
  func none() {
    for setting in Self.all {
      #expect(setting.allows(.none) == (setting.name == .clipNorm))
    }
  }

  @Test("What is allowed is said in words")
  func words() {
    let adam = Optimizer(.adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8), learningRate: 0.1)
    #expect(
      adam.settings.map { "\($0.setting.name.key): \($0.setting.allowed)" } == [
        "learning-rate: a number above 0", "form: lecture or standard",
        "beta1: 0 or more, and below 1", "beta2: 0 or more, and below 1",
        "epsilon: a number above 0", "weight-decay: 0 or more",
        "clip-norm: a number above 0, or none",
      ])
    let momentum = Optimizer(.momentum(beta: 0.9, nesterov: true), learningRate: 0.1)
    #expect(momentum.settings.map(\.setting.name).contains(.nesterov))
    let lecture = momentum.setting(.form, to: .form(.lecture))
    #expect(!lecture.settings.map(\.setting.name).contains(.nesterov))
  }
}
