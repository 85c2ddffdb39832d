import Engine
import Experiments
import Testing

@Suite("Truth tables")
struct ToyDataTests {
  @Test(
    "rows run from 00 to 11",
    arguments: [
      (ToyData.and, [0, 0, 0, 1]), (.or, [0, 1, 1, 1]), (.nand, [1, 1, 1, 0]),
      (.xor, [0, 1, 1, 0]),
    ] as [(ToyData, [Double])])
  func tables(_ toy: ToyData, _ targets: [Double]) {
    #expect(
      toy.dataset
        == Dataset(
          inputCount: 2, targetCount: 1, inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: targets))
  }
}
