import Derivation
import Engine
import Mistakes
import Testing

struct LossMistakesTests {
  private func asked(
    _ quantity: Quantity, _ loss: Loss, output: Activation = .sigmoid,
    targets: [Double] = [0.2, 0.8],
    rows: Int = 1
  ) throws -> AskedNumber {
    var setup = AskedMazur.setup
    setup.network.layers[1].activation = output
    setup.loss = loss
    setup.data = Dataset(
      rows: (0..<rows).map { ([0.05 + Double($0), 0.1 - Double($0)], targets) })
    setup.training = Training(batch: .full)
    let steps = IterationSteps(Trainer(setup).recordStep())
    return AskedNumber(steps, try #require(steps.address(of: quantity, sample: 1)))
  }

  private func values(_ asked: AskedNumber, _ mistake: Mistake) -> [Double] {
    asked.mistakes.filter { $0.mistake == mistake }.map(\.equation.value)
  }

  private func expect(
    _ found: [Double], _ wanted: [Double], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found.count == wanted.count, sourceLocation: sourceLocation)
    for (found, wanted) in zip(found, wanted) {
      #expect(
        (found - wanted).magnitude <= 1e-12 * wanted.magnitude, "\(found) is not \(wanted)",
        sourceLocation: sourceLocation)
    }
  }

  @Test("The sign of a loss's slope is turned round, whatever the loss")
  func signs() throws {
    for loss in Loss.all where loss != .categoricalCrossEntropy {
      for quantity in [Quantity.outputDerivative(layer: 2, unit: 1), .delta(layer: 2, unit: 2)] {
        let asked = try asked(quantity, loss)
        expect(values(asked, .sign), [-asked.value])
      }
    }
    for quantity in [Quantity.outputDerivative(layer: 2, unit: 1), .delta(layer: 2, unit: 2)] {
      let asked = try asked(
        quantity, .categoricalCrossEntropy, output: .softmax, targets: [1, 0])
      expect(values(asked, .sign), [-asked.value])
    }
  }

  @Test("A 2 or a ½ is forgotten where the loss has one")
  func halves() throws {
    for loss in Loss.all where loss.allows(output: .sigmoid) {
      let hasFactor =
        switch loss {
        case .squaredError, .halfSquaredError, .meanSquaredError, .huber: true
        default: false
        }
      for quantity in [Quantity.lossTerm(1), .loss, .cost, .outputDerivative(layer: 2, unit: 1)] {
        let asked = try asked(quantity, loss)
        expect(
          values(asked, .halfOrTwo), hasFactor ? [2 * asked.value, asked.value / 2] : [])
      }
    }
    let half = try asked(.lossTerm(1), .halfSquaredError)
    let made = try #require(half.mistakes.first { $0.mistake == .halfOrTwo })
    #expect(
      made.equation.expression.symbols(EquationStyle(names: AskedMazur.names)).text
        == "(target(o₁) − out(o₁))²")
  }

  @Test("The mean over the rows is left out, taken twice, or taken over the outputs")
  func rows() throws {
    let cost = try asked(.cost, .squaredError, rows: 3)
    expect(values(cost, .mean), [cost.value * 3, cost.value / 3, cost.value * 3 / 2])
    let slope = try asked(
      .gradient(.weight(layer: 2, unit: 1, from: 1)), .squaredError, rows: 3)
    expect(values(slope, .mean), [slope.value * 3, slope.value / 3, slope.value * 3 / 2])
    let two = try asked(.cost, .squaredError, rows: 2)
    expect(values(two, .mean), [two.value * 2, two.value / 2])
    let one = try asked(.cost, .squaredError)
    expect(values(one, .mean), [one.value / 2])
    let sample = try asked(.lossGradient(.bias(layer: 2, unit: 1)), .squaredError, rows: 3)
    expect(values(sample, .mean), [sample.value / 3])
  }

  @Test("The mean over the outputs is left out, taken twice, or taken over the rows")
  func outputs() throws {
    let mean = try asked(.loss, .meanSquaredError, rows: 3)
    expect(values(mean, .mean), [mean.value * 2, mean.value / 2, mean.value * 2 / 3])
    let slope = try asked(.outputDerivative(layer: 2, unit: 1), .meanAbsoluteError, rows: 3)
    expect(values(slope, .mean), [slope.value * 2, slope.value / 2, slope.value * 2 / 3])
    let delta = try asked(.delta(layer: 2, unit: 1), .binaryCrossEntropy, rows: 3)
    expect(values(delta, .mean), [delta.value * 2, delta.value / 2, delta.value * 2 / 3])
    let sum = try asked(.loss, .squaredError, rows: 3)
    expect(values(sum, .mean), [sum.value / 2, sum.value / 3])
  }

  @Test("A cross-entropy is taken without its minus, in log₁₀, or of the target")
  func logarithms() throws {
    func ln(_ x: Double) -> Double { Elementary.ln(x) }
    let binary = try asked(.lossTerm(1), .binaryCrossEntropy)
    expect(
      values(binary, .log),
      [-binary.value, binary.value / ln(10), -(0.2 * ln(0.2) + 0.8 * ln(0.8))])
    let sure = try asked(.lossTerm(1), .binaryCrossEntropy, targets: [1, 0])
    expect(values(sure, .log), [-sure.value, sure.value / ln(10)])
    let categorical = try asked(
      .lossTerm(2), .categoricalCrossEntropy, output: .softmax, targets: [0.25, 0.75])
    expect(
      values(categorical, .log),
      [-categorical.value, categorical.value / ln(10), -0.75 * ln(0.75)])
    #expect(values(try asked(.lossTerm(1), .squaredError), .log) == [])
  }
}
