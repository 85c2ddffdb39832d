/// What is left of a snapshot when something is changed between two iterations.
extension Snapshot {
  /// One parameter; `network` is the one that the snapshot is of.
  public func value(of parameter: Parameter, in network: Network) -> Double {
    parameters[ParameterLayout(network).offset(of: parameter)]
  }

  /// All parameters as the experiment file writes them; `network` is the one that it is of.
  public func values(of network: Network) -> ParameterValues {
    let layout = ParameterLayout(network)
    let buffer = Buffer(count: layout.count)
    buffer.copy(from: parameters)
    return ParameterValues(buffer.numbers, layout: layout)
  }

  /// The same with one parameter changed.
  public func replacing(
    _ parameter: Parameter, with value: Double, in network: Network
  ) -> Snapshot {
    var parameters = parameters
    parameters[ParameterLayout(network).offset(of: parameter)] = value
    return Snapshot(
      iteration: iteration, parameters: parameters, buffers: buffers, powers: powers)
  }

  /// The same with the memory that an optimizer starts with: zeros, and β⁰ = 1.
  public func withEmptyMemory(of optimizer: Optimizer) -> Snapshot {
    Snapshot(
      iteration: iteration, parameters: parameters,
      buffers: optimizer.keptBuffers.map { _ in Array(repeating: 0, count: parameters.count) },
      powers: BetaPowers())
  }

  /// What a network of another shape starts from: each parameter that has an origin in the old
  /// network has its value and the optimizer's memory of it; the others start anew.
  ///
  /// A new weight is drawn by the network's initializer, from a seed made of its own, the iteration
  /// and the number of parameters; a new bias is 0, a new slope PReLU's initial one, and the
  /// optimizer remembers 0 of them.
  public func carried(
    from old: Network, to new: Network, origin: (Parameter) -> Parameter?
  ) -> Snapshot {
    let (from, to) = (ParameterLayout(old), ParameterLayout(new))
    var parameters = Array(repeating: 0.0, count: to.count)
    var buffers = self.buffers.map { _ in parameters }
    var generator = new.changeGenerator(iteration: iteration)
    for parameter in new.parameters {
      let place = to.offset(of: parameter)
      guard let source = origin(parameter).map(from.offset) else {
        parameters[place] = new.fresh(parameter, &generator)
        continue
      }
      parameters[place] = self.parameters[source]
      for index in buffers.indices { buffers[index][place] = self.buffers[index][source] }
    }
    return Snapshot(
      iteration: iteration, parameters: parameters, buffers: buffers, powers: powers)
  }
}

extension Network {
  /// Draws what is new after an iteration; two changes of the shape draw differently.
  fileprivate func changeGenerator(iteration: Int) -> SplitMix64 {
    var root = SplitMix64(seed: initializer.seed)
    var shape = SplitMix64(
      seed: root.next() &+ UInt64(truncatingIfNeeded: iteration) << 32
        &+ UInt64(truncatingIfNeeded: parameterCount))
    return SplitMix64(seed: shape.next())
  }

  /// What a parameter starts with that nothing gives.
  fileprivate func fresh(_ parameter: Parameter, _ generator: inout SplitMix64) -> Double {
    switch parameter {
    case .weight(let layer, _, _):
      initializer.kind.draw(&generator, inputs(ofLayer: layer - 1), layers[layer - 1].units)
    case .bias: 0
    case .slope(let layer): layers[layer - 1].activation.initialSlope ?? 0
    }
  }
}
