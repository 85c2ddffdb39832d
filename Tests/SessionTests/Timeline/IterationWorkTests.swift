import Engine
import Session
import Testing

@Suite("The work of an iteration")
struct IterationWorkTests {
  @Test("Every parameter counts three times a sample and four times an update, a unit eight times")
  func estimate() {
    // 2-2-1: 9 parameters, 3 units, batches of 3.
    var setup = Example.xor
    setup.training.shuffle = false
    #expect(IterationWork(setup).multiplyAdds == 300 + 9 * (3 * 3 + 4) + 8 * 3 * 3)
  }

  @Test("The iterations of an epoch share the work of its order")
  func shuffling() {
    var setup = Example.xor
    setup.training.shuffle = false
    let inOrder = IterationWork(setup).multiplyAdds
    // 4 rows, 2 iterations an epoch.
    #expect(IterationWork(Example.xor).multiplyAdds == inOrder + (300 + 10 * 4) / 2)
  }

  @Test("A batch above the number of rows counts the rows there are")
  func largeBatch() {
    var setup = Example.xor
    setup.training.batch = .full
    let full = IterationWork(setup).multiplyAdds
    setup.training.batch = .rows(.max)
    #expect(IterationWork(setup).multiplyAdds == full)
  }

  @Test("At least one iteration is done, however large it is")
  func atLeastOne() {
    let work = IterationWork(Example.xor)
    #expect(work.iterations(in: 1) == 1)
    #expect(work.iterations(in: 10 * work.multiplyAdds) == 10)
    #expect(work.iterations(in: 10 * work.multiplyAdds - 1) == 9)
  }
}
