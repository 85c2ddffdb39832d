import Derivation
import Engine
import Session

/// Stacks that the tests look at.
enum StackSample {
  /// The ledger of an iteration of a stack.
  static func ledger(iteration: Int = 1, _ change: (inout Stack) -> Void = { _ in }) -> LayerLedger
  {
    var stack = Stack()
    change(&stack)
    let trainer = Trainer(stack.experiment.setup)
    for _ in 1..<iteration { trainer.step() }
    return LayerLedger(IterationSteps(trainer.recordStep()))
  }
}
