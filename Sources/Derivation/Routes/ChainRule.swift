import Engine

/// What a derivative is taken in.
public enum ChainTarget: Hashable, Sendable {
  /// ∂L/∂w, ∂L/∂b or ∂L/∂p.
  case parameter(Parameter)
  /// δ = ∂L/∂z of a unit.
  case delta(layer: Int, unit: Int)
  /// ∂L/∂a of a unit.
  case outputDerivative(layer: Int, unit: Int)

  /// The layer that the derivative is taken in.
  public var layer: Int {
    switch self {
    case .parameter(let parameter): parameter.layer
    case .delta(let layer, _), .outputDerivative(let layer, _): layer
    }
  }
}

/// One way from the loss back to a number: its factors multiply up to the way's share.
public struct Route: Hashable, Sendable {
  /// A unit that the way goes through.
  public struct Stop: Hashable, Sendable {
    /// Its layer, from 1.
    public let layer: Int
    /// Its number in the layer, from 1.
    public let unit: Int
  }

  /// The units above the number, from the nearest to the output.
  public let stops: [Stop]
  /// From the loss to the number.
  public let factors: [Leaf]

  /// The factors multiplied, from the left.
  public var product: Expression { .product(factors.map(Expression.leaf)) }
}

/// A derivative of one sample's loss as the sum over its routes.
///
/// Every factor is a number of the record, with the step that made it. Where there are more routes
/// than asked for, they start at a lower layer, whose δ collects all that lies above it: so what is
/// listed is always the whole derivative, unless even those are too many.
public struct ChainRule: Hashable, Sendable {
  /// What the derivative is taken in.
  public let target: ChainTarget
  /// The routes that are listed, units in order.
  public let routes: [Route]
  /// How many routes are not.
  public let hiddenCount: Int
  /// The derivative itself, as the pass computed it.
  public let total: Leaf
}

extension IterationSteps {
  /// The routes of a derivative of one sample's loss.
  ///
  /// `sample` counts from 1; at most `maximumRoutes` are listed, of at most `maximumFactors`
  /// factors each where a δ can stand for the rest.
  public func chainRule(
    of target: ChainTarget, sample: Int, maximumRoutes: Int = 8, maximumFactors: Int = .max
  ) -> ChainRule {
    if case .parameter(.slope(let layer)) = target {
      return slopeGradientRule(layer, sample, maximumRoutes)
    }
    let builder = RouteBuilder(steps: self, sample: sample, target: target)
    let head = builder.headLayer(maximumRoutes: maximumRoutes, maximumFactors: maximumFactors)
    let count = builder.count(to: head)
    var routes: [Route] = []
    for number in 0..<min(count, maximumRoutes) {
      routes.append(builder.route(number, head: head))
    }
    return ChainRule(
      target: target, routes: routes, hiddenCount: count - routes.count,
      total: builder.total)
  }

  /// A PReLU layer's slope is reached through each of its units.
  private func slopeGradientRule(_ layer: Int, _ sample: Int, _ maximumRoutes: Int) -> ChainRule {
    let units = plan.layers[layer - 1].units
    let routes = (1...units).prefix(maximumRoutes).map { unit in
      let z = StepAddress(.forward, .weightedSum, sample: sample, layer: layer, unit: unit)
      let negativePart = Expression.call(.min, [.number(0), leaf(z)]).evaluate()
      return Route(
        stops: [Route.Stop(layer: layer, unit: unit)],
        factors: [
          Leaf(of: outputDerivative(sample, layer: layer, unit: unit)),
          Leaf(.weightedSum(layer: layer, unit: unit), negativePart, source: moment(z)),
        ].compactMap(\.self))
    }
    let total = StepAddress(.backward, .slopeGradient, sample: sample, layer: layer)
    return ChainRule(
      target: .parameter(.slope(layer: layer)), routes: routes,
      hiddenCount: units - routes.count,
      total: Leaf(quantity(of: total), value(of: total), source: moment(total)))
  }
}

extension Leaf {
  /// The leaf that an expression is; nil if it is an operation.
  init?(of expression: Expression) {
    guard case .leaf(let leaf) = expression else { return nil }
    self = leaf
  }
}

/// Builds the routes of one derivative by arithmetic on their numbers.
private struct RouteBuilder {
  let steps: IterationSteps
  let sample: Int
  let target: ChainTarget

  private var layers: [LayerPlan] { steps.plan.layers }

  private var unit: Int {
    switch target {
    case .parameter(let parameter): parameter.unit ?? 1
    case .delta(_, let unit), .outputDerivative(_, let unit): unit
    }
  }

  /// Where routes start: as high as the limits allow, and not above a softmax, whose slopes are no
  /// single factor.
  func headLayer(maximumRoutes: Int, maximumFactors: Int) -> Int {
    let own = target.layer
    guard own < layers.count, !(layers[own - 1].isSoftmax && endsBelowActivation) else {
      return own
    }
    var head = own + 1
    while head < layers.count, !layers[head - 1].isSoftmax,
      count(to: head + 1) <= maximumRoutes, 2 * (head + 1 - own) + 3 <= maximumFactors
    {
      head += 1
    }
    return head
  }

  /// How many routes lead up to a layer.
  func count(to head: Int) -> Int {
    guard head > target.layer else { return 1 }
    var count = 1
    for layer in target.layer + 1...head {
      let (product, overflow) = count.multipliedReportingOverflow(by: layers[layer - 1].units)
      if overflow { return .max }
      count = product
    }
    return count
  }

  func route(_ number: Int, head: Int) -> Route {
    var stops: [Route.Stop] = []
    var rest = number
    for layer in (target.layer..<max(head, target.layer)).reversed().map({ $0 + 1 }) {
      stops.append(Route.Stop(layer: layer, unit: rest % layers[layer - 1].units + 1))
      rest /= layers[layer - 1].units
    }
    stops.reverse()
    return Route(stops: stops, factors: factors(stops, head: head).compactMap { Leaf(of: $0) })
  }

  private func factors(_ stops: [Route.Stop], head: Int) -> [Expression] {
    let own = Route.Stop(layer: target.layer, unit: unit)
    var factors: [Expression] = []
    let path = [own] + stops
    for (place, stop) in path.enumerated().reversed() {
      let isTarget = place == 0
      if stop.layer == head {
        factors += start(stop, isTarget: isTarget)
      } else if let above = path.dropFirst(place + 1).first {
        factors.append(
          steps.leaf(.weight(layer: above.layer, unit: above.unit, from: stop.unit)))
        if !isTarget || endsBelowActivation {
          factors.append(steps.activationDerivative(sample, layer: stop.layer, unit: stop.unit))
        }
      }
    }
    if case .parameter(.weight(let layer, _, let from)) = target {
      factors.append(steps.activation(sample, layer: layer - 1, unit: from))
    }
    return factors
  }

  /// Whether the derivative passes the unit's own activation.
  private var endsBelowActivation: Bool {
    if case .outputDerivative = target { false } else { true }
  }

  /// The first factors: ∂L/∂ŷ and σ′ at an output, else the δ that stands for what lies above.
  private func start(_ stop: Route.Stop, isTarget: Bool) -> [Expression] {
    let plan = layers[stop.layer - 1]
    let slope = steps.outputDerivative(sample, layer: stop.layer, unit: stop.unit)
    if isTarget && !endsBelowActivation { return [slope] }
    guard stop.layer == layers.count, !plan.isSoftmax, !plan.isSideRoad else {
      return [steps.delta(sample, layer: stop.layer, unit: stop.unit)]
    }
    return [slope, steps.activationDerivative(sample, layer: stop.layer, unit: stop.unit)]
  }

  var total: Leaf {
    let address: StepAddress
    switch target {
    case .parameter(let parameter):
      var kind = StepKind.biasGradient
      if case .weight = parameter { kind = .weightGradient }
      address = StepAddress(.backward, kind, sample: sample).of(parameter)
    case .delta(let layer, let unit):
      address = StepAddress(.backward, .delta, sample: sample, layer: layer, unit: unit)
    case .outputDerivative(let layer, let unit):
      address = steps.outputDerivativeAddress(sample, layer: layer, unit: unit)
    }
    return Leaf(
      steps.quantity(of: address), steps.value(of: address), source: steps.moment(address))
  }
}
