import Engine
import Foundation
import Testing

/// Single neurons and a softmax layer of the CS231n notes and the micrograd lecture.
///
/// A slope of the output itself is had from mean-absolute-error with target 0: the output is above
/// 0, so the loss is the output. A slope towards an input is had by making the input a weight.
@Suite("Published neurons")
struct PublishedNeuronTests {
  @Test("CS231n: a sigmoid neuron's output and slopes")
  func sigmoidNeuron() throws {
    let trainer = Self.neuron(weights: [2, -3], bias: -3, inputs: [-1, -2], activation: .sigmoid)
    let output = trainer.step()
    #expect(trainer.weightedSums(sample: 1, layer: 2) == [1])
    try expect(output, prints: "0.73")
    try expect(weightSlopes(trainer), print: ["-0.20", "-0.39"])
    try expect(trainer.gradient(of: .bias(layer: 2, unit: 1)), prints: "0.20")
    try expect(inputSlopes(trainer), print: ["0.3932", "-0.5898"])
  }

  @Test("micrograd: a tanh neuron's output and slopes")
  func tanhNeuron() {
    let trainer = Self.neuron(
      weights: [-3, 1], bias: 6.8813735870195432, inputs: [2, 0], activation: .tanh)
    #expect(abs(trainer.step() - 0.7071067811865476) < 1e-15)
    for (slope, published) in zip(weightSlopes(trainer), [1.0, 0]) {
      #expect(abs(slope - published) < 1e-14)
    }
    for (slope, published) in zip(inputSlopes(trainer), [-1.5, 0.5]) {
      #expect(abs(slope - published) < 1e-14)
    }
  }

  @Test("micrograd: a value that is used twice adds its gradients")
  func usedTwice() {
    let layers = [
      Self.layer([[3]], [0]), Self.layer([[1], [1]], [0, 0]), Self.layer([[1, 1]], [0]),
    ]
    let trainer = Self.trainer(layers, x: [1], y: [0], loss: .meanAbsoluteError)
    #expect(trainer.step() == 6)
    #expect(trainer.deltas(sample: 1, layer: 1) == [2])
  }

  @Test("CS231n: softmax with cross-entropy has the slopes p − y")
  func softmaxSlopes() {
    let trainer = Self.softmax(logits: [0.2, 0.3, 0.5].map { log($0) }, target: [0, 0, 1])
    #expect(abs(trainer.step() - log(2.0)) < 1e-15)
    for (delta, published) in zip(trainer.deltas(sample: 1, layer: 1), [0.2, 0.3, -0.5]) {
      #expect(abs(delta - published) < 1e-15)
    }
  }

  @Test("CS231n: softmax of 123, 456 and 789 does not overflow")
  func hugeLogits() {
    let trainer = Self.softmax(logits: [123, 456, 789], target: [1, 0, 0])
    #expect(trainer.step() == 666)
    let outputs = trainer.activations(sample: 1, layer: 1)
    #expect(outputs[2] == 1)
    #expect(outputs[1] > 0 && outputs[1] < 1e-144)
    #expect(trainer.deltas(sample: 1, layer: 1) == [-1 + outputs[0], outputs[1], 1])
  }

  @Test("CS231n: ten classes start at a loss of about 2.302")
  func tenClasses() throws {
    var generator = SplitMix64(seed: 5)
    let rows = (0..<40).map { row in
      (
        x: (0..<8).map { _ in generator.normal() },
        y: (0..<10).map { $0 == row % 10 ? 1.0 : 0.0 }
      )
    }
    let network = Network(
      inputs: 8, layers: [DenseLayer(units: 10, activation: .softmax)],
      initializer: Initializer(.normal(mean: 0, deviation: 0.001), seed: 3))
    let trainer = Trainer(
      Setup(
        network: network, data: Dataset(rows: rows), loss: .categoricalCrossEntropy,
        optimizer: Optimizer(.gradientDescent, learningRate: 0.1), training: Training()))
    let cost = trainer.step()
    #expect(abs(cost - 2.302) < 0.003)
    #expect(cost != log(10.0))
  }

  /// A neuron whose two inputs are the weights of a first layer that is fed a 1.
  private static func neuron(
    weights: [Double], bias: Double, inputs: [Double], activation: Activation
  ) -> Trainer {
    let layers = [
      layer(inputs.map { [$0] }, [0, 0]), layer([weights], [bias], activation),
    ]
    return trainer(layers, x: [1], y: [0], loss: .meanAbsoluteError)
  }

  private static func softmax(logits: [Double], target: [Double]) -> Trainer {
    trainer(
      [layer([[0], [0], [0]], logits, .softmax)], x: [0], y: target,
      loss: .categoricalCrossEntropy)
  }

  private static func layer(
    _ weights: [[Double]], _ biases: [Double], _ activation: Activation = .identity
  ) -> DenseLayer {
    DenseLayer(
      units: biases.count, activation: activation, given: .all(weights: weights, biases: biases))
  }

  private static func trainer(
    _ layers: [DenseLayer], x: [Double], y: [Double], loss: Loss
  ) -> Trainer {
    Trainer(
      Setup(
        network: Network(inputs: x.count, layers: layers), data: Dataset(rows: [(x: x, y: y)]),
        loss: loss, optimizer: Optimizer(.gradientDescent, learningRate: 0.01),
        training: Training()))
  }

  private func weightSlopes(_ trainer: Trainer) -> [Double] {
    [1, 2].map { trainer.gradient(of: .weight(layer: 2, unit: 1, from: $0)) }
  }

  private func inputSlopes(_ trainer: Trainer) -> [Double] {
    [1, 2].map { trainer.gradient(of: .weight(layer: 1, unit: $0, from: 1)) }
  }
}
