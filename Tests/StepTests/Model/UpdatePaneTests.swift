import Derivation
import Engine
import TestSupport
import Testing

@Suite("The update and the loss")
struct UpdatePaneTests {
  @Test("show what will be subtracted, as far as it is known")
  func pending() throws {
    var learner = try Learner("mazur")
    #expect(
      text(learner) == "w⁽¹⁾₁,₁ new = w⁽¹⁾₁,₁ − η × g(w⁽¹⁾₁,₁) = 0.15 − 0.5 × … = …")
    #expect(learner.screen.update.step == 61)
    learner.go(toStep: 61)
    #expect(text(learner).hasSuffix("= 0.15 − 0.5 × 0.0004386 ≈ 0.1498"))
    #expect(learner.screen.update.line.last?.role == .accent)
  }

  @Test("say of a frozen parameter that it stays")
  func frozen() throws {
    var learner = try Learner("mazur")
    learner.go(to: StepAddress(.backward, .batchMean, layer: 1, unit: 1))
    #expect(learner.screen.update.step == nil)
    #expect(text(learner) == "b⁽¹⁾₁ is frozen: it has a slope, but no update changes it.")
  }

  @Test(
    "name the optimizer with its settings",
    arguments: [
      (Optimizer(.gradientDescent, learningRate: 0.5), "update: gradient descent η 0.5"),
      (
        Optimizer(.momentum(beta: 0.9, nesterov: true), learningRate: 0.1),
        "update: momentum η 0.1 β 0.9 nesterov"
      ),
      (
        Optimizer(.rmsprop(beta: 0.8, epsilon: 1e-8), learningRate: 0.1, form: .lecture),
        "update: rmsprop (lecture form) η 0.1 β 0.8"
      ),
      (
        Optimizer(.adadelta(rho: 0.95, epsilon: 1e-6), learningRate: 1),
        "update: adadelta η 1 ρ 0.95"
      ),
      (Sample.fullAdam, "update: adam η 0.01 β₁ 0.9 β₂ 0.999 λ 0.001 clip 0.05"),
      (Optimizer(.adagrad(epsilon: 1e-10), learningRate: 2), "update: adagrad η 2"),
      (
        Optimizer(
          .momentum(beta: 0.9, nesterov: true), learningRate: 0.1, weightDecay: 0.01, clipNorm: 1),
        "update: momentum η 0.1 β 0.9 nesterov λ 0.01 clip 1"
      ),
      (
        Optimizer(.adamw(beta1: 0.9, beta2: 0.999, epsilon: 1e-8), learningRate: 0.1),
        "update: adamw η 0.1 β₁ 0.9 β₂ 0.999 λ 0.01"
      ),
    ])
  func titles(_ optimizer: Optimizer, _ title: String) {
    #expect(Learner(Sample.network([2, 2], optimizer: optimizer)).screen.update.title == title)
  }

  @Test("keep the new value in view where the line is cut", arguments: Sample.variety.indices)
  func cut(_ place: Int) {
    for width in [58, 78] {
      var learner = Learner(Sample.variety[place].setup)
      learner.room.lowerWidth = width
      learner.type("$")
      let pane = learner.screen.update
      let text = pane.line.map(\.text).joined()
      #expect(text.count <= width - 12, "\(text)")
      #expect(pane.step == learner.moment.index + 1)
      let value = learner.state.run.current.steps.value(of: learner.address)
      #expect(pane.line.last?.text == NumberFormat.short.text(value))
    }
  }

  @Test("show the loss, the cost, and the cost after the update at the last step only")
  func loss() throws {
    var learner = try Learner("mazur")
    #expect(loss(learner) == "loss …          (this sample and batch) → after the update …")
    learner.type("$")
    #expect(loss(learner) == "loss 0.2984     (this sample and batch) → after the update 0.2910")
  }

  @Test("show sample and batch apart where there are several")
  func samples() throws {
    var learner = try Learner("xor")
    learner.type("$")
    let record = learner.state.run.current.steps.record
    let format = NumberFormat.short
    let words = loss(learner).split(separator: " ").map(String.init)
    #expect(
      words == [
        "loss", format.text(record.loss(sample: 4)), "(sample", "4)", "cost",
        format.text(record.cost), "→", "after", "the", "update",
        format.text(record.costAfterUpdate()),
      ])
  }

  @Test("keep their places while numbers come and samples count up")
  func places() {
    let learner = Learner(Sample.network([2, 2, 1], rows: 12, batch: .rows(11)))
    let start = loss(learner)
    learner.forEachStep { step in
      for word in ["(sample", "cost", "after"] {
        #expect(column(of: word, loss(step)) == column(of: word, start))
      }
    }
  }

  private func text(_ learner: Learner) -> String {
    learner.screen.update.line.map(\.text).joined()
  }

  private func loss(_ learner: Learner) -> String {
    learner.screen.update.loss.map(\.text).joined()
  }

  private func column(of word: String, _ text: String) -> Int? {
    text.firstRange(of: word).map { text.distance(from: text.startIndex, to: $0.lowerBound) }
  }
}
