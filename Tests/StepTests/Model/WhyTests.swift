import Derivation
import Engine
import TestSupport
import Testing

@Suite("The sentence that says why")
struct WhyTests {
  /// Every activation, loss and optimizer in both forms.
  static let setups = Sample.variety.map(\.setup)

  @Test("stands at every step, whole and short", arguments: setups.indices)
  func every(_ place: Int) {
    Learner(Self.setups[place]).forEachStep { step in
      let why = step.screen.equation.why
      #expect(why.hasSuffix(".") && !why.contains("  "), "\(why)")
      #expect((12...110).contains(why.count), "\(why)")
    }
  }

  @Test("is there for every kind of step")
  func kinds() {
    var seen: [StepKind: Set<String>] = [:]
    for setup in Self.setups {
      Learner(setup).forEachStep { step in
        seen[step.address.kind, default: []].insert(step.screen.equation.why)
      }
    }
    #expect(Set(seen.keys) == Set(StepKind.allCases))
    // Different kinds of step are never explained by the same words.
    let all = seen.values.map(\.count).reduce(0, +)
    #expect(Set(seen.values.flatMap(\.self)).count == all)
  }

  @Test("tells the activations, the losses and the optimizers apart")
  func distinct() {
    #expect(Set(Activation.all.map(activationSentence)).count == Activation.all.count)
    let optimizers = Optimizer.Kind.all.map { updateSentence(Optimizer($0, learningRate: 0.1)) }
    #expect(Set(optimizers).count == optimizers.count)
  }

  @Test(
    "names the units it is about",
    arguments: [
      (
        StepAddress(.forward, .product, sample: 1, layer: 1, unit: 2, from: 1),
        "What comes in from x₁ counts as much as its weight says."
      ),
      (
        StepAddress(.backward, .product, sample: 1, layer: 1, unit: 2, to: 1),
        "Backward through o₁: its delta times the weight that h₂ reaches it by."
      ),
      (
        StepAddress(.backward, .weightGradient, sample: 1, layer: 2, unit: 1, from: 2),
        "The slope of a weight is the delta of the unit it feeds (o₁) times the value it carries"
          + " (h₂)."
      ),
      (
        StepAddress(.backward, .biasGradient, sample: 1, layer: 1, unit: 2),
        "A bias feeds h₂ directly, so its slope is the delta of h₂."
      ),
      (
        StepAddress(.backward, .pathSum, sample: 1, layer: 1, unit: 1),
        "h₁ reaches the loss by 2 routes: add them, each with its sign."
      ),
      (
        StepAddress(.backward, .activationDerivative, sample: 1, layer: 2, unit: 2),
        "How steep σ is at z of o₂: a(1−a), at most a quarter."
      ),
      (
        StepAddress(.loss, .lossTerm, sample: 1, layer: 2, unit: 2),
        "How far o₂ is from its target, squared: far off counts much more."
      ),
    ])
  func names(_ address: StepAddress, _ sentence: String) throws {
    var learner = try Learner("mazur")
    learner.go(to: address)
    #expect(learner.screen.equation.why == sentence)
  }

  @Test("says which way trains where softmax meets cross-entropy")
  func sideRoad() throws {
    var learner = try Learner("softmax")
    learner.go(to: StepAddress(.backward, .delta, sample: 1, layer: 1, unit: 1))
    #expect(learner.screen.equation.why.contains("prediction minus target"))
    learner.go(
      to: StepAddress(
        .backward, .outputDerivative, sample: 1, layer: 1, unit: 2, isSideRoad: true))
    #expect(learner.screen.equation.why.contains("is what trains"))
  }

  private func activationSentence(_ activation: Activation) -> String {
    var learner = Learner(
      Sample.network([2, 2, 1], hidden: activation, output: .identity, loss: .squaredError))
    learner.go(to: StepAddress(.forward, .activation, sample: 1, layer: 1, unit: 1))
    return learner.screen.equation.why
  }

  private func updateSentence(_ optimizer: Optimizer) -> String {
    var learner = Learner(Sample.network([2, 2], optimizer: optimizer))
    learner.type("$")
    return learner.screen.equation.why
  }
}
