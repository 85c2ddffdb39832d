import Comparison
import Engine
import Experiments
import Testing

@Suite("What a contender changes")
struct ContenderChangeTests {
  private static let experiment = Experiment(
    data: .rows(Dataset(rows: [(x: [1, 2], y: [1]), (x: [3, 4], y: [0])])),
    network: Network(
      inputs: 2,
      layers: [
        DenseLayer(units: 3, activation: .tanh),
        DenseLayer(units: 1, activation: .sigmoid),
      ], initializer: Initializer(.heUniform, seed: 7)),
    loss: .squaredError, optimizer: Optimizer(.gradientDescent, learningRate: 0.3))

  @Test(
    "its text reads back to it",
    arguments: [
      (ContenderDimension.optimizer, "momentum:beta=0.6,nesterov=true,weight-decay=0.01"),
      (.optimizer, "adam:form=lecture,learning-rate=0.01"), (.activation, "relu"),
      (.activation, "leaky-relu:slope=0.1"), (.activation, "prelu"), (.activation, "elu:alpha=2"),
      (.loss, "huber:delta=0.1"), (.loss, "binary-cross-entropy"), (.batch, "full"), (.batch, "7"),
      (.learningRate, "0.03"), (.depth, "4"), (.initializer, "zeros"),
      (.initializer, "constant:value=0.5"), (.initializer, "uniform:low=-1,high=2"),
      (.initializer, "normal:mean=0.1,deviation=2"), (.initializer, "he-normal:seed=3"),
    ])
  func text(_ dimension: ContenderDimension, _ text: String) throws {
    let contender = try Contender(dimension, text, of: Self.experiment)
    #expect(contender.change.dimension == dimension)
    let again = try Contender(
      dimension, contender.change.text(of: Self.experiment), of: Self.experiment)
    #expect(again.change == contender.change)
    #expect(again == contender)
    #expect(
      Self.experiment.changed(by: contender) == Self.experiment.changed(by: contender.change))
  }

  @Test("an initializer makes all layers draw, from the experiment's seed unless one is typed")
  func initializer() throws {
    var given = Self.experiment
    given.network.layers[0].given = .all(
      weights: [[1, 2], [3, 4], [5, 6]], biases: [1, 2, 3])
    given.network.layers[1].given = .biases([9])
    let own = given.changed(by: try Contender(.initializer, "xavier-normal", of: given))
    #expect(own.network.layers.allSatisfy { $0.given == .none })
    #expect(own.network.initializer == Initializer(.xavierNormal, seed: 7))
    let seeded = given.changed(by: try Contender(.initializer, "zeros:seed=2", of: given))
    #expect(seeded.network.initializer == Initializer(.zeros, seed: 2))
    #expect(Trainer(seeded.setup).parameters.weights.joined().joined().allSatisfy { $0 == 0 })
  }

  @Test("an initializer is read as a file reads it")
  func problems() {
    for (text, found) in [
      ("he", "found \"he\""), ("constant", "value"), ("normal:mean=0,deviation=-1", "deviation"),
      ("zeros:value=1", "value"), ("uniform:low=2,high=1", "high"),
    ] {
      #expect { try Contender(.initializer, text, of: Self.experiment) } throws: { error in
        "\(error)".hasPrefix("initializer") && "\(error)".contains(found)
      }
    }
  }
}

/// Every rule, with every setting that it has, through a contender's text.
@Suite("Settings of every rule in contenders")
struct ContenderSettingsTests {
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

  @Test("a contender's text reads back to the same rule, whatever the experiment has")
  func contenders() throws {
    for given in Self.optimizers {
      var experiment = Self.experiment
      experiment.optimizer = given
      for optimizer in Self.optimizers {
        try expectBack(.optimizer(optimizer), of: experiment)
      }
    }
    for activation in Self.variants(Activation.all) {
      try expectBack(.activation(activation), of: Self.experiment)
    }
    for loss in Self.variants(Loss.all) where loss.allows(output: .sigmoid) {
      try expectBack(.loss(loss), of: Self.experiment)
    }
  }

  private func expectBack(_ change: ContenderChange, of experiment: Experiment) throws {
    // What clips in the experiment clips in every contender: none can be written.
    if case .optimizer(let optimizer) = change, optimizer.clipNorm == nil,
      experiment.optimizer.clipNorm != nil
    {
      return
    }
    let text = change.text(of: experiment)
    #expect(try Contender(change.dimension, text, of: experiment).change == change, "\(text)")
  }

  @Test("adamw has the decay of its kind unless the experiment has one, and no lecture form")
  func adamw() throws {
    var experiment = Self.experiment
    func decay(_ text: String) throws -> Double {
      try Contender(.optimizer, text, of: experiment).optimizer.weightDecay
    }
    #expect(try decay("adamw") == 0.01 && decay("adam") == 0)
    experiment.optimizer.weightDecay = 0.25
    #expect(try decay("adamw") == 0.25 && decay("adamw:weight-decay=0") == 0)
    experiment.optimizer.form = .lecture
    #expect(
      try Contender(.optimizer, "adamw", of: experiment).optimizer.form == .standard)
    #expect(try Contender(.optimizer, "adam", of: experiment).optimizer.form == .lecture)
    #expect {
      try Contender(.optimizer, "adamw:form=lecture", of: experiment)
    } throws: { error in "\(error)".contains("found \"lecture\"; allowed: standard") }
  }
}
