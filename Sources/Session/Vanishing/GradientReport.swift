import Engine

/// What became of the gradient on its way back through a stack, by its numbers alone.
///
/// They tell whether it vanishes or explodes, or is small for another reason: a dead unit, a
/// minimum, a tiny learning rate.
public struct GradientReport: Hashable, Sendable {
  /// What it is.
  public enum Verdict: Hashable, Sendable {
    /// A number of the layer is not finite any more.
    case notFinite(layer: Int)
    /// ∂L/∂ŷ is 0 exactly: there is nothing to learn.
    case arrived
    /// f′ is 0 exactly in all units of the layer: nothing comes back through it.
    case dead(layer: Int)
    /// All weights of the layer are 0: it passes nothing to the layer below.
    case cut(layer: Int)
    /// Nothing reaches the layer: each way leads through a dead unit or a weight of 0, or the
    /// numbers became too small to be told from 0.
    case lost(layer: Int)
    /// There is only one layer, so there is no way back.
    case single
    /// ∂L/∂a is so many times smaller at the first layer than at the last.
    case vanishing(times: Double)
    /// ∂L/∂a is so many times larger at the first layer than at the last.
    case exploding(times: Double)
    /// It has about the same size everywhere: the size at the last layer over that at the first.
    case steady(times: Double)
  }

  /// From which ratio on a gradient is said to vanish or to explode.
  static let much = 10.0
  /// Below which ∂L/∂ŷ the loss is about as small as it gets.
  static let little = 0.01
  /// Below which learning rate every step is small, whatever the gradient.
  static let slow = 1e-4

  /// What it is.
  public let verdict: Verdict
  /// The sizes of the factors between the last layer and the first, the least and the greatest.
  public let factors: ClosedRange<Double>?
  /// Whether a factor is below 0, so that its size is meant.
  public let hasNegativeFactor: Bool
  /// The size of ∂L/∂a, layer by layer.
  public let outputDerivatives: [Double]
  /// The size of ∂L/∂w, layer by layer.
  public let gradients: [Double]
  /// Whether the loss is nearly at its minimum, so that late layers have small gradients too.
  public let isNearMinimum: Bool
  /// η, where it is so small that this alone keeps every weight where it is.
  public let slowRate: Double?
  /// Whether the first weight has the same bits after the update although its gradient is not 0.
  public let isFirstStuck: Bool
  /// The layer of the least factor, where that is one because its unit is saturated.
  public let saturatedLayer: Int?
  /// The layer nearest the output in which f′ is 0 exactly in all units.
  public let deadLayer: Int?
  /// Whether every layer has one unit.
  public let isChain: Bool
  /// How many layers there are.
  public let depth: Int
  /// z of the unit of each layer, in a chain.
  public let weightedSums: [Double]
}

extension GradientReport {
  /// The report of an iteration.
  public init(_ ledger: LayerLedger) {
    let layers = 1...ledger.depth
    func values(_ entry: LedgerEntry) -> [Double?] {
      layers.map { ledger.value(of: entry, layer: $0) }
    }
    func sizes(_ entry: LedgerEntry) -> [Double] {
      values(entry).map { ($0 ?? .nan).magnitude }
    }
    (depth, isChain) = (ledger.depth, ledger.isChain)
    (outputDerivatives, gradients) = (sizes(.outputDerivative), sizes(.gradient))
    let factors = values(.factor).dropFirst()
    hasNegativeFactor = factors.contains { ($0 ?? 0) < 0 }
    let between = factors.map { $0?.magnitude }
    let known = between.compactMap(\.self).filter { !$0.isNaN }
    self.factors = known.min().flatMap { low in known.max().map { low...$0 } }
    weightedSums = ledger.isChain ? layers.map { ledger.weightedSums(of: $0)[0] } : []
    verdict = Self.verdict(ledger, outputDerivatives, gradients)
    deadLayer = layers.last { ledger.deadUnits(of: $0) == ledger.units(of: $0) }
    let last = outputDerivatives[ledger.depth - 1]
    isNearMinimum = last > 0 && last < Self.little
    let rate = ledger.steps.record.setup.optimizer.learningRate
    slowRate = rate < Self.slow ? rate : nil
    isFirstStuck =
      gradients[0] > 0 && ledger.isChain && ledger.weights(of: 1) == ledger.newWeights(of: 1)
    saturatedLayer = Self.saturatedLayer(ledger, between, least: self.factors?.lowerBound)
  }

  /// The layer of the least factor, where its one unit is saturated.
  private static func saturatedLayer(
    _ ledger: LayerLedger, _ factors: [Double?], least: Double?
  ) -> Int? {
    guard ledger.isChain, let least, let place = factors.firstIndex(of: least) else { return nil }
    return ledger.saturatedUnits(of: place + 2) == 1 ? place + 2 : nil
  }

  private static func verdict(
    _ ledger: LayerLedger, _ derivatives: [Double], _ gradients: [Double]
  ) -> Verdict {
    if let place = derivatives.indices.last(where: {
      !derivatives[$0].isFinite || !gradients[$0].isFinite
    }) {
      return .notFinite(layer: place + 1)
    }
    let (first, last) = (derivatives[0], derivatives[derivatives.count - 1])
    if last == 0 { return .arrived }
    if let stop = stop(ledger, derivatives) { return stop }
    guard ledger.depth > 1 else { return .single }
    if last / first >= much { return .vanishing(times: last / first) }
    if first / last >= much { return .exploding(times: first / last) }
    return .steady(times: last / first)
  }

  /// Where the way back ends, from the output on.
  private static func stop(_ ledger: LayerLedger, _ derivatives: [Double]) -> Verdict? {
    for layer in stride(from: ledger.depth, through: 1, by: -1) {
      if derivatives[layer - 1] == 0 { return .lost(layer: layer) }
      if ledger.deadUnits(of: layer) == ledger.units(of: layer) { return .dead(layer: layer) }
      if layer > 1, ledger.weights(of: layer).joined().allSatisfy({ $0 == 0 }) {
        return .cut(layer: layer)
      }
    }
    return nil
  }
}
