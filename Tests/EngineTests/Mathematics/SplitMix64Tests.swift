import Engine
import Foundation
import Testing

@Suite("The generator")
struct SplitMix64Tests {
  @Test("It gives the sequence of the authors' program")
  func knownSequences() {
    expect(
      seed: 0,
      gives: [
        0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F,
        0xF88B_B8A8_724C_81EC, 0x1B39_896A_51A8_749B,
      ])
    expect(
      seed: 1_234_567,
      gives: [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test("A uniform number is the upper 53 bits, in [0, 1)")
  func uniform() {
    var (generator, twin) = (SplitMix64(seed: 3), SplitMix64(seed: 3))
    var (sum, squares) = (0.0, 0.0)
    let count = 100_000
    for _ in 0..<count {
      let number = generator.uniform()
      #expect(number >= 0 && number < 1)
      #expect(number == Double(twin.next() / 2048) / 9_007_199_254_740_992)
      sum += number
      squares += (number - 0.5) * (number - 0.5)
    }
    #expect(abs(sum / Double(count) - 0.5) < 0.005)
    #expect(abs(squares / Double(count) - 1.0 / 12) < 0.002)
  }

  @Test("Whole numbers below a bound all come, equally often", arguments: [1, 2, 7, 10])
  func below(bound: Int) {
    var generator = SplitMix64(seed: 4)
    var counts = Array(repeating: 0, count: bound)
    for _ in 0..<(10_000 * bound) { counts[generator.below(bound)] += 1 }
    for count in counts { #expect(abs(count - 10_000) < 500) }
  }

  @Test("Normal numbers have the moments 0, 1, 0 and 3")
  func normalMoments() {
    var generator = SplitMix64(seed: 5)
    var moments = [0.0, 0, 0, 0]
    let count = 400_000
    for _ in 0..<count {
      let number = generator.normal()
      var power = 1.0
      for index in moments.indices {
        power *= number
        moments[index] += power / Double(count)
      }
    }
    for (moment, expected) in zip(moments, [(0.0, 0.008), (1, 0.012), (0, 0.03), (3, 0.08)]) {
      #expect(abs(moment - expected.0) < expected.1)
    }
  }

  @Test("A normal number is Marsaglia's first, and a pair that is rejected is dropped")
  func polarMethod() {
    var (generator, twin) = (SplitMix64(seed: 6), SplitMix64(seed: 6))
    for _ in 0..<1000 {
      var (u, s) = (0.0, 1.0)
      while s >= 1 || s == 0 {
        u = 2 * twin.uniform() - 1
        let v = 2 * twin.uniform() - 1
        s = u * u + v * v
      }
      let expected = u * sqrt(-2 * log(s) / s)
      #expect(abs(generator.normal() - expected) <= 1e-14 * abs(expected))
    }
  }

  @Test("An order is a permutation", arguments: [1, 2, 3, 10, 1000])
  func permutation(count: Int) {
    for epoch in 1...5 {
      let order = SplitMix64.order(of: count, seed: 8, epoch: epoch)
      #expect(order.sorted() == Array(0..<count))
    }
  }

  @Test("An order is Fisher and Yates's shuffle from the end")
  func fisherYates() {
    var root = SplitMix64(seed: 9)
    var generator = SplitMix64(seed: root.next() &+ 3)
    var rest = Array(0..<20)
    var fromTheEnd: [Int] = []
    while !rest.isEmpty {
      rest.swapAt(rest.count - 1, rest.count == 1 ? 0 : generator.below(rest.count))
      fromTheEnd.append(rest.removeLast())
    }
    #expect(SplitMix64.order(of: 20, seed: 9, epoch: 3) == fromTheEnd.reversed())
  }

  @Test("Seeds and epochs have orders of their own, and all orders come equally often")
  func ordersDiffer() {
    let order = SplitMix64.order(of: 50, seed: 1, epoch: 1)
    #expect(order != SplitMix64.order(of: 50, seed: 1, epoch: 2))
    #expect(order != SplitMix64.order(of: 50, seed: 2, epoch: 1))
    var counts: [[Int]: Int] = [:]
    for epoch in 1...6000 {
      counts[SplitMix64.order(of: 3, seed: 1, epoch: epoch), default: 0] += 1
    }
    #expect(counts.count == 6)
    for count in counts.values { #expect(abs(count - 1000) < 150) }
  }

  private func expect(seed: UInt64, gives numbers: [UInt64]) {
    var generator = SplitMix64(seed: seed)
    #expect(numbers.map { _ in generator.next() } == numbers)
  }
}
