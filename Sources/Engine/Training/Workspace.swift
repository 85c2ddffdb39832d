/// What a pass leaves of one layer, for one tile of samples: `samples × stride` numbers each.
final class LayerWorkspace {
  /// z, the weighted sums.
  let weightedSums: Buffer
  /// a = f(z).
  let activations: Buffer
  /// ∂L/∂a; not computed for the output of a cross-entropy.
  let outputDerivatives: Buffer
  /// f′(z); not computed for softmax, nor for the output of a cross-entropy.
  let activationDerivatives: Buffer
  /// δ = ∂L/∂z.
  let deltas: Buffer
  /// The weights from each unit (row) into this layer's inputs (columns, padded as the layer
  /// below is); nil for the first layer.
  let transposedWeights: Buffer?
  /// Softmax: m and Σⱼe^{zⱼ−m} of each sample.
  let largest: Buffer
  let sums: Buffer
  /// PReLU: ∂L/∂p of each sample.
  let slopeGradients: Buffer

  init(layer: LayerLayout, below: LayerLayout?, samples: Int) {
    let size = samples * layer.stride
    weightedSums = Buffer(count: size)
    activations = Buffer(count: size)
    outputDerivatives = Buffer(count: size)
    activationDerivatives = Buffer(count: size)
    deltas = Buffer(count: size)
    transposedWeights = below.map { Buffer(count: layer.stride * $0.stride) }
    largest = Buffer(count: layer.activation == .softmax ? samples : 0)
    sums = Buffer(count: layer.activation == .softmax ? samples : 0)
    slopeGradients = Buffer(count: layer.slope == nil ? 0 : samples)
  }
}

/// Where the numbers of a workspace stand, for as long as the workspace lives.
///
/// The pass goes by these addresses: to take up the workspace itself retains it and each of its
/// buffers, which a small network feels.
struct LayerAddresses {
  let weightedSums: Buffer.Address
  let activations: Buffer.Address
  let outputDerivatives: Buffer.Address
  let activationDerivatives: Buffer.Address
  let deltas: Buffer.Address
  let largest: Buffer.Address
  let sums: Buffer.Address
  let slopeGradients: Buffer.Address
  let transposedWeights: Buffer.Address?

  init(_ workspace: LayerWorkspace) {
    weightedSums = workspace.weightedSums.address
    activations = workspace.activations.address
    outputDerivatives = workspace.outputDerivatives.address
    activationDerivatives = workspace.activationDerivatives.address
    deltas = workspace.deltas.address
    largest = workspace.largest.address
    sums = workspace.sums.address
    slopeGradients = workspace.slopeGradients.address
    transposedWeights = workspace.transposedWeights?.address
  }
}

/// The rows of a data set, laid out for the pass.
final class DataStore {
  let dataset: Dataset
  let inputs: Buffer
  /// Targets, each row padded to the stride of the output layer.
  let targets: Buffer
  let targetStride: Int

  init(_ dataset: Dataset, targetStride: Int) {
    self.dataset = dataset
    self.targetStride = targetStride
    inputs = Buffer(count: dataset.inputs.count)
    targets = Buffer(count: dataset.rowCount * targetStride)
    for (index, value) in dataset.inputs.enumerated() { inputs.numbers[index] = value }
    for row in 0..<dataset.rowCount {
      for k in 0..<dataset.targetCount {
        targets.numbers[row * targetStride + k] = dataset.targets[row * dataset.targetCount + k]
      }
    }
  }
}
