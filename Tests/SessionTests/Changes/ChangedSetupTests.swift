import Engine
import Experiments
import Session
import Testing

@Suite("Settings that are changed")
struct ChangedSetupTests {
  private let setup = Example.xor

  private func problem(_ change: Change, _ setup: Setup = Example.xor) -> ChangeProblem? {
    do {
      _ = try change.applied(to: setup)
      return nil
    } catch {
      return error
    }
  }

  @Test("Every setting is changed, and nothing else")
  func settings() throws {
    let momentum = Optimizer(.momentum(beta: 0.5, nesterov: true), learningRate: 0.1)
    let changes: [(Change, (inout Setup) -> Void)] = [
      (.learningRate(0.5), { $0.optimizer.learningRate = 0.5 }),
      (.optimizer(momentum), { $0.optimizer = momentum }),
      (.loss(.huber(delta: 2)), { $0.loss = .huber(delta: 2) }),
      (.activation(layer: 1, .elu(alpha: 2)), { $0.network.layers[0].activation = .elu(alpha: 2) }),
      (.batch(.full), { $0.training.batch = .full }),
      (.batch(.rows(7)), { $0.training.batch = .rows(7) }),
      (.shuffle(false), { $0.training.shuffle = false }),
      (.seed(8), { $0.training.seed = 8 }),
    ]
    for (change, edit) in changes {
      var wanted = setup
      edit(&wanted)
      #expect(try change.applied(to: setup) == wanted)
      #expect(problem(change, wanted) == .noChange)
    }
  }

  @Test("Inputs and targets of a row are changed where they stand")
  func data() throws {
    let input = try Change.input(row: 3, index: 2, 0.25).applied(to: setup).data
    #expect(input.inputs == [0, 0, 0, 1, 1, 0.25, 1, 1] && input.targets == setup.data.targets)
    let target = try Change.target(row: 4, index: 1, 1).applied(to: setup).data
    #expect(target.targets == [0, 1, 1, 1] && target.inputs == setup.data.inputs)
    let targets = try Change.targets(row: 1, [0.5]).applied(to: setup).data
    #expect(targets.targets == [0.5, 1, 1, 0])
  }

  @Test("What is not there cannot be changed")
  func missing() {
    #expect(problem(.input(row: 5, index: 1, 0)) == .missing(.row, found: 5, count: 4))
    #expect(problem(.input(row: 0, index: 1, 0)) == .missing(.row, found: 0, count: 4))
    #expect(problem(.input(row: 1, index: 3, 0)) == .missing(.input, found: 3, count: 2))
    #expect(problem(.target(row: 1, index: 2, 0)) == .missing(.target, found: 2, count: 1))
    #expect(problem(.targets(row: 9, [0])) == .missing(.row, found: 9, count: 4))
    #expect(problem(.targets(row: 1, [0, 1])) == .targetCount(found: 2, allowed: 1))
    #expect(problem(.activation(layer: 3, .relu)) == .missing(.layer, found: 3, count: 2))
    let parameters: [(Parameter, ChangeProblem)] = [
      (.weight(layer: 3, unit: 1, from: 1), .missing(.layer, found: 3, count: 2)),
      (.weight(layer: 1, unit: 3, from: 1), .missing(.unit, found: 3, count: 2)),
      (.weight(layer: 2, unit: 1, from: 3), .missing(.input, found: 3, count: 2)),
      (.bias(layer: 2, unit: 2), .missing(.unit, found: 2, count: 1)),
      (.slope(layer: 1), .noSlope(layer: 1, .tanh)),
    ]
    for (parameter, expected) in parameters {
      #expect(problem(.parameter(parameter, 1)) == expected)
    }
  }

  @Test("Numbers must lie in the ranges of an experiment file")
  func ranges() {
    let bias = Parameter.bias(layer: 1, unit: 1)
    for value in [Double.infinity, -.infinity, .nan] {
      #expect(isOutOfRange(.parameter(bias, value), .parameter, .finite))
      #expect(isOutOfRange(.input(row: 1, index: 1, value), .datum, .finite))
      #expect(isOutOfRange(.target(row: 1, index: 1, value), .datum, .finite))
      #expect(isOutOfRange(.targets(row: 1, [value]), .datum, .finite))
      #expect(isOutOfRange(.learningRate(value), .rule(.learningRate), .positive))
    }
    #expect(isOutOfRange(.learningRate(0), .rule(.learningRate), .positive))
    #expect(isOutOfRange(.loss(.huber(delta: 0)), .rule(.delta), .positive))
    #expect(isOutOfRange(.activation(layer: 1, .elu(alpha: -1)), .rule(.alpha), .positive))
    #expect(
      isOutOfRange(.activation(layer: 1, .prelu(initialSlope: .nan)), .rule(.initialSlope), .finite)
    )
    #expect(problem(.batch(.rows(0))) == .batch(found: 0))
  }

  private func isOutOfRange(
    _ change: Change, _ setting: ChangeProblem.Setting, _ range: SettingRange
  ) -> Bool {
    guard case .outOfRange(setting, _, range) = problem(change) else { return false }
    return true
  }

  @Test("Every number of every optimizer is checked")
  func optimizers() {
    let kinds: [(Optimizer.Kind, SettingName)] = [
      (.momentum(beta: 1, nesterov: false), .beta), (.adagrad(epsilon: 0), .epsilon),
      (.rmsprop(beta: -0.1, epsilon: 1), .beta), (.rmsprop(beta: 0.5, epsilon: 0), .epsilon),
      (.adadelta(rho: 1, epsilon: 1), .rho), (.adadelta(rho: 0.5, epsilon: -1), .epsilon),
      (.adam(beta1: 1, beta2: 0.5, epsilon: 1), .beta1),
      (.adam(beta1: 0.5, beta2: 1, epsilon: 1), .beta2),
      (.adam(beta1: 0.5, beta2: 0.5, epsilon: 0), .epsilon),
    ]
    for (kind, setting) in kinds {
      let found = problem(.optimizer(Optimizer(kind, learningRate: 0.1)))
      guard case .outOfRange(.rule(setting), _, _) = found else {
        Issue.record("\(kind) gave \(String(describing: found))")
        continue
      }
    }
    let plain = Optimizer.Kind.gradientDescent
    #expect(
      isOutOfRange(
        .optimizer(Optimizer(plain, learningRate: 0.1, weightDecay: -1)), .rule(.weightDecay),
        .nonNegative))
    #expect(
      isOutOfRange(
        .optimizer(Optimizer(plain, learningRate: 0.1, clipNorm: 0)), .rule(.clipNorm), .positive))
    let nesterov = Optimizer(
      .momentum(beta: 0.9, nesterov: true), learningRate: 0.1, form: .lecture)
    #expect(problem(.optimizer(nesterov)) == .nesterovInLectureForm)
  }

  @Test("Loss, output and targets must fit one another")
  func fit() throws {
    #expect(
      problem(.activation(layer: 2, .relu))
        == .lossNeedsOutput(.binaryCrossEntropy, found: .relu))
    #expect(
      problem(.loss(.categoricalCrossEntropy))
        == .lossNeedsOutput(.categoricalCrossEntropy, found: .sigmoid))
    #expect(
      problem(.target(row: 2, index: 1, 1.5))
        == .target(.binaryCrossEntropy, row: 2, found: 1.5, allowed: .unit))
    let squared = try Change.loss(.squaredError).applied(to: setup)
    let far = try Change.target(row: 2, index: 1, 1.5).applied(to: squared)
    #expect(
      problem(.loss(.binaryCrossEntropy), far)
        == .target(.binaryCrossEntropy, row: 2, found: 1.5, allowed: .unit))
  }

  @Test("Of categorical cross-entropy all targets of a row are changed together")
  func targetSum() throws {
    let setup = Example.large
    let row = try #require((1...40).first { setup.data.target(row: $0 - 1).reduce(0, +) != 1 })
    let found = problem(.target(row: row, index: 1, 0.5), setup)
    guard case .targetsDoNotSumToOne = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    var small = Example.xor
    small.network.layers[1] = DenseLayer(units: 2, activation: .softmax)
    small.data = Dataset(rows: [([0, 0], [0, 1]), ([0, 1], [1, 0])])
    small.loss = .categoricalCrossEntropy
    #expect(problem(.target(row: 2, index: 2, 1), small) == .targetsDoNotSumToOne(row: 2, sum: 2))
    #expect(try Change.targets(row: 2, [0.25, 0.75]).applied(to: small).data.targets[3] == 0.75)
    #expect(
      problem(.targets(row: 1, [-1, 2]), small)
        == .target(.categoricalCrossEntropy, row: 1, found: -1, allowed: .nonNegative))
  }
}
