import Engine
import Experiments
import Foundation
import Session
import Testing

@Suite("A stack of equal layers")
struct StackTests {
  @Test("opens as the notes' chain, exactly as the built-in experiment has it")
  func chain() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "experiments")
    let file = try BuiltIn(named: "five-layer-chain") {
      try [UInt8](Data(contentsOf: folder.appending(path: $0)))
    }
    #expect(Stack().experiment == file.experiment)
  }

  @Test("has layers of its width, and one unit in the last", arguments: [1, 2, 16])
  func shape(width: Int) {
    var stack = Stack()
    (stack.depth, stack.width, stack.bias) = (4, width, -2.5)
    let network = stack.experiment.network
    #expect(network.inputs == 1 && network.layers.map(\.units) == [width, width, width, 1])
    #expect(network.layers.allSatisfy { $0.activation == .sigmoid })
    let parameters = Trainer(stack.experiment.setup).parameters
    #expect(parameters.weights.joined().joined().allSatisfy { $0 == 1 })
    #expect(parameters.biases.joined().allSatisfy { $0 == -2.5 })
  }

  @Test("draws its weights from a seed, biases given or 0", arguments: Stack.initializers.indices)
  func drawn(place: Int) {
    var stack = Stack()
    stack.width = 3
    stack.start = .drawn(Stack.initializers[place])
    let first = Trainer(stack.experiment.setup).parameters
    #expect(first.biases.joined().allSatisfy { $0 == 0 })
    stack.bias = 0.5
    let biased = Trainer(stack.experiment.setup).parameters
    #expect(biased.weights == first.weights && biased.biases.joined().allSatisfy { $0 == 0.5 })
    stack.seed = 2
    let isZero = stack.start == .drawn(.zeros)
    #expect((Trainer(stack.experiment.setup).parameters.weights == first.weights) == isZero)
  }

  @Test("takes every activation that treats a unit by itself, and trains with it")
  func activations() {
    #expect(Stack.activations.count == Activation.all.count - 1)
    for activation in Stack.activations {
      var stack = Stack()
      stack.activation = activation
      let trainer = Trainer(stack.experiment.setup)
      trainer.step()
      #expect(trainer.cost.isFinite, "\(activation.name)")
    }
  }
}
