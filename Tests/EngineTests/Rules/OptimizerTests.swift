import Engine
import Testing

@Suite("Optimizers as settings")
struct OptimizerTests {
  @Test("Each kind has the name of the experiment file, all of them are listed")
  func names() {
    #expect(
      Optimizer.Kind.all.map(\.name) == [
        "gradient-descent", "momentum", "adagrad", "rmsprop", "adadelta", "adam", "adamw",
      ])
    #expect(Optimizer.Form.allCases.map(\.rawValue) == ["lecture", "standard"])
  }

  @Test("Comparisons begin with the optimizers of the notes")
  func usual() {
    #expect(
      Optimizer.Kind.usual.map(\.name) == [
        "gradient-descent", "momentum", "adagrad", "rmsprop", "adadelta", "adam",
      ])
  }

  @Test("Unless told otherwise it neither decays nor clips, in standard form")
  func defaults() {
    let optimizer = Optimizer(.gradientDescent, learningRate: 0.5)
    #expect(optimizer.form == .standard)
    #expect(!optimizer.decays)
    #expect(optimizer.clipNorm == nil)
    #expect(Optimizer(.gradientDescent, learningRate: 0.5, weightDecay: 0.1).decays)
  }

  @Test("AdamW decays unless told otherwise, beside its step, and has no lecture form")
  func decayApart() {
    let kind = Optimizer.Kind.adamw(beta1: 0.9, beta2: 0.999, epsilon: 1e-8)
    let adamw = Optimizer(kind, learningRate: 0.1)
    #expect(adamw.weightDecay == 0.01 && adamw.decaysApart && !adamw.decays)
    #expect(!Optimizer(kind, learningRate: 0.1, weightDecay: 0).decaysApart)
    #expect(kind.forms == [.standard])
    #expect(Optimizer.Kind.all.filter { $0.forms.count == 1 } == [kind])
    #expect(!adamw.settings.map(\.setting.name).contains(.form))
  }
}
