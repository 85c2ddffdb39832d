import Derivation
import Engine
import Testing

struct AverageEquationsTests {
  @Test(
    "Every average and its correction are the engine's, bit for bit",
    arguments: ExponentialAverage.Start.allCases)
  func bits(start: ExponentialAverage.Start) {
    let series = NoisySeries.numbers(count: 60)
    for beta in [0.0, 0.37, 0.9, 0.98, 1] {
      let average = ExponentialAverage(series, beta: beta, start: start)
      for step in average.steps {
        let equations = average.equations(at: step.t)
        #expect(equations[0].quantity == .average(step.t))
        #expect(equations[0].value.bitPattern == step.average.bitPattern)
        #expect(equations.count == (start == .zeroCorrected ? 2 : 1))
        guard let corrected = step.corrected else { continue }
        #expect(equations[1].quantity == .correctedAverage(step.t))
        #expect(
          equations[1].value.bitPattern == corrected.bitPattern
            || (equations[1].value.isNaN && corrected.isNaN))
      }
    }
  }

  @Test("They read as in the notes")
  func text() {
    func lines(_ start: ExponentialAverage.Start, _ t: Int) -> [String] {
      let names = Names.surface()
      return ExponentialAverage([4, 8, 0], beta: 0.5, start: start).equations(at: t).map {
        names.symbol($0.quantity) + " = " + $0.expression.traceFormula(names)
      }
    }
    #expect(lines(.firstNumber, 1) == ["v₁ = a₁"])
    #expect(lines(.zero, 1) == ["v₁ = β·v₀ + (1 − β)·a₁"])
    #expect(
      lines(.zeroCorrected, 3) == ["v₃ = β·v₂ + (1 − β)·a₃", "v\u{302}₃ = v₃/(1 − β³)"])
  }
}
