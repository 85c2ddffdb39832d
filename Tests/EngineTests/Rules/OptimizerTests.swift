import Engine
import Testing

@Suite("Optimizers as settings")
struct OptimizerTests {
  @Test("Each kind has the name of the experiment file, all of them are listed")
  func names() {
    #expect(
      Optimizer.Kind.all.map(\.name) == [
        "gradient-descent", "momentum", "adagrad", "rmsprop", "adadelta", "adam",
      ])
    #expect(Optimizer.Form.allCases.map(\.rawValue) == ["lecture", "standard"])
  }

  @Test("Unless told otherwise it neither decays nor clips, in standard form")
  func defaults() {
    let optimizer = Optimizer(.gradientDescent, learningRate: 0.5)
    #expect(optimizer.form == .standard)
    #expect(!optimizer.decays)
    #expect(optimizer.clipNorm == nil)
    #expect(Optimizer(.gradientDescent, learningRate: 0.5, weightDecay: 0.1).decays)
  }
}
