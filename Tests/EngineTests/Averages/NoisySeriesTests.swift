import Engine
import Testing

@Suite("A noisy series")
struct NoisySeriesTests {
  @Test("Equal seeds give equal numbers, others do not")
  func seeds() {
    #expect(NoisySeries.numbers(count: 50, seed: 3) == NoisySeries.numbers(count: 50, seed: 3))
    #expect(NoisySeries.numbers(count: 50, seed: 3) != NoisySeries.numbers(count: 50, seed: 4))
    // A longer series has another curve.
    #expect(NoisySeries.numbers(count: 9).count == 9 && NoisySeries.numbers(count: 0).isEmpty)
  }

  @Test("Numbers have at most six decimals")
  func decimals() {
    for number in NoisySeries.numbers(count: 200) {
      #expect((number * 1e6).rounded() / 1e6 == number)
    }
  }

  @Test("The noise is about the curve, as wide as it is said to be")
  func noise() {
    let count = 4000
    let quiet = NoisySeries.numbers(count: count, noise: 0)
    let noisy = NoisySeries.numbers(count: count, noise: 2, seed: 8)
    let differences = zip(noisy, quiet).map { $0 - $1 }
    let mean = differences.reduce(0, +) / Double(count)
    let variance = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
    #expect(abs(mean) < 0.15)
    #expect(abs(variance.squareRoot() - 2) < 0.1)
  }

  @Test("The curve goes from 5 up to 25 and back")
  func curve() {
    #expect(NoisySeries.curve(at: 0, of: 101) == 5)
    #expect(NoisySeries.curve(at: 50, of: 101) == 25)
    #expect(NoisySeries.curve(at: 100, of: 101) == 5)
    #expect(NoisySeries.curve(at: 0, of: 1) == 5)
  }
}
