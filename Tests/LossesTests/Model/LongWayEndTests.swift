import Derivation
import Engine
import Losses
import Testing

@Suite("Where the long way round of cross-entropy ends")
struct LongWayEndTests {
  private func longWay(_ z: Double, y: Double) -> Double {
    let layer = DenseLayer(units: 1, activation: .sigmoid, given: .all(weights: [[1]], biases: [0]))
    let setup = Setup(
      network: Network(inputs: 1, layers: [layer]), data: Dataset(rows: [(x: [z], y: [y])]),
      loss: .binaryCrossEntropy, optimizer: Optimizer(.gradientDescent, learningRate: 0.01),
      training: Training())
    return IterationSteps(Trainer(setup).recordStep()).longWay(sample: 1, layer: 1, unit: 1).value
  }

  @Test("there is one on each side, for both targets", arguments: [0.0, 1])
  func sides(_ y: Double) {
    let ends = LongWayEnd.ends(y: y)
    #expect(ends.count == 2 && ends[0].z < 0 && ends[1].z > 0)
  }

  @Test(
    "it is the first: the Double before is fine, it and all beyond are not", arguments: [0.0, 1])
  func first(_ y: Double) {
    for end in LongWayEnd.ends(y: y) {
      let towards0 = end.z < 0 ? end.z.nextUp : end.z.nextDown
      #expect(!longWay(end.z, y: y).isFinite)
      #expect(longWay(towards0, y: y).isFinite)
      let far = end.z < 0 ? -800.0 : 800
      for share in 0...40 {
        let (inside, outside) = (Double(share) / 41, Double(share) / 40)
        #expect(longWay(end.z * inside, y: y).isFinite)
        #expect(!longWay(end.z + (far - end.z) * outside, y: y).isFinite)
      }
    }
  }

  @Test("its value is what the tree gives there", arguments: [0.0, 1])
  func value(_ y: Double) {
    for end in LongWayEnd.ends(y: y) {
      let value = longWay(end.z, y: y)
      #expect(end.value == value || (end.value.isNaN && value.isNaN))
    }
    #expect(LongWayEnd.ends(y: 1)[0].value == -.infinity)
    #expect(LongWayEnd.ends(y: 1)[1].value.isNaN)
  }

  @Test("on the right it ends where 1 + e⁻ᶻ is 1, on the left where numbers end")
  func places() {
    let right = LongWayEnd.ends(y: 0)[1].z
    #expect(1 + Elementary.exp(-right) == 1 && 1 + Elementary.exp(-right * 0.999) > 1)
    #expect(LongWayEnd.ends(y: 1)[1].z == right)
    let left = LongWayEnd.ends(y: 0)[0].z
    #expect(Elementary.exp(left) == 0 && Elementary.exp(left.nextUp) > 0)
  }
}
