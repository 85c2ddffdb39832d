import Derivation
import Engine
import Session
import TestSupport
import Testing
import Text

@Suite("Settings of the run")
struct SettingTests {
  static let setup = Sample.network(
    [2, 3, 2], hidden: .sigmoid, output: .sigmoid, loss: .halfSquaredError, rows: 4, seed: 7)

  /// A change of a setting with a key, and what it makes of the settings.
  struct Turn: Sendable, CustomTestStringConvertible {
    let name: String
    let key: Key
    let expected: Setup

    init(_ name: String, _ key: Key, _ change: (inout Setup) -> Void) {
      self.name = name
      self.key = key
      var setup = SettingTests.setup
      change(&setup)
      expected = setup
    }

    var testDescription: String { "\(name) \(key.label())" }
  }

  static let turns = [
    Turn("learning rate", .right) { $0.optimizer.learningRate = 0.2 },
    Turn("learning rate", .left) { $0.optimizer.learningRate = 0.05 },
    Turn("optimizer", .right) { $0.optimizer.kind = .momentum(beta: 0.9, nesterov: false) },
    Turn("optimizer", .enter) { $0.optimizer.kind = .momentum(beta: 0.9, nesterov: false) },
    Turn("optimizer", .left) {
      $0.optimizer.kind = .adamw(beta1: 0.9, beta2: 0.999, epsilon: 1e-8)
      $0.optimizer.weightDecay = 0.01
    },
    Turn("weight decay", .right) { $0.optimizer.weightDecay = 0.00001 },
    Turn("clip norm", .left) { $0.optimizer.clipNorm = 10 },
    Turn("form", .right) { $0.optimizer.form = .lecture },
    Turn("form", .left) { $0.optimizer.form = .lecture },
    Turn("loss", .right) { $0.loss = .meanSquaredError },
    Turn("loss", .left) { $0.loss = .squaredError },
    Turn("activation of layer 1", .right) { $0.network.layers[0].activation = .tanh },
    Turn("activation of layer 1", .left) { $0.network.layers[0].activation = .step },
    Turn("activation of layer 2", .right) { $0.network.layers[1].activation = .tanh },
    Turn("batch", .right) { $0.training.batch = .rows(3) },
    Turn("batch", .left) { $0.training.batch = .rows(1) },
    Turn("shuffle", .right) { $0.training.shuffle = false },
    Turn("shuffle", .left) { $0.training.shuffle = false },
    Turn("seed", .right) { $0.training.seed = 8 },
    Turn("seed", .left) { $0.training.seed = 6 },
  ]

  @Test("each way of a setting changes just it, and trains as a trainer with it", arguments: turns)
  func turn(_ turn: Turn) throws {
    var learner = Learner(Self.setup)
    try learner.open(setting: turn.name)
    learner.press(turn.key)
    #expect(learner.state.setup == turn.expected)
    #expect(Bits.firstDifference(learner.bits(1...6), Trainer(turn.expected).nextBits(6)) == nil)
    learner.type("u")
    #expect(learner.state.setup == Self.setup)
    #expect(Bits.firstDifference(learner.bits(1...6), Trainer(Self.setup).nextBits(6)) == nil)
  }

  @Test(
    "typed values of settings are taken",
    arguments: [
      ("learning rate", "0.025", Turn("", .enter) { $0.optimizer.learningRate = 0.025 }),
      ("learning rate", "1/4", Turn("", .enter) { $0.optimizer.learningRate = 0.25 }),
      ("weight decay", "1/8", Turn("", .enter) { $0.optimizer.weightDecay = 0.125 }),
      ("clip norm", "0.5", Turn("", .enter) { $0.optimizer.clipNorm = 0.5 }),
      ("batch", "3", Turn("", .enter) { $0.training.batch = .rows(3) }),
      ("batch", "full", Turn("", .enter) { $0.training.batch = .full }),
      ("seed", "123456789", Turn("", .enter) { $0.training.seed = 123_456_789 }),
    ])
  func typed(_ name: String, _ text: String, _ turn: Turn) throws {
    var learner = Learner(Self.setup)
    try learner.open(setting: name)
    learner.press(.enter)
    learner.type(text)
    learner.press(.enter)
    #expect(learner.state.setup == turn.expected)
    #expect(Bits.firstDifference(learner.bits(1...6), Trainer(turn.expected).nextBits(6)) == nil)
  }

  @Test(
    "units and layers come and go, and what stays keeps its parameters",
    arguments: [
      ("units of layer 1", Key.right, [4, 2]), ("units of layer 1", .left, [2, 2]),
      ("hidden layers", .right, [3, 3, 2]), ("hidden layers", .left, [2]),
    ])
  func shape(_ name: String, _ key: Key, _ units: [Int]) throws {
    var learner = Learner(Self.setup)
    learner.go(toIteration: 3)
    let before = learner.state.run.current.steps.record
    try learner.open(setting: name)
    learner.press(key)
    let network = learner.state.setup.network
    #expect(network.layers.map(\.units) == units)
    #expect(network.layers.allSatisfy { $0.activation == .sigmoid })
    let record = learner.state.run.current.steps.record
    let kept = min(units[0], 3)
    // The first layer is left as it is, unless it became the output itself.
    if units.count > 1 {
      for unit in 1...kept {
        let bias = Parameter.bias(layer: 1, unit: unit)
        #expect(record.value(of: bias) == before.value(of: bias))
        for from in 1...2 {
          let weight = Parameter.weight(layer: 1, unit: unit, from: from)
          #expect(record.value(of: weight) == before.value(of: weight))
        }
      }
    }
    #expect(record.iteration == 3 && record.cost.isFinite)
    // The changed network goes on as a trainer that starts with its parameters.
    let changed = Setup(
      network: network, data: Self.setup.data, loss: Self.setup.loss,
      optimizer: Self.setup.optimizer, training: Self.setup.training)
    #expect(learner.state.setup == changed)
    learner.type("u")
    #expect(Bits.firstDifference(learner.bits(1...6), Trainer(Self.setup).nextBits(6)) == nil)
  }

  @Test("values that do not fit the other settings are passed over")
  func fitting() throws {
    // After a softmax only losses that may follow it are met, each once.
    let setup = Sample.network([2, 3, 2], rows: 4)
    var learner = Learner(setup)
    try learner.open(setting: "loss")
    var met: [Loss] = []
    for _ in 0..<20 where met.first != learner.state.setup.loss || met.count < 2 {
      met.append(learner.state.setup.loss)
      learner.press(.right)
    }
    #expect(met.allSatisfy { $0.allows(output: .softmax) })
    #expect(
      Set(met.map(\.name)) == Set(Loss.all.filter { $0.allows(output: .softmax) }.map(\.name)))
  }

  @Test("what cannot go says why, and changes nothing")
  func refusals() throws {
    let setup = Sample.network([2, 1, 2], hidden: .sigmoid, output: .sigmoid, loss: .squaredError)
    var learner = Learner(setup)
    try learner.open(setting: "units of layer 1")
    learner.press(.left)
    #expect(learner.state.notice?.kind == .warning)
    #expect(learner.state.setup == setup && !learner.state.run.isEdited)
    try learner.open(setting: "hidden layers")
    learner.press(.left)
    #expect(learner.state.setup.network.layers.count == 1)
    try learner.open(setting: "hidden layers")
    learner.press(.left)
    #expect(learner.state.notice?.kind == .warning)
    #expect(learner.state.run.segments.count == 2)
  }
}
