/// Everything that training carries from one iteration to the next.
///
/// The data order is not in it: it is made anew from the seed and the epoch.
public struct Snapshot: Sendable {
  /// Iterations done.
  public let iteration: Int
  /// The padded parameter buffer.
  package let parameters: [Double]
  /// The optimizer's padded buffers, in the order of `Optimizer.keptBuffers`.
  package let buffers: [[Double]]
  /// β₁ᵗ and β₂ᵗ.
  public let powers: BetaPowers

  /// The memory it takes, in bytes.
  public var byteCount: Int {
    8 * (parameters.count + buffers.reduce(0) { $0 + $1.count }) + 128
  }

  /// Whether two snapshots hold the same bits, also where they are not numbers.
  public func isIdentical(to other: Snapshot) -> Bool {
    iteration == other.iteration && powers == other.powers
      && Snapshot.same(parameters, other.parameters)
      && buffers.count == other.buffers.count
      && zip(buffers, other.buffers).allSatisfy { Snapshot.same($0, $1) }
  }

  private static func same(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0.bitPattern == $1.bitPattern }
  }
}

extension Snapshot {
  /// What stands in the parameters and in the optimizer's memory after an iteration.
  init(_ iteration: Int, _ values: Buffer, _ memory: OptimizerMemory) {
    self.init(
      iteration: iteration, parameters: values.contents,
      buffers: memory.buffers.map(\.contents), powers: memory.powers)
  }

  /// Puts all of it back.
  func restore(_ values: Buffer, _ memory: OptimizerMemory) {
    values.copy(from: parameters)
    memory.restore(buffers, powers: powers)
  }
}

/// The parameters of a network as the experiment file writes them.
public struct ParameterValues: Equatable, Sendable {
  /// `[layer][unit][input]`.
  public let weights: [[[Double]]]
  /// `[layer][unit]`.
  public let biases: [[Double]]
  /// `[layer]`; nil where a layer has no learned slope.
  public let slopes: [Double?]

  init(_ numbers: UnsafePointer<Double>, layout: ParameterLayout) {
    weights = layout.layers.map { layer in
      (0..<layer.units).map { unit in
        (0..<layer.inputs).map { numbers[layer.weights + $0 * layer.stride + unit] }
      }
    }
    biases = layout.layers.map { layer in
      (0..<layer.units).map { numbers[layer.biases + $0] }
    }
    slopes = layout.layers.map { layer in layer.slope.map { numbers[$0] } }
  }
}
