import Engine
import Testing

@Suite("Setups")
struct SetupTests {
  @Test("The network must fit the data")
  func mismatch() async {
    await #expect(processExitsWith: .failure) { _ = Self.setup(inputs: 3, targets: 1) }
    await #expect(processExitsWith: .failure) { _ = Self.setup(inputs: 2, targets: 2) }
    #expect(Self.setup(inputs: 2, targets: 1).data.rowCount == 1)
  }

  private static func setup(inputs: Int, targets: Int) -> Setup {
    let row = (
      x: Array(repeating: 1.0, count: inputs), y: Array(repeating: 1.0, count: targets)
    )
    return Setup(
      network: Network(inputs: 2, layers: [DenseLayer(units: 1, activation: .identity)]),
      data: Dataset(rows: [row]), loss: .squaredError, optimizer: RandomSetups.descent,
      training: Training())
  }
}
