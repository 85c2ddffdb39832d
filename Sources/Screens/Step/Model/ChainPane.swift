import ScreenKit
import Derivation
import Engine
import Text

/// The chain rule of what the step is about: a row a route, and their sum.
extension StepContext {
  func chainTable(_ rows: Int, _ width: Int) -> PaneTable {
    let target = chainTarget
    let room = max(1, rows - 2)
    let full = fittingRule(target, rows: room, width: width)
    let shown = Array(full.routes.prefix(full.hiddenCount > 0 ? max(1, room - 1) : room))
    let hidden = full.hiddenCount + full.routes.count - shown.count
    let products = shown.map { $0.product.evaluate() }
    let largest = products.map(\.magnitude).filter(\.isFinite).max() ?? 0
    let gap = gap(full, width: width)
    return PaneTable(
      title: chainTitle(full, target), columns: columns(full.routes.first, gap: gap),
      rows: zip(shown, products).map { route, product in
        row(
          route, product: product, largest: largest, isDone: isDone(route, full), gap: gap)
      },
      more: more(hidden, "routes"),
      total: full.routes.count + full.hiddenCount == 1
        ? nil : total(full, factors: (shown.first?.factors.count ?? 0) - max(0, gap.count - 1)))
  }

  /// The routes with as many factors as there is room for.
  private func fittingRule(_ target: ChainTarget, rows: Int, width: Int) -> ChainRule {
    var factors = max(3, (width - 20) / PaneTable.columnWidth)
    func rule() -> ChainRule {
      steps.chainRule(of: target, sample: sample, maximumRoutes: rows, maximumFactors: factors)
    }
    var full = rule()
    while factors > 3, tableWidth(full) > width {
      factors -= 1
      full = rule()
    }
    return full
  }

  /// The factors in the middle that one sign stands for, where even the fewest do not fit.
  private func gap(_ rule: ChainRule, width: Int) -> Range<Int> {
    let count = rule.routes.first?.factors.count ?? 0
    let missing = (tableWidth(rule) - width + PaneTable.columnWidth - 1) / PaneTable.columnWidth
    guard missing > 0, count > 3 else { return 0..<0 }
    let first = max(1, count - 2 - missing)
    return first..<min(count - 1, first + missing + 1)
  }

  private func tableWidth(_ rule: ChainRule) -> Int {
    let widest = rule.routes.map { self.label($0).count }.max() ?? 0
    let columns = (rule.routes.first?.factors.count ?? 0) + 1
    return widest + columns * PaneTable.columnWidth + 1
  }

  private func label(_ route: Route) -> String {
    route.stops.isEmpty
      ? "directly" : "via " + route.stops.map { unit($0.layer, $0.unit) }.joined(separator: " ")
  }

  private var chainTarget: ChainTarget {
    let (layer, unit) = (address.layer ?? 1, address.unit ?? 1)
    switch address.kind {
    case .outputDerivative, .pathSum: return .outputDerivative(layer: layer, unit: unit)
    case .product where address.phase == .backward:
      return .outputDerivative(layer: layer, unit: unit)
    case .activationDerivative, .delta: return .delta(layer: layer, unit: unit)
    case .product, .weightedSum, .activation, .lossTerm, .loss, .cost, .weightGradient,
      .biasGradient,
      .slopeGradient, .batchMean, .gradientNorm, .clippedGradient, .decayedGradient,
      .optimizerState,
      .parameterUpdate:
      return .parameter(focus)
    }
  }

  private func chainTitle(_ rule: ChainRule, _ target: ChainTarget) -> String {
    let count = rule.routes.count + rule.hiddenCount
    let what = symbol(rule.total.quantity)
    let sample = steps.plan.sampleCount == 1 ? "" : ", sample \(sample)"
    return count == 1
      ? "chain rule: \(what) is the product along one route\(sample)"
      : "chain rule: \(what) has \(count) routes to the loss, add them\(sample)"
  }

  private func columns(_ route: Route?, gap: Range<Int>) -> [PaneTable.Column] {
    guard let route else { return [] }
    var columns = route.factors.enumerated().map { place, leaf in
      PaneTable.Column(title: heading(leaf), sign: place == 0 ? "" : sign.times)
    }
    if !gap.isEmpty {
      let title = "\(sign.dots) \(gap.count) more"
      columns.replaceSubrange(gap, with: [PaneTable.Column(title: title, sign: sign.times)])
    }
    let result = PaneTable.Column(
      title: "", sign: sign.about, width: PaneTable.columnWidth + 1)
    return columns + [result]
  }

  /// What stands over a factor: the same for all routes.
  private func heading(_ leaf: Leaf) -> String {
    let isASCII = scene.display.glyphs == .ascii
    switch leaf.quantity {
    case .outputDerivative(let layer, let unit):
      if layer == setup.network.layers.count { return isASCII ? "dL/dyhat" : "∂L/∂ŷ" }
      return symbol(.outputDerivative(layer: layer, unit: unit))
    case .activationDerivative(let layer, _, _):
      let place =
        layer == setup.network.layers.count ? "o" : self.unit(layer, 1).filter(\.isLetter)
      let name = setup.network.layers[layer - 1].activation == .sigmoid ? "σ" : "f"
      return isASCII ? "f' at \(place)" : "\(name)′ at \(place)"
    case .parameter(.weight(let layer, _, _)):
      return isASCII ? "w\(layer)" : "w" + superscript(layer)
    case .delta(let layer, _):
      let place = layer == setup.network.layers.count ? "o" : self.unit(layer, 1).filter(\.isLetter)
      return isASCII ? "delta \(place)" : "δ at \(place)"
    case .weightedSum: return isASCII ? "min(0,z)" : "min(0, z)"
    default: return symbol(leaf.quantity)
    }
  }

  private func superscript(_ number: Int) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return "⁽" + String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } }) + "⁾"
  }

  /// Whether a route's product was computed: with the sum, or in a step of its own.
  private func isDone(_ route: Route, _ rule: ChainRule) -> Bool {
    guard case .outputDerivative(let layer, let unit) = rule.target, let stop = route.stops.first
    else {
      return freshness(of: rule.total.source).isKnown
    }
    let step = StepAddress(
      .backward, .product, sample: sample, layer: layer, unit: unit, to: stop.unit)
    return steps.plan.index(of: step).map { freshness(of: $0).isKnown } ?? true
  }

  private func row(
    _ route: Route, product: Double, largest: Double, isDone: Bool, gap: Range<Int>
  ) -> PaneTable.Row {
    var figures = route.factors.map(figure)
    let isPending = !isDone || figures.contains { !$0.freshness.isKnown }
    let result = isPending ? unknown(route) : Figure(short.text(product), .computed)
    let isCurrent = figures.contains { $0.freshness == .fresh } || isThisRoute(route)
    if !gap.isEmpty { figures.replaceSubrange(gap, with: [Figure(sign.dots, .given)]) }
    return PaneTable.Row(
      label(route), figures + [result],
      bar: isPending || largest == 0 ? nil : product / largest, isCurrent: isCurrent)
  }

  /// What stands for a product that is not to be seen: a question may keep it.
  private func unknown(_ route: Route) -> Figure {
    let isKept = scene.withheld != nil && (hides(moment.index) || isThisRoute(route))
    return isKept ? Figure("?", .withheld) : Figure(pending, .pending)
  }

  /// Whether the step is the product that this route starts with.
  private func isThisRoute(_ route: Route) -> Bool {
    guard address.kind == .product, let to = address.to else { return false }
    return route.stops.first?.unit == to
  }

  private func total(_ rule: ChainRule, factors: Int) -> PaneTable.Row {
    let blanks = Array(repeating: Figure("", .given), count: factors)
    return PaneTable.Row(
      "sum", blanks + [figure(rule.total)],
      isCurrent: rule.total.source == moment)
  }
}
