import Engine
import Experiments
import TestSupport
import Testing

@Suite("The same network with other numbers")
struct OtherNumbersTests {
  /// What again makes of an experiment.
  private func other(_ name: String, seed: Int) throws -> Setup {
    var learner = try Learner(name)
    learner.type("pagain \(seed)")
    learner.press(.enter)
    return learner.state.setup
  }

  @Test("has the shape, the loss and the optimizer of each experiment", arguments: BuiltIn.names)
  func shape(_ name: String) throws {
    let (old, new) = try (Sample.builtIn(name).setup, other(name, seed: 3))
    #expect(new.loss == old.loss && new.optimizer == old.optimizer)
    #expect(new.training == old.training && new.network.frozen == old.network.frozen)
    #expect(new.network.layers.map(\.activation) == old.network.layers.map(\.activation))
    #expect(new.data.rowCount == old.data.rowCount)
    #expect(new.data != old.data)
  }

  @Test("keeps classes classes")
  func classes() throws {
    let softmax = try other("softmax", seed: 5)
    for row in 0..<softmax.data.rowCount {
      let target = softmax.data.target(row: row)
      #expect(target.reduce(0, +) == 1 && target.allSatisfy { $0 == 0 || $0 == 1 })
    }
    let xor = try other("xor", seed: 5)
    #expect(xor.data.targets.allSatisfy { $0 == 0 || $0 == 1 })
  }
}
