import Engine
import Testing

@Suite("Data sets")
struct DatasetTests {
  @Test("Rows one by one and flat are the same data")
  func rows() {
    let data = Dataset(rows: [(x: [1, 2], y: [3]), (x: [4, 5], y: [6])])
    #expect(
      data == Dataset(inputCount: 2, targetCount: 1, inputs: [1, 2, 4, 5], targets: [3, 6]))
    #expect(data.rowCount == 2)
    #expect(Array(data.input(row: 1)) == [4, 5])
    #expect(Array(data.target(row: 1)) == [6])
  }

  @Test("Rows that are not whole, or none, are refused")
  func refused() async {
    await #expect(processExitsWith: .failure) {
      _ = Dataset(inputCount: 2, targetCount: 1, inputs: [1, 2, 3], targets: [1])
    }
    await #expect(processExitsWith: .failure) { _ = Dataset(rows: []) }
  }
}
