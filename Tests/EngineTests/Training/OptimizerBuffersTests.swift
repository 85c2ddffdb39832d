import Engine
import Testing

@Suite("What optimizers keep")
struct OptimizerBuffersTests {
  @Test("Each rule keeps its own numbers, in the order of its formula")
  func kept() {
    func kept(_ kind: Optimizer.Kind, _ form: Optimizer.Form) -> [OptimizerBuffer] {
      Optimizer(kind, learningRate: 1, form: form).keptBuffers
    }
    for form in Optimizer.Form.allCases {
      #expect(kept(.gradientDescent, form) == [])
      #expect(kept(.momentum(beta: 0.9, nesterov: false), form) == [.velocity])
      #expect(kept(.adagrad(epsilon: 1), form) == [.squareSum])
      #expect(kept(.rmsprop(beta: 0.9, epsilon: 1), form) == [.squareMean])
      #expect(kept(.adam(beta1: 0.9, beta2: 0.9, epsilon: 1), form) == [.mean, .squareMean])
    }
    #expect(kept(.adadelta(rho: 0.9, epsilon: 1), .lecture) == [.squareMean])
    #expect(kept(.adadelta(rho: 0.9, epsilon: 1), .standard) == [.squareMean, .changeMean])
  }

  @Test("Standard Adadelta and Adam make numbers on the way that they do not keep")
  func steps() {
    for optimizer in RandomSetups.optimizers {
      let passing = optimizer.stepsOfUpdate.filter { !optimizer.keptBuffers.contains($0) }
      switch (optimizer.kind.name, optimizer.form) {
      case ("adadelta", .standard): #expect(passing == [.change])
      case ("adam", .standard), ("adamw", .standard):
        #expect(passing == [.correctedMean, .correctedSquareMean])
      default: #expect(passing == [])
      }
      #expect(optimizer.stepsOfUpdate.filter { !passing.contains($0) } == optimizer.keptBuffers)
    }
  }

  @Test("The powers of Adam's β are multiplied up, one iteration at a time")
  func powers() {
    var random = RandomSetups(seed: 111)
    let adam = Optimizer.Kind.adam(beta1: 0.7, beta2: 0.9, epsilon: 1e-8)
    let trainer = Trainer(random.setup(optimizer: Optimizer(adam, learningRate: 0.1)))
    var (first, second) = (1.0, 1.0)
    for _ in 0..<40 {
      #expect(trainer.snapshot.powers.first == first)
      #expect(trainer.snapshot.powers.second == second)
      trainer.step()
      (first, second) = (first * 0.7, second * 0.9)
    }
  }
}
