import Engine
import Testing

@Suite("Exponentially weighted averages")
struct ExponentialAverageTests {
  private typealias Start = ExponentialAverage.Start

  @Test("Worked by hand from 4, 8, 0 with β = ½")
  func byHand() {
    func shown(_ start: Start) -> [Double] {
      ExponentialAverage([4, 8, 0], beta: 0.5, start: start).shown
    }
    #expect(shown(.firstNumber) == [4, 6, 3])
    #expect(shown(.zero) == [2, 5, 2.5])
    #expect(shown(.zeroCorrected) == [4, 5 / 0.75, 2.5 / 0.875])
  }

  @Test("Each average weighs the numbers by (1−β)βᵏ, the oldest of v₁ = a₁ by βᵗ⁻¹")
  func weights() {
    let series = NoisySeries.numbers(count: 40)
    for beta in [0.0, 0.3, 0.9, 0.98] {
      for start in Start.allCases {
        let average = ExponentialAverage(series, beta: beta, start: start)
        for step in average.steps {
          let t = step.t
          var (sum, weight, weights) = (0.0, 1 - beta, 0.0)
          for place in stride(from: t - 1, through: 0, by: -1) {
            let isOldest = place == 0 && start == .firstNumber
            let share = isOldest ? weight / (1 - beta) : weight
            sum += share * series[place]
            weights += share
            weight *= beta
          }
          let expected = start == .zeroCorrected ? sum / weights : sum
          #expect(abs(step.shown - expected) < 1e-12)
          #expect(abs(weights - (start == .firstNumber ? 1 : 1 - step.power)) < 1e-12)
        }
      }
    }
  }

  @Test("Correction changes the first averages and is soon gone")
  func correction() {
    let series = Array(repeating: 7.0, count: 400)
    let plain = ExponentialAverage(series, beta: 0.9, start: .zero).shown
    let corrected = ExponentialAverage(series, beta: 0.9, start: .zeroCorrected).shown
    #expect(abs(plain[0] - 0.7) < 1e-12 && abs(corrected[0] - 7) < 1e-12)
    #expect(corrected.allSatisfy { abs($0 - 7) < 1e-12 })
    #expect(plain[399] == corrected[399])
    #expect(ExponentialAverage(series, beta: 0.9, start: .firstNumber).steps[0].previous == nil)
    #expect(ExponentialAverage(series, beta: 0.9, start: .zero).steps[0].previous == 0)
  }

  @Test("β = 0 is the series, β = 1 stays where it starts")
  func ends() {
    let series = NoisySeries.numbers(count: 20)
    for start in Start.allCases {
      #expect(ExponentialAverage(series, beta: 0, start: start).shown == series)
    }
    let first = ExponentialAverage(series, beta: 1, start: .firstNumber).shown
    #expect(first.allSatisfy { $0 == series[0] })
    #expect(ExponentialAverage(series, beta: 1, start: .zero).shown.allSatisfy { $0 == 0 })
    let corrected = ExponentialAverage(series, beta: 1, start: .zeroCorrected).shown
    #expect(corrected.allSatisfy { $0.isNaN })
    #expect(ExponentialAverage([], beta: 0.5, start: .zero).steps.isEmpty)
  }
}
