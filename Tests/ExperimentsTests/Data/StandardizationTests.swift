import Engine
import Experiments
import Testing

@Suite("Standardising")
struct StandardizationTests {
  private let data = Dataset(rows: [
    (x: [1, 0.1, -5], y: [1]), (x: [3, 0.1, 5], y: [2]), (x: [5, 0.1, 0], y: [3]),
  ])

  @Test("moves to mean 0 and scales to deviation 1, with 1/n")
  func scales() {
    let scaling = Standardization(data)
    #expect(scaling.means == [3, 0.1, 0])
    #expect(abs(scaling.deviations[0] - (8.0 / 3).squareRoot()) < 1e-15)
    #expect(abs(scaling.deviations[2] - (50.0 / 3).squareRoot()) < 1e-15)
    let scaled = scaling.applied(to: data)
    for input in 0..<3 {
      let column = (0..<3).map { scaled.inputs[3 * $0 + input] }
      #expect(abs(column.reduce(0, +)) < 1e-15)
      let squares = column.map { $0 * $0 }.reduce(0, +) / 3
      #expect(abs(squares - (input == 1 ? 0 : 1)) < 1e-15)
    }
    #expect(scaled.targets == data.targets)
  }

  @Test("a constant input becomes exactly 0, however its sum rounds")
  func constant() {
    #expect(Standardization(data).deviations[1] == 1)
    let scaled = Standardization(data).applied(to: data)
    #expect((0..<3).allSatisfy { scaled.inputs[3 * $0 + 1] == 0 })
  }

  @Test("other rows are moved and scaled by what was measured")
  func others() {
    let other = Dataset(rows: [(x: [3, 1.1, 0], y: [0])])
    let scaled = Standardization(data).applied(to: other)
    #expect(scaled.inputs == [0, 1, 0])
  }
}
