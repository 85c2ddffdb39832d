import Engine
import Testing

@Suite("A step of a descent, kept")
struct DescentStepTests {
  @Test("It holds what a descent had before and has after", arguments: DescentTests.optimizers)
  func numbers(optimizer: Optimizer) {
    let (recorded, plain) = (
      Descent(.surface(.beale), optimizer: optimizer),
      Descent(.surface(.beale), optimizer: optimizer)
    )
    var last: DescentStep?
    for iteration in 1...6 {
      let (before, value, gradient) = (plain.point, plain.value, plain.gradient)
      plain.step()
      let step = recorded.recordStep()
      #expect(step.iteration == iteration && step.optimizer == optimizer)
      #expect(step.before == before && step.after == plain.point)
      #expect(step.value == value && step.gradient == gradient)
      #expect(step.gradientNorm == plain.gradientNorm)
      #expect(step.powers.updates == iteration)
      for buffer in OptimizerBuffer.allCases {
        for coordinate in 1...2 {
          let start = step.kept(buffer, of: coordinate, before: true)
          let end = last.map { $0.kept(buffer, of: coordinate, before: false) }
          #expect(start == (end ?? (optimizer.keptBuffers.contains(buffer) ? 0 : nil)))
        }
      }
      last = step
    }
  }

  @Test("The first step of standard momentum keeps the slope itself")
  func velocity() {
    let descent = Descent(
      .surface(.bowl), from: SurfacePoint(3, -1),
      optimizer: Optimizer(.momentum(beta: 0.9, nesterov: false), learningRate: 0.1))
    let step = descent.recordStep()
    #expect(step.gradient == SurfacePoint(6, -2))
    #expect(step.kept(.velocity, of: 1, before: false) == 6)
    #expect(step.kept(.velocity, of: 2, before: false) == -2)
    #expect(step.kept(.mean, of: 1, before: false) == nil)
    #expect(step.after == SurfacePoint(3 - 0.1 * 6, -1 - 0.1 * -2))
  }
}
