import Derivation
import Engine

/// A line of the ledger: one number a layer.
///
/// In a chain it is the number itself. Of a layer of several units it is the mean (of what goes
/// forward, and of the slope) or the norm (of what comes back, and of the weights).
public enum LedgerEntry: Hashable, Sendable, CaseIterable {
  /// z.
  case weightedSum
  /// a = f(z).
  case activation
  /// f′(z).
  case activationDerivative
  /// w as the pass used it.
  case oldWeight
  /// f′(z)·w; of several units how much the norm of ∂L/∂a grows from this layer to the one below.
  case factor
  /// ∂L/∂a.
  case outputDerivative
  /// ∂L/∂w.
  case gradient
  /// w after the update.
  case newWeight
  /// What the update adds to w.
  case change
}

extension LayerLedger {
  /// The tree of an entry of a layer, from 1; nil where there is no such number.
  ///
  /// Nobody computes how the loss depends on the input, so in a wide stack the first layer has no
  /// factor; nor has a layer that nothing comes back to.
  public func tree(of entry: LedgerEntry, layer: Int) -> Expression? {
    if isChain { return single(entry, layer) }
    switch entry {
    case .weightedSum, .activation, .activationDerivative:
      return .mean(of: leaves(of: entry, layer: layer))
    case .factor:
      let above = Expression.norm(of: leaves(of: .outputDerivative, layer: layer))
      guard layer > 1, above.evaluate() != 0 else { return nil }
      return .quotient(.norm(of: leaves(of: .outputDerivative, layer: layer - 1)), above)
    case .oldWeight, .outputDerivative, .gradient, .newWeight, .change:
      return .norm(of: leaves(of: entry, layer: layer))
    }
  }

  /// The number of an entry of a layer; nil where there is none.
  public func value(of entry: LedgerEntry, layer: Int) -> Double? {
    tree(of: entry, layer: layer)?.evaluate()
  }

  private func single(_ entry: LedgerEntry, _ layer: Int) -> Expression? {
    guard entry != .factor else {
      return steps.factor(sample: Self.sample, layer: layer, unit: 1, from: 1)
    }
    return leaves(of: entry, layer: layer).first
  }

  /// The numbers of all units, or of all weights of a layer, that an entry is made of.
  private func leaves(of entry: LedgerEntry, layer: Int) -> [Expression] {
    let units = 1...units(of: layer)
    let quantities =
      entry.isOfUnits
      ? units.map { entry.quantity(ofUnit: $0, layer: layer) }
      : units.flatMap { unit in
        (1...inputs(of: layer)).map {
          entry.quantity(of: .weight(layer: layer, unit: unit, from: $0))
        }
      }
    return quantities.map { steps.leaf(of: $0, sample: Self.sample) }
  }
}

extension LedgerEntry {
  fileprivate var isOfUnits: Bool {
    switch self {
    case .weightedSum, .activation, .activationDerivative, .outputDerivative: true
    case .oldWeight, .factor, .gradient, .newWeight, .change: false
    }
  }

  fileprivate func quantity(ofUnit unit: Int, layer: Int) -> Quantity {
    switch self {
    case .weightedSum: .weightedSum(layer: layer, unit: unit)
    case .activation: .activation(layer: layer, unit: unit)
    case .activationDerivative: .activationDerivative(layer: layer, unit: unit, with: nil)
    case .oldWeight, .factor, .outputDerivative, .gradient, .newWeight, .change:
      .outputDerivative(layer: layer, unit: unit)
    }
  }

  fileprivate func quantity(of weight: Parameter) -> Quantity {
    switch self {
    case .gradient: .gradient(weight)
    case .newWeight: .updated(weight)
    case .change: .change(weight)
    case .weightedSum, .activation, .activationDerivative, .oldWeight, .factor, .outputDerivative:
      .parameter(weight)
    }
  }
}

// MARK: - Units that let nothing pass

extension LayerLedger {
  /// How many units of a layer are dead: f′ is 0 exactly, so nothing comes back through them.
  public func deadUnits(of layer: Int) -> Int {
    activationDerivatives(of: layer).count { $0 == 0 }
  }

  /// How many units of a layer are saturated: f′ is below a tenth of its greatest value, and not 0.
  public func saturatedUnits(of layer: Int) -> Int {
    let activation = network.layers[layer - 1].activation
    guard activation.rule.facts.flatness == .saturates, let greatest = activation.steepest() else {
      return 0
    }
    return activationDerivatives(of: layer).count { $0 != 0 && $0.magnitude < greatest / 10 }
  }
}
