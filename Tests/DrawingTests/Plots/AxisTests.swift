import Drawing
import Testing

@Suite("Axis")
struct AxisTests {
  @Test(
    "Ticks are 1, 2 or 5 times a power of ten",
    arguments: [
      (0.0, 1.0, 6, ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
      (-5.2, 0.4, 4, ["-4", "-2", "0"]),
      (0.1, 0.35, 6, ["0.1", "0.15", "0.2", "0.25", "0.3", "0.35"]),
      (0, 10000, 3, ["0", "5000", "10000"]),
      (0, 3e7, 4, ["0", "1e7", "2e7", "3e7"]),
      (0, 3e-6, 4, ["0", "1e-6", "2e-6", "3e-6"]),
      (-0.0002, 0.0002, 5, ["-0.0002", "-0.0001", "0", "0.0001", "0.0002"]),
    ])
  func ticks(low: Double, high: Double, count: Int, labels: [String]) {
    #expect(Axis(low...high).ticks(atMost: count).map(\.label) == labels)
  }

  @Test("A tick's value is the number that its label says")
  func tickValues() {
    for tick in Axis(-0.7...1.3).ticks(atMost: 30) { #expect(Double(tick.label) == tick.value) }
  }

  @Test("There are never more ticks than asked for", arguments: 2...12)
  func count(most: Int) {
    for high in [0.7, 1, 1.9, 3.3, 4.99, 6.1, 9.7] {
      #expect(Axis(0...high).ticks(atMost: most).count <= most)
      #expect(Axis(1e-9...high, scale: .logarithmic).ticks(atMost: most).count <= most)
    }
  }

  @Test("A logarithmic axis has its ticks at decades and leaves some out when they crowd")
  func decades() {
    let axis = Axis(1e-4...10, scale: .logarithmic)
    #expect(axis.ticks(atMost: 9).map(\.label) == ["1e-4", "1e-3", "1e-2", "1e-1", "1", "10"])
    #expect(axis.ticks(atMost: 3).map(\.label) == ["1e-4", "1e-1"])
  }

  @Test("Numbers have their place between 0 and 1, and some have none")
  func fraction() {
    #expect(Axis(-1...3).fraction(of: 0) == 0.25)
    #expect(Axis(-1...3).fraction(of: 7) == 2)
    #expect(Axis(-1...3).fraction(of: .nan) == nil)
    #expect(Axis(-1...3).fraction(of: .infinity) == nil)
    #expect(Axis(0.01...100, scale: .logarithmic).fraction(of: 1) == 0.5)
    #expect(Axis(0.01...100, scale: .logarithmic).fraction(of: 0) == nil)
    #expect(Axis(-1.7e308...1.7e308).fraction(of: 0) == 0.5)
  }

  @Test("An axis fits its numbers, and is never empty")
  func fitting() {
    #expect(Axis(fitting: [3, .nan, -1, .infinity]).range == -1...3)
    #expect(Axis(fitting: []).range == 0...1)
    #expect(Axis(fitting: [0]).range == -1...1)
    #expect(Axis(fitting: [4]).range == 2...6)
    #expect(Axis(fitting: [0.3, 0, -2, 0.004], scale: .logarithmic).range == 0.001...1)
    #expect(Axis(fitting: [1], scale: .logarithmic).range == 1...10)
    #expect(Axis(fitting: [], scale: .logarithmic).range == 0.1...1)
    #expect(
      Axis(fitting: [.leastNonzeroMagnitude, 1.7e308], scale: .logarithmic).range.upperBound
        == 1e308)
  }
}
