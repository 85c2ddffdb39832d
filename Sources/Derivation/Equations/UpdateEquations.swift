import Engine

/// How the optimizer spends a gradient: clipping, weight decay, its buffers, the new parameter.
extension IterationSteps {
  func update(_ address: StepAddress) -> Expression {
    guard let parameter = address.parameter else { return gradientNorm() }
    return updateTrees(of: parameter).tree(of: quantity(of: address)) ?? leaf(parameter)
  }

  private func gradientNorm() -> Expression {
    let network = record.setup.network
    return .call(
      .sqrt,
      .sum(
        network.parameters.filter(network.isTrainable).map {
          .square(leaf(StepAddress(.backward, .batchMean).of($0)))
        }))
  }

  package func updateTrees(of parameter: Parameter) -> UpdateTrees {
    UpdateTrees(
      parameter, optimizer: record.setup.optimizer, powers: record.after.powers,
      leaf: updateLeaf)
  }

  /// A number of the update, with the step that made it.
  private func updateLeaf(_ quantity: Quantity) -> Expression {
    switch quantity {
    case .parameter(let parameter): return leaf(parameter)
    case .state(let buffer, let parameter, old: true):
      let address = StepAddress(.update, .optimizerState, buffer: buffer).of(parameter)
      return .leaf(
        quantity, record.kept(buffer, of: parameter, before: true) ?? .nan,
        source: previousMoment(address))
    default: return rawAddress(of: quantity, sample: 1).map(leaf) ?? .leaf(quantity, .nan)
    }
  }
}
