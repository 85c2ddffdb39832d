import Engine
import Foundation
import Testing

@Suite("Losses: values and slopes")
struct LossFunctionsTests {
  private static let y = [1.5, -2, 0.25]
  private static let predictions = [1.0, 0, 0.25]

  @Test("Losses of plain outputs have the values of their formulas")
  func closedForms() {
    // The residuals are 0.5, −2 and 0.
    expect(.squaredError, value: 4.25, slopes: [-1, 4, 0])
    expect(.halfSquaredError, value: 2.125, slopes: [-0.5, 2, 0])
    expect(.meanSquaredError, value: 4.25 / 3, slopes: [-1.0 / 3, 4.0 / 3, 0])
    expect(.meanAbsoluteError, value: 2.5 / 3, slopes: [-1.0 / 3, 1.0 / 3, 0])
    expect(.huber(delta: 1), value: 1.625 / 3, slopes: [-0.5 / 3, 1.0 / 3, 0])
    expect(.huber(delta: 2), value: 2.125 / 3, slopes: [-0.5 / 3, 2.0 / 3, 0])
    let logs = [log(cosh(0.5)), log(cosh(2.0))]
    expect(
      .logCosh, value: (logs[0] + logs[1]) / 3, slopes: [-tanh(0.5) / 3, tanh(2.0) / 3, 0], ulps: 4)
    expect(.huber(delta: 0.25), value: (0.09375 + 0.46875) / 3, slopes: [-0.25 / 3, 0.25 / 3, 0])
  }

  @Test("Binary cross-entropy is that of the probabilities, its δ their error over K")
  func binary() {
    var random = RandomSetups(seed: 41)
    for _ in 0..<200 {
      let logits = random.numbers(3, 6)
      let y = random.numbers(3, 0.5).map { $0 + 0.5 }
      let trainer = Trainer(output: .sigmoid, logits: logits, targets: y, loss: .binaryCrossEntropy)
      let terms = zip(logits, y).map { z, y in
        y * log(1 + exp(-z)) + (1 - y) * log(1 + exp(z))
      }
      #expect(abs(trainer.step() - terms.reduce(0, +) / 3) < 1e-14 * 6)
      for (unit, delta) in trainer.deltas(sample: 1, layer: 1).enumerated() {
        #expect(abs(delta - (1 / (1 + exp(-logits[unit])) - y[unit]) / 3) < 1e-15)
      }
    }
  }

  @Test("Categorical cross-entropy is that of the probabilities, its δ their error")
  func categorical() {
    var random = RandomSetups(seed: 42)
    for units in 1...10 {
      let logits = random.numbers(units, 6)
      let y = logits.indices.map { $0 == units / 2 ? 1.0 : 0 }
      let trainer = Trainer(
        output: .softmax, logits: logits, targets: y, loss: .categoricalCrossEntropy)
      let total = logits.reduce(0) { $0 + exp($1) }
      #expect(abs(trainer.step() - (log(total) - logits[units / 2])) < 1e-14 * 6)
      for (unit, delta) in trainer.deltas(sample: 1, layer: 1).enumerated() {
        #expect(abs(delta - (exp(logits[unit]) / total - y[unit])) < 1e-15)
      }
    }
  }

  @Test("Cross-entropies of saturated outputs are finite and exact")
  func saturated() {
    expectCost(.sigmoid, .binaryCrossEntropy, logits: [1000], y: [0], cost: 1000, deltas: [1])
    expectCost(.sigmoid, .binaryCrossEntropy, logits: [1000], y: [1], cost: 0, deltas: [0])
    expectCost(.sigmoid, .binaryCrossEntropy, logits: [-1000], y: [1], cost: 1000, deltas: [-1])
    expectCost(.sigmoid, .binaryCrossEntropy, logits: [-1000], y: [0], cost: 0, deltas: [0])
    let logits = [1000.0, -1000, 0]
    expectCost(
      .softmax, .categoricalCrossEntropy, logits: logits, y: [0, 1, 0], cost: 2000,
      deltas: [1, -1, 0])
    expectCost(
      .softmax, .categoricalCrossEntropy, logits: logits, y: [1, 0, 0], cost: 0,
      deltas: [0, 0, 0])
  }

  @Test("Every loss is finite at ±1000", arguments: RandomSetups.outputs.indices)
  func finite(index: Int) {
    let (activation, loss) = RandomSetups.outputs[index]
    let trainer = Trainer(
      output: activation, logits: [1000, -1000, 1000], targets: [0, 1, 0], loss: loss,
      optimizer: Optimizer(.gradientDescent, learningRate: 1e-3))
    for _ in 0..<5 { #expect(trainer.step().isFinite) }
    #expect(!trainer.hasDiverged)
    #expect(trainer.deltas(sample: 1, layer: 1).allSatisfy { $0.isFinite })
  }

  @Test("One output's term and slope are those of the pass, bit for bit")
  func ofOneOutput() throws {
    var random = RandomSetups(seed: 43)
    let losses: [Loss] = [
      .squaredError, .halfSquaredError, .meanSquaredError, .meanAbsoluteError, .huber(delta: 1.5),
      .logCosh,
    ]
    for loss in losses {
      for _ in 0..<50 {
        let (y, predictions) = (random.numbers(3, 4), random.numbers(3, 4))
        let trainer = Trainer(output: .identity, logits: predictions, targets: y, loss: loss)
        trainer.step()
        for (unit, delta) in trainer.deltas(sample: 1, layer: 1).enumerated() {
          let slope = loss.derivative(target: y[unit], prediction: predictions[unit], outputs: 3)
          #expect(slope?.bitPattern == delta.bitPattern, "\(loss.name)")
        }
        let single = Trainer(
          output: .identity, logits: [predictions[0]], targets: [y[0]], loss: loss)
        let term = loss.term(target: y[0], prediction: predictions[0])
        #expect(term?.bitPattern == single.step().bitPattern, "\(loss.name)")
        let slope = loss.derivative(target: y[0], prediction: predictions[0])
        #expect(
          slope?.bitPattern == single.deltas(sample: 1, layer: 1)[0].bitPattern, "\(loss.name)")
      }
    }
  }

  @Test("A cross-entropy has no term and no slope of a residual")
  func noneOfCrossEntropies() {
    for loss in [Loss.binaryCrossEntropy, .categoricalCrossEntropy] {
      #expect(loss.term(target: 1, prediction: 0.5) == nil)
      #expect(loss.derivative(target: 1, prediction: 0.5) == nil)
    }
  }

  @Test("Log cosh is finite and nearly straight far out, and 0 where nothing is missed")
  func logCosh() throws {
    for miss in [1000.0, -1000] {
      let term = try #require(Loss.logCosh.term(target: 0, prediction: miss))
      #expect(abs(term - (1000 - log(2))) <= term.ulp)
      #expect(Loss.logCosh.derivative(target: 0, prediction: miss) == (miss > 0 ? 1 : -1))
    }
    #expect(Loss.logCosh.term(target: 2, prediction: 2) == 0)
    #expect(Loss.logCosh.derivative(target: 2, prediction: 2) == 0)
  }

  private func expect(_ loss: Loss, value: Double, slopes: [Double], ulps: Double = 1) {
    expectCost(
      .identity, loss, logits: Self.predictions, y: Self.y, cost: value, deltas: slopes, ulps: ulps)
  }

  private func expectCost(
    _ output: Activation, _ loss: Loss, logits: [Double], y: [Double], cost: Double,
    deltas: [Double], ulps: Double = 1
  ) {
    let trainer = Trainer(output: output, logits: logits, targets: y, loss: loss)
    #expect(abs(trainer.step() - cost) <= ulps * cost.ulp, "\(loss.name)")
    for (found, delta) in zip(trainer.deltas(sample: 1, layer: 1), deltas) {
      #expect(abs(found - delta) <= ulps * delta.ulp, "\(loss.name)")
    }
  }
}
