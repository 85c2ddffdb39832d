import Experiments
import Testing

@Suite("Held-out rows")
struct RowSplitTests {
  @Test(
    "are as many as the rounded fraction says, at least one and never all",
    arguments: [
      (0.2, 100, 20), (0.2, 4, 1), (0.001, 10, 1), (0.999, 10, 9), (0.5, 3, 2), (0.25, 10, 3),
      (0.5, 2, 1),
    ])
  func counts(_ fraction: Double, _ samples: Int, _ count: Int) {
    let toy = ToyData(.sine, samples: samples, testFraction: fraction)
    #expect(toy.heldOut?.rowCount == count)
    #expect(toy.dataset.rowCount == samples - count)
  }

  @Test("are others with another seed, and both parts keep their order")
  func seeds() throws {
    let table = (1...8).map { ToyData(.regressionPlane, seed: $0, testFraction: 0.5) }
    let held = table.map { toy in
      (0..<100).filter { row in
        let input = Array(toy.made.input(row: row))
        return (0..<50).contains { Array(toy.heldOut?.input(row: $0) ?? []) == input }
      }
    }
    #expect(Set(held).count == 8)
    for (toy, rows) in zip(table, held) {
      #expect(toy.heldOut?.inputs == rows.flatMap { toy.made.input(row: $0) })
    }
  }
}
