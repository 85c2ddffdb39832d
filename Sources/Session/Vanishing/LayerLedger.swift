import Derivation
import Engine

/// An iteration of a stack, layer by layer: what went forward, what came back, what moved.
///
/// A view of the steps: every number is the record's, or the value of a tree whose leaves are.
public struct LayerLedger {
  /// The steps of the iteration.
  public let steps: IterationSteps

  /// A stack has one row of data.
  static let sample = 1

  /// The ledger of an iteration of a stack.
  public init(_ steps: IterationSteps) {
    self.steps = steps
  }

  var network: Network { steps.record.setup.network }

  /// How many layers there are.
  public var depth: Int { network.layers.count }

  /// How many units a layer has; layers count from 1.
  public func units(of layer: Int) -> Int { network.layers[layer - 1].units }

  /// How many numbers feed a layer.
  public func inputs(of layer: Int) -> Int { network.inputs(ofLayer: layer - 1) }

  /// Whether each layer has a single unit, so that every entry is a number and none a norm.
  public var isChain: Bool { network.layers.allSatisfy { $0.units == 1 } }
}

// MARK: - The numbers of all units

extension LayerLedger {
  /// z of each unit.
  public func weightedSums(of layer: Int) -> [Double] {
    numbers(of: layer) { .weightedSum(layer: layer, unit: $0) }
  }

  /// a = f(z) of each unit.
  public func activations(of layer: Int) -> [Double] {
    numbers(of: layer) { .activation(layer: layer, unit: $0) }
  }

  /// f′(z) of each unit.
  public func activationDerivatives(of layer: Int) -> [Double] {
    numbers(of: layer) { .activationDerivative(layer: layer, unit: $0, with: nil) }
  }

  /// ∂L/∂a of each unit.
  public func outputDerivatives(of layer: Int) -> [Double] {
    numbers(of: layer) { .outputDerivative(layer: layer, unit: $0) }
  }

  /// The weights `[unit][input]` as the pass used them.
  public func weights(of layer: Int) -> [[Double]] {
    matrix(of: layer) { .parameter($0) }
  }

  /// ∂L/∂w `[unit][input]`.
  public func gradients(of layer: Int) -> [[Double]] {
    matrix(of: layer) { .gradient($0) }
  }

  /// The weights `[unit][input]` after the update.
  public func newWeights(of layer: Int) -> [[Double]] {
    matrix(of: layer) { .updated($0) }
  }

  /// f′(z)·w `[unit][input]`.
  public func factors(of layer: Int) -> [[Double]] {
    (1...units(of: layer)).map { unit in
      (1...inputs(of: layer)).map { from in
        steps.factor(sample: Self.sample, layer: layer, unit: unit, from: from).evaluate()
      }
    }
  }

  private func numbers(of layer: Int, _ quantity: (Int) -> Quantity) -> [Double] {
    (1...units(of: layer)).map { number(quantity($0)) }
  }

  private func matrix(of layer: Int, _ quantity: (Parameter) -> Quantity) -> [[Double]] {
    (1...units(of: layer)).map { unit in
      (1...inputs(of: layer)).map { from in
        number(quantity(.weight(layer: layer, unit: unit, from: from)))
      }
    }
  }

  private func number(_ quantity: Quantity) -> Double {
    steps.value(of: quantity, sample: Self.sample) ?? .nan
  }
}
