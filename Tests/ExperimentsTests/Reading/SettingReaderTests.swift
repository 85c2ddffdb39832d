import Engine
import Experiments
import Testing

/// Every rule, with every setting that it has, through the file.
@Suite("Settings of every rule in files")
struct SettingReaderTests {
  private static let experiment = Experiment(
    data: .rows(Dataset(rows: [(x: [1, 2], y: [0, 1]), (x: [3, 4], y: [1, 0])])),
    network: Network(
      inputs: 2,
      layers: [
        DenseLayer(units: 3, activation: .tanh), DenseLayer(units: 2, activation: .sigmoid),
      ]),
    loss: .squaredError, optimizer: Optimizer(.gradientDescent, learningRate: 0.3))

  /// Each optimizer as it is, and with each of its settings changed, alone and with the others.
  private static let optimizers = Optimizer.Kind.all.flatMap { kind in
    let plain = Optimizer(kind, learningRate: 0.5)
    let settings = plain.settings.map(\.setting)
    let all = settings.reduce(plain) { $1.name == .form ? $0 : $0.setting($1.name, to: other($1)) }
    return [plain, all] + settings.map { plain.setting($0.name, to: other($0)) }
  }

  private static func variants<R: Rule>(_ rules: [R]) -> [R] {
    rules.flatMap { rule in
      [rule] + rule.rule.settings.map { rule.setting($0.name, to: other($0)) }
    }
  }

  private static func other(_ setting: RuleSetting) -> SettingValue {
    switch setting.choice {
    case .number(.finite): .number(-0.75)
    case .number(.positive), .optionalNumber: .number(0.375)
    case .number(.nonNegative): .number(0.25)
    case .number(.belowOne), .number(.unit): .number(0.625)
    case .flag: .flag(true)
    case .form: .form(.lecture)
    }
  }

  @Test("a file that is written reads back to the same optimizer")
  func optimizersInFiles() throws {
    for optimizer in Self.optimizers {
      var experiment = Self.experiment
      experiment.optimizer = optimizer
      #expect(try Sample.read(experiment.yaml) == experiment, "\(experiment.yaml)")
    }
  }

  @Test("a file that is written reads back to the same activations and losses")
  func othersInFiles() throws {
    for activation in Self.variants(Activation.all) where activation != .softmax {
      var experiment = Self.experiment
      experiment.network.layers[0].activation = activation
      #expect(try Sample.read(experiment.yaml) == experiment, "\(activation)")
    }
    for loss in Self.variants(Loss.all) {
      var experiment = Self.experiment
      experiment.loss = loss
      let output = Activation.all.last { loss.allows(output: $0) }
      experiment.network.layers[1].activation = output ?? .identity
      #expect(try Sample.read(experiment.yaml) == experiment, "\(loss)")
    }
  }

  @Test("a number outside its range is an error that names the key and says what is allowed")
  func ranges() {
    for kind in Optimizer.Kind.all {
      for setting in Optimizer(kind, learningRate: 1).settings.map(\.setting) {
        for (wrong, words) in Self.wrong(setting) {
          let message = Sample.message(
            Sample.replacing(
              "{kind: adam, learning-rate: 0.1}",
              with: setting.name == .learningRate
                ? "{kind: \(kind.name), learning-rate: \(wrong)}"
                : "{kind: \(kind.name), learning-rate: 1, \(setting.name.key): \(wrong)}"))
          let place = "my.yaml:12: optimizer.\(setting.name.key): found \(wrong); allowed: \(words)"
          #expect(message == place)
        }
      }
    }
  }

  @Test("a key that a rule does not have is an error that lists those it has")
  func keys() {
    for activation in Activation.all where activation.settings.isEmpty {
      let message = Sample.message(
        Sample.replacing(
          "activation: tanh", with: "activation: {kind: \(activation.name), alpha: 1}"))
      #expect(message.hasSuffix("not used by \(activation.name); allowed: kind"))
    }
    for loss in Loss.all where loss.settings.isEmpty {
      let message = Sample.message(
        Sample.replacing(
          "loss: binary-cross-entropy", with: "loss: {kind: \(loss.name), delta: 1}"))
      #expect(message.hasSuffix("not used by \(loss.name); allowed: kind"))
    }
  }

  /// Numbers just outside of a setting's range, with what is allowed.
  private static func wrong(_ setting: RuleSetting) -> [(String, String)] {
    switch setting.choice {
    case .number(.positive), .optionalNumber(.positive):
      [("0", "a number above 0"), ("-1", "a number above 0")]
    case .number(.nonNegative): [("-0.5", "a number of at least 0")]
    case .number(.belowOne):
      [("1", "a number from 0 to below 1"), ("-0.5", "a number from 0 to below 1")]
    case .flag: [("1", "true or false")]
    case .number, .optionalNumber, .form: []
    }
  }
}
