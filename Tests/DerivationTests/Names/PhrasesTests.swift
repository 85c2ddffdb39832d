import Derivation
import Engine
import Testing

struct PhrasesTests {
  @Test("Each quantity is told apart in words")
  func distinct() {
    let names = Names(units: [2, 2, 2])
    let weight = Parameter.weight(layer: 2, unit: 1, from: 2)
    var quantities: [Quantity] = [
      .input(1), .target(1), .parameter(weight), .parameter(.bias(layer: 2, unit: 1)),
      .parameter(.slope(layer: 2)), .weightedSum(layer: 1, unit: 1),
      .activation(layer: 1, unit: 1), .largestLogit(layer: 2), .lossTerm(1), .loss,
      .sampleLoss(sample: 2), .cost, .outputDerivative(layer: 1, unit: 1),
      .route(layer: 1, unit: 1, to: 2), .product(layer: 1, unit: 1, from: 2),
      .activationDerivative(layer: 2, unit: 1, with: nil),
      .activationDerivative(layer: 2, unit: 1, with: 2),
      .delta(layer: 1, unit: 1), .lossGradient(weight), .sampleGradient(weight, sample: 2),
      .gradient(weight), .gradientNorm, .clippedGradient(weight), .decayedGradient(weight),
      .updated(weight), .effectiveRate(weight), .change(weight), .seriesNumber(3), .average(3),
      .correctedAverage(3),
    ]
    quantities += OptimizerBuffer.allCases.flatMap {
      [.state($0, weight, old: false), .state($0, weight, old: true)]
    }
    let constants: [Constant] = [
      .learningRate, .beta, .beta1, .beta2, .rho, .epsilon, .setting(.weightDecay),
      .setting(.clipNorm), .setting(.delta),
      .setting(.alpha), .setting(.slope), .sampleCount, .outputCount, .beta1Power(t: 2),
      .beta2Power(t: 2),
      .betaPower(t: 2),
    ]
    quantities += constants.map(Quantity.constant)
    let spoken = quantities.map(names.spoken)
    #expect(Set(spoken).count == quantities.count)
    #expect(spoken.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII } })
    #expect(Set(quantities.map(names.explain)).count == quantities.count)
  }

  @Test("Of a surface the words are coordinates and height")
  func surface() {
    let names = Names.surface()
    #expect(names.spoken(.parameter(.coordinate(2))) == "the second coordinate")
    #expect(names.spoken(.updated(.coordinate(1))) == "the new first coordinate")
    #expect(names.spoken(.gradient(.coordinate(1))) == "the gradient in the first coordinate")
    #expect(names.explain(.cost) == "height of the surface")
    #expect(names.label(.cost) == "height f")
  }

  @Test("Updates are told in the words of the optimizer")
  func updates() {
    let names = Names(units: [2, 2])
    let bias = Parameter.bias(layer: 1, unit: 2)
    #expect(
      names.explain(.state(.velocity, bias, old: true))
        == "old velocity of the bias of o₂ (layer 1, unit 2)")
    #expect(names.spoken(.updated(bias)) == "the new bias of output unit 2")
    #expect(names.spoken(.constant(.beta1Power(t: 4))) == "beta 1 to the power 4")
  }
}
