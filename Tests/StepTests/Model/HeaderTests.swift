import Derivation
import Engine
import TestSupport
import Testing

@Suite("The header")
struct HeaderTests {
  @Test("says epoch, iteration, sample and step")
  func position() throws {
    var learner = try Learner("xor")
    #expect(
      learner.screen.header.position == ["epoch 1", "iteration 1", "sample 1 of 4", "step   1/215"])
    learner.go(toIteration: 12)
    learner.type("}")
    #expect(
      learner.screen.header.position[...1] == ["epoch 12", "iteration 12"], "full batches")
    #expect(learner.screen.header.title == "A test")
  }

  @Test("counts epochs by their iterations where batches are small")
  func batches() {
    var learner = Learner(Sample.network([2, 3, 2], rows: 5, batch: .rows(2)))
    learner.go(toIteration: 6)
    #expect(learner.screen.header.position[...2] == ["epoch 2", "iteration 6", "sample 1 of 1"])
  }

  @Test("has the same width at every step of an iteration")
  func width() {
    let learner = Learner(Sample.network([2, 2, 1], rows: 12, batch: .rows(11)))
    let width = learner.screen.header.position.map(\.count)
    learner.forEachStep { #expect($0.screen.header.position.map(\.count) == width) }
  }

  @Test("tells what belongs to no sample from what does")
  func allSamples() {
    var learner = Learner(Sample.network([2, 2, 1], rows: 12, batch: .rows(11)))
    learner.go(to: StepAddress(.loss, .cost))
    #expect(learner.screen.header.position[2] == " all 11 samples")
  }

  @Test("fills the phases one after the other, without going back")
  func phases() throws {
    let learner = try Learner("mazur")
    var before = -1.0
    learner.forEachStep { step in
      let phases = step.screen.header.phases
      #expect(phases.map(\.name) == ["forward", "loss", "backward", "update"])
      #expect(phases.filter(\.isCurrent).count == 1)
      let done = phases.reduce(0) { $0 + $1.done * Double($1.steps) }
      #expect(done > before)
      #expect(abs(done - Double(step.moment.index + 1)) < 1e-9)
      before = done
    }
  }

  @Test("has an empty update where everything is frozen")
  func frozen() {
    let setup = Sample.network([2, 2], frozen: Frozen(weights: true, biases: true))
    let phases = Learner(setup).screen.header.phases
    #expect(phases[3].steps == 0 && phases[3].done == 0)
  }
}
