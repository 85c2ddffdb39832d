import Engine

/// The order of the micro-steps of one iteration, as arithmetic: nothing is listed.
///
/// Steps count from 0. Forward: all samples; loss: all samples, then the cost; backward: all
/// samples, then the batch means; update. A sample's passes go layer by layer, unit by unit.
public struct IterationPlan: Hashable, Sendable {
  /// Samples in the batch.
  public let sampleCount: Int
  /// Units of the output layer.
  public let outputCount: Int
  let layers: [LayerPlan]
  package let forwardPerSample: Int
  package let backwardPerSample: Int
  let meanCount: Int
  let trainedCount: Int
  let clips: Bool
  /// What is made for each parameter in the update, the new parameter last.
  let updateSteps: [UpdateStep]

  /// One of the steps of a parameter's update.
  enum UpdateStep: Hashable, Sendable {
    case clipped
    case decayed
    case state(OptimizerBuffer)
    case updated
  }

  /// The plan of an iteration with `sampleCount` samples.
  public init(_ setup: Setup, sampleCount: Int) {
    self.sampleCount = sampleCount
    outputCount = setup.network.outputs
    var layers = setup.network.layers.indices.map {
      LayerPlan(setup.network, layer: $0 + 1, loss: setup.loss)
    }
    var (forward, backward, means, trained) = (0, 0, 0, 0)
    for index in layers.indices {
      layers[index].forwardStart = forward
      layers[index].meanStart = means
      layers[index].updateStart = trained
      forward += layers[index].forwardCount
      means += layers[index].meanCount
      trained += layers[index].trainedCount
    }
    for index in layers.indices.reversed() {
      layers[index].backwardStart = backward
      backward += layers[index].backwardCount
    }
    self.layers = layers
    (forwardPerSample, backwardPerSample, meanCount) = (forward, backward, means)
    trainedCount = trained
    clips = setup.optimizer.clipNorm != nil && trained > 0
    updateSteps =
      (clips ? [.clipped] : []) + (setup.optimizer.decays ? [.decayed] : [])
      + setup.optimizer.stepsOfUpdate.map { .state($0) } + [.updated]
  }

  /// The first step of a phase.
  public func start(of phase: Phase) -> Int {
    switch phase {
    case .forward: 0
    case .loss: sampleCount * forwardPerSample
    case .backward: start(of: .loss) + sampleCount * (outputCount + 1) + 1
    case .update: start(of: .backward) + sampleCount * backwardPerSample + meanCount
    }
  }

  /// The steps of a phase; the update has none where everything is frozen.
  public func range(of phase: Phase) -> Range<Int> {
    switch phase {
    case .forward: 0..<start(of: .loss)
    case .loss: start(of: .loss)..<start(of: .backward)
    case .backward: start(of: .backward)..<start(of: .update)
    case .update: start(of: .update)..<count
    }
  }

  /// How many steps the iteration has.
  public var count: Int {
    start(of: .update) + (clips ? 1 : 0) + trainedCount * updateSteps.count
  }
}

extension IterationPlan {
  /// What feeds a layer, counted from 1.
  public func inputCount(ofLayer layer: Int) -> Int {
    layers[layer - 1].inputs
  }

  /// By how many units of the layer above a unit of a layer, counted from 1, reaches the loss; 0
  /// for the output.
  public func routeCount(ofLayer layer: Int) -> Int {
    layers[layer - 1].routes
  }
}
