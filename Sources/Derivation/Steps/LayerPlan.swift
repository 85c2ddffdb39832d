import Engine

/// How many steps one layer has in each part of an iteration, and where they start.
struct LayerPlan: Hashable, Sendable {
  let layer: Int
  let inputs: Int
  let units: Int
  /// Units of the layer above; 0 for the output.
  let routes: Int
  let isSoftmax: Bool
  let isSideRoad: Bool
  let hasSlope: Bool
  let trainsWeights: Bool
  let trainsBiases: Bool
  let trainsSlope: Bool
  /// Where the layer's steps start within a sample's forward pass.
  var forwardStart = 0
  /// Where they start within a sample's backward pass.
  var backwardStart = 0
  /// Where its batch means start among all.
  var meanStart = 0
  /// Where its updates start among all.
  var updateStart = 0

  init(_ network: Network, layer: Int, loss: Loss) {
    self.layer = layer
    inputs = network.inputs(ofLayer: layer - 1)
    units = network.layers[layer - 1].units
    let isOutput = layer == network.layers.count
    routes = isOutput ? 0 : network.layers[layer].units
    isSoftmax = network.layers[layer - 1].activation == .softmax
    isSideRoad = isOutput && loss.isCrossEntropy
    hasSlope = network.layers[layer - 1].activation.hasLearnedSlope
    trainsWeights = network.isTrainable(.weight(layer: layer, unit: 1, from: 1))
    trainsBiases = network.isTrainable(.bias(layer: layer, unit: 1))
    trainsSlope = hasSlope && network.isTrainable(.slope(layer: layer))
  }

  var forwardCount: Int { units * (inputs + 2) }

  /// Steps to a unit's ∂L/∂a: one for an output, else one a route and their sum.
  var headCount: Int { routes == 0 ? 1 : routes + 1 }

  /// Steps from a unit's f′ to its bias slope.
  var tailCount: Int { (isSoftmax ? units : 1) + 1 + inputs + 1 }

  var backwardCount: Int { units * (headCount + tailCount) + (hasSlope ? 1 : 0) }

  var meanCount: Int { units * (inputs + 1) + (hasSlope ? 1 : 0) }

  /// Parameters of one unit that are updated.
  var trainedPerUnit: Int { (trainsWeights ? inputs : 0) + (trainsBiases ? 1 : 0) }

  /// Parameters of the layer that are updated.
  var trainedCount: Int { units * trainedPerUnit + (trainsSlope ? 1 : 0) }
}
