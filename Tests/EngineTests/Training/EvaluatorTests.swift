import Engine
import Testing

@Suite("Measuring on other rows")
struct EvaluatorTests {
  /// A layer on one input whose weighted sums are the row's input plus the biases.
  private static func setup(
    _ output: Activation, biases: [Double], rows: [(x: [Double], y: [Double])]
  ) -> Setup {
    let layer = DenseLayer(
      units: biases.count, activation: output,
      given: .all(weights: biases.map { _ in [1] }, biases: biases))
    return Setup(
      network: Network(inputs: 1, layers: [layer]), data: Dataset(rows: rows),
      loss: output == .softmax ? .categoricalCrossEntropy : .squaredError,
      optimizer: RandomSetups.descent, training: Training())
  }

  private static func accuracy(
    _ output: Activation, biases: [Double], rows: [(x: [Double], y: [Double])]
  ) -> Double? {
    let setup = setup(output, biases: biases, rows: rows)
    return Evaluator(setup, rows: setup.data).measure(Trainer(setup)).accuracy
  }

  @Test("On the training rows its cost and outputs are the trainer's, bit for bit")
  func trainingRows() {
    var random = RandomSetups(seed: 501)
    for (output, loss) in RandomSetups.outputs {
      let setup = random.setup(
        widths: [5, 3], output: output, loss: loss, rows: 67, batch: .rows(5))
      let (trainer, evaluator) = (Trainer(setup), Evaluator(setup, rows: setup.data))
      for _ in 0..<4 {
        trainer.step()
        #expect(evaluator.measure(trainer).cost == trainer.costOnAllRows())
        #expect(evaluator.outputs(of: trainer) == trainer.outputs().flatMap(\.self))
      }
    }
  }

  @Test("On other rows its cost is that of a trainer of those rows with the same parameters")
  func otherRows() {
    var random = RandomSetups(seed: 502)
    let setup = random.setup(rows: 9)
    var other = setup
    other.data = Dataset(rows: (0..<130).map { _ in (random.numbers(2), random.numbers(2)) })
    let (trainer, evaluator) = (Trainer(setup), Evaluator(setup, rows: other.data))
    for _ in 0..<3 { trainer.step() }
    let measurement = evaluator.measure(trainer)
    #expect(measurement.cost == Trainer(other, from: trainer.snapshot).costOnAllRows())
    #expect(measurement.cost != trainer.costOnAllRows())
    #expect(measurement.accuracy == nil)
  }

  @Test("Measuring changes nothing that training goes on from")
  func leavesTraining() {
    var random = RandomSetups(seed: 503)
    let setup = random.setup(rows: 70, batch: .rows(30))
    let (measured, untouched) = (Trainer(setup), Trainer(setup))
    let evaluator = Evaluator(setup, rows: setup.data)
    for _ in 0..<7 {
      #expect(measured.step() == untouched.step())
      _ = evaluator.measure(measured)
    }
    #expect(measured.snapshot.isIdentical(to: untouched.snapshot))
  }

  @Test("Of several outputs the largest has to be at the largest target", arguments: [0, 1, 2])
  func largest(answer: Int) {
    var biases = [0.0, 0, 0]
    biases[answer] = 1
    let rows = (0..<3).map { row in ([0.0], (0..<3).map { $0 == row || $0 == 0 ? 1.0 : 0 }) }
    // Of the targets 1 1 0 the first counts: only the row 1 0 0 and that one are class 0.
    let oneHot = rows.map { row in (x: row.0, y: [0.0, 1, 0]) }
    #expect(Self.accuracy(.softmax, biases: biases, rows: oneHot) == (answer == 1 ? 1 : 0))
    #expect(Self.accuracy(.identity, biases: biases, rows: oneHot) == (answer == 1 ? 1 : 0))
    #expect(Self.accuracy(.softmax, biases: biases, rows: rows) == (answer == 0 ? 1 : 0))
    #expect(Self.accuracy(.identity, biases: biases, rows: rows) == nil)
  }

  @Test("Of equal outputs the first counts, and what is not a number is wrong")
  func ties() {
    let rows = [(x: [0.0], y: [1.0, 0]), (x: [0.0], y: [0.0, 1]), (x: [0.0], y: [0.0, 1])]
    #expect(Self.accuracy(.identity, biases: [2, 2], rows: rows) == 1.0 / 3)
    #expect(Self.accuracy(.identity, biases: [.nan, 2], rows: rows) == 0)
    #expect(Self.accuracy(.sigmoid, biases: [.nan], rows: [([0], [0]), ([0], [1])]) == 0)
  }

  @Test("One output of sigmoid or step is right on the target's side of one half")
  func half() {
    let rows: [(x: [Double], y: [Double])] = [([0], [1]), ([-1], [1]), ([-1], [0]), ([3], [1])]
    #expect(Self.accuracy(.sigmoid, biases: [0], rows: rows) == 0.75)
    #expect(Self.accuracy(.step, biases: [0], rows: rows) == 0.75)
    #expect(Self.accuracy(.tanh, biases: [0], rows: rows) == nil)
    #expect(Self.accuracy(.sigmoid, biases: [0], rows: [([0], [0.5])]) == nil)
  }
}
