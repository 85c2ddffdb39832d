import Engine
import Testing

@Suite("The gradient check")
struct GradientCheckTests {
  @Test("Every derivative of every network in the table is right", arguments: Activation.all)
  func wholeTable(hidden: Activation) {
    var random = RandomSetups(seed: 58)
    for (output, loss) in RandomSetups.outputs {
      for widths in [[2], [3, 2], [2, 3, 1], [5, 3]] {
        let frozen = Frozen(
          weights: widths.count == 3, biases: widths == [5, 3], slopes: widths == [3, 2],
          layers: widths == [3, 2] ? [1] : [])
        let setup = random.setup(
          widths: widths, hidden: hidden, output: output, loss: loss, rows: 4, frozen: frozen)
        let check = GradientCheck(Trainer(setup))
        let what = "\(hidden.name), \(output.name), \(loss.name), \(widths)"
        #expect(check.worstError < 1e-6, "\(what)")
        #expect(check.entries.map(\.parameter) == setup.network.parameters)
        #expect(check.entries.count { $0.crossesKink } == 0, "\(what)")
      }
    }
  }

  @Test("It compares the slopes that training uses with differences of its cost")
  func independentDifference() throws {
    var random = RandomSetups(seed: 52)
    let setup = random.setup(
      widths: [3, 2], hidden: .prelu(initialSlope: 0.3), rows: 70, batch: .full, shuffle: false)
    let trainer = Trainer(setup)
    let check = GradientCheck(trainer)
    #expect(check.cost == trainer.costOnAllRows())
    let start = trainer.parameters
    trainer.step()
    for entry in check.entries {
      #expect(entry.analytic == trainer.gradient(of: entry.parameter))
      let above = nudged(setup, start, entry.parameter, by: entry.step)
      let below = nudged(setup, start, entry.parameter, by: -entry.step)
      let difference = (above - below) / (2 * entry.step)
      #expect(abs(entry.numeric - difference) < 1e-9)
    }
  }

  @Test("A step is 1e-5, for parameters above 1 in proportion")
  func steps() {
    let trainer = Trainer(
      output: .identity, logits: [0.5, -8], targets: [0, 0], loss: .squaredError)
    let steps = GradientCheck(trainer).entries.map(\.step)
    #expect(steps == [1e-5, 1e-5, 1e-5, 8e-5])
  }

  @Test("A slope that a difference contradicts is found")
  func contradiction() throws {
    // Over 2h the sum of the neuron goes from −10 to 10, where its slope at 0 says nothing.
    let layer = DenseLayer(
      units: 1, activation: .tanh, given: .all(weights: [[0]], biases: [0]))
    let trainer = Trainer(
      Setup(
        network: Network(inputs: 1, layers: [layer]), data: Dataset(rows: [(x: [1e6], y: [1])]),
        loss: .squaredError, optimizer: RandomSetups.descent, training: Training()))
    let check = GradientCheck(trainer)
    let weight = try #require(check.entries.first)
    #expect(weight.analytic == -2e6)
    #expect(abs(weight.numeric + 2e5) < 1)
    #expect(!weight.crossesKink)
    #expect(abs(weight.error - 0.9) < 1e-5)
    #expect(check.worstError == weight.error)
  }

  @Test("At a kink the error is large, is listed and does not count")
  func kinks() {
    let atKink: [(Activation, Loss)] = [
      (.relu, .squaredError), (.leakyReLU(slope: 0.1), .squaredError),
      (.prelu(initialSlope: 0.1), .squaredError), (.step, .squaredError),
      (.identity, .meanAbsoluteError),
    ]
    for (activation, loss) in atKink {
      let y = loss == .meanAbsoluteError ? 0.0 : 1
      let check = GradientCheck(
        Trainer(output: activation, logits: [0], targets: [y], loss: loss))
      let bias = check.entries[1]
      #expect(bias.crossesKink, "\(activation.name)")
      #expect(check.worstError < 1e-6, "\(activation.name)")
      // The absolute error has slope 0 at its tip, as has a symmetric difference.
      #expect((bias.error > 0.4) == (loss == .squaredError), "\(activation.name)")
    }
  }

  @Test("Huber's threshold is a kink, a smooth activation has none")
  func thresholds() {
    func crosses(_ output: Activation, _ loss: Loss, _ logit: Double) -> Bool {
      GradientCheck(Trainer(output: output, logits: [logit], targets: [0], loss: loss))
        .entries[1].crossesKink
    }
    #expect(crosses(.identity, .huber(delta: 2), 2))
    #expect(crosses(.identity, .huber(delta: 2), -2))
    #expect(!crosses(.identity, .huber(delta: 2), 1.99))
    #expect(!crosses(.identity, .squaredError, 0))
    #expect(!crosses(.tanh, .squaredError, 0))
    #expect(!crosses(.sigmoid, .halfSquaredError, 0))
    #expect(crosses(.elu(alpha: 1), .squaredError, 0))
  }

  @Test("An error that is not a number makes the worst one so")
  func notANumber() {
    let trainer = Trainer(
      output: .identity, logits: [1e200], targets: [-1e200], loss: .squaredError)
    #expect(GradientCheck(trainer).worstError.isNaN)
  }

  @Test("It checks the parameters that are named, and stops when told to")
  func someParameters() {
    var random = RandomSetups(seed: 53)
    let trainer = Trainer(random.setup())
    let named: [Parameter] = [.bias(layer: 2, unit: 2), .weight(layer: 1, unit: 3, from: 1)]
    #expect(GradientCheck(trainer, parameters: named).entries.map(\.parameter) == named)
    var told: [Int] = []
    let stopped = GradientCheck(trainer) { done in
      told.append(done)
      return done < 3
    }
    #expect(told == [1, 2, 3])
    #expect(stopped.entries.count == 3)
  }

  @Test("On a batch it compares the gradient that trains with differences of the batch's cost")
  func batch() {
    var random = RandomSetups(seed: 55)
    // More rows than are computed at a time, in an order of their own, and a last batch of 10.
    let setup = random.setup(widths: [3, 2], rows: 80, batch: .rows(70), shuffle: true)
    let trainer = Trainer(setup)
    for _ in 0..<4 {
      let record = trainer.recordStep()
      let check = GradientCheck(record, parameters: setup.network.parameters)
      #expect(check.entries.map(\.parameter) == setup.network.parameters)
      #expect(check.entries.map(\.analytic) == setup.network.parameters.map(record.gradient))
      #expect(check.worstError < 1e-6)
      #expect(check.cost == record.cost)
      for entry in check.entries {
        let value = record.value(of: entry.parameter)
        let above = record.cost(with: entry.parameter, at: value + entry.step)
        let below = record.cost(with: entry.parameter, at: value - entry.step)
        let difference = (above - below) / ((value + entry.step) - (value - entry.step))
        #expect(entry.numeric == difference)
      }
    }
  }

  @Test("It leaves the trainer as it was")
  func leavesTrainer() {
    var random = RandomSetups(seed: 54)
    let setup = random.setup()
    let (checked, untouched) = (Trainer(setup), Trainer(setup))
    checked.step()
    untouched.step()
    _ = GradientCheck(checked)
    #expect(checked.step() == untouched.step())
    #expect(checked.snapshot.isIdentical(to: untouched.snapshot))
  }

  /// The cost with one parameter changed.
  private func nudged(
    _ setup: Setup, _ start: ParameterValues, _ parameter: Parameter, by step: Double
  ) -> Double {
    var nudged = PlainNetwork(setup, start)
    switch parameter {
    case .weight(let layer, let unit, let from):
      nudged.weights[layer - 1][unit - 1][from - 1] += step
    case .bias(let layer, let unit): nudged.biases[layer - 1][unit - 1] += step
    case .slope(let layer): nudged.slopes[layer - 1] = nudged.slopes[layer - 1].map { $0 + step }
    }
    let losses = (0..<setup.data.rowCount).map { nudged.run(row: $0).loss }
    return sum(losses) / Double(losses.count)
  }
}
