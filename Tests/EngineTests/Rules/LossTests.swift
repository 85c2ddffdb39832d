import Engine
import Testing

@Suite("Losses as settings")
struct LossTests {
  @Test("Each kind has the name of the experiment file, all of them are listed")
  func names() {
    #expect(
      Loss.all.map(\.name) == [
        "squared-error", "half-squared-error", "mean-squared-error", "mean-absolute-error", "huber",
        "log-cosh",
        "binary-cross-entropy", "categorical-cross-entropy",
      ])
  }

  @Test("Cross-entropies need their output, the others follow any")
  func allowedOutputs() {
    for loss in Loss.all {
      let allowed = Activation.all.filter { loss.allows(output: $0) }.map(\.name)
      switch loss {
      case .binaryCrossEntropy: #expect(allowed == ["sigmoid"])
      case .categoricalCrossEntropy: #expect(allowed == ["softmax"])
      default: #expect(allowed == Activation.all.map(\.name))
      }
      #expect(loss.isCrossEntropy == (allowed.count == 1))
    }
  }

  @Test("A mean loss of an output that is repeated is the loss of one")
  func means() {
    for loss in Loss.all where !loss.isCrossEntropy {
      func cost(_ outputs: Int) -> Double {
        Trainer(
          output: .identity, logits: Array(repeating: 3, count: outputs),
          targets: Array(repeating: 1, count: outputs), loss: loss
        ).costOnAllRows()
      }
      #expect(cost(4) == (loss.isMeanOverOutputs ? cost(1) : 4 * cost(1)), "\(loss.name)")
    }
  }
}
