import ScreenKit
import Derivation
import Engine
import Session
import Text

/// The step that is shown, with what every pane needs to know about it.
struct StepContext {
  let scene: Scene<StepModel>
  let steps: IterationSteps
  let address: StepAddress
  let moment: Moment
  let names: Names
  /// Four digits, for panes whose columns are fixed.
  let short = NumberFormat.short
  /// The sample that the panes show: the step's, or the last where it has none.
  let sample: Int

  init(_ scene: Scene<StepModel>) {
    self.scene = scene
    let place = scene.run.current
    steps = place.steps
    address = place.address
    moment = place.moment
    names = Names(
      place.steps.record.setup.network, scheme: scene.display.scheme,
      glyphs: scene.display.glyphs)
    sample = place.address.sample ?? place.steps.plan.sampleCount
  }

  var setup: Setup { steps.record.setup }

  /// The digits that the learner chose.
  var numbers: NumberFormat { scene.display.allDigits ? .all : .short }

  /// How an equation is written, without the numbers that a question keeps.
  func style(_ equation: Equation, _ numbers: NumberFormat? = nil) -> EquationStyle {
    var style = EquationStyle(names: names, numbers: numbers ?? self.numbers)
    style.withheld = withheldNumbers(of: equation)
    return style
  }

  /// The parameter that the step is about: its own, or the first weight into its unit.
  var focus: Parameter {
    if let parameter = address.parameter { return parameter }
    return .weight(layer: address.layer ?? 1, unit: address.unit ?? 1, from: 1)
  }

  /// When the number of a step of this iteration is made.
  func freshness(of index: Int) -> Figure.Freshness {
    if hides(index) { return .withheld }
    return index == moment.index ? .fresh : (index < moment.index ? .computed : .pending)
  }

  /// When a number that a moment made came to be.
  func freshness(of source: Moment?) -> Figure.Freshness {
    guard let source, source.iteration == moment.iteration else { return .given }
    return freshness(of: source.index)
  }

  /// What a lesson points at.
  var pointedAt: Set<Quantity> { scene.context.highlight }

  var pending: String { scene.display.glyphs == .ascii ? "..." : "…" }

  /// A number, unless it is not computed yet.
  func figure(
    _ value: Double, _ freshness: Figure.Freshness, _ format: NumberFormat? = nil,
    of quantity: Quantity? = nil
  ) -> Figure {
    let isSelected = quantity.map(self.isSelected) ?? false
    if freshness == .pending { return Figure(pending, .pending, isSelected: isSelected) }
    if freshness == .withheld { return Figure("?", .withheld, isSelected: isSelected) }
    if freshness == .fresh, scene.display.isBlank {
      return Figure("?", .pending, isSelected: isSelected)
    }
    return Figure((format ?? short).text(value), freshness, isSelected: isSelected)
  }

  func figure(_ leaf: Leaf) -> Figure {
    figure(leaf.value, freshness(of: leaf.source), of: leaf.quantity)
  }

  /// The number of a step of this iteration; nil if there is no such step.
  func figure(_ address: StepAddress, _ format: NumberFormat? = nil) -> Figure? {
    guard let index = steps.plan.index(of: address) else { return nil }
    let freshness = freshness(of: index)
    // Where nothing is selected nobody asks what the step makes.
    let quantity = hasSelection ? steps.quantity(of: address) : nil
    guard freshness.isKnown else { return figure(0, freshness, of: quantity) }
    return figure(steps.value(of: address), freshness, format, of: quantity)
  }

  /// A parameter: as the pass used it until its update, then the new value.
  func figure(_ parameter: Parameter) -> Figure {
    let update = StepAddress(.update, .parameterUpdate).of(parameter)
    if let index = steps.plan.index(of: update), index <= moment.index {
      return figure(steps.value(of: update), freshness(of: index), of: .parameter(parameter))
    }
    return figure(steps.record.value(of: parameter), .given, of: .parameter(parameter))
  }

  func symbol(_ quantity: Quantity) -> String { names.symbol(quantity) }

  func unit(_ layer: Int, _ unit: Int) -> String { names.unitName(layer: layer, unit: unit) }
}

extension StepContext {
  /// The costs so far, without those that an open question keeps.
  var curve: [CurvePoint] {
    scene.run.timeline.curve.points.filter { !keepsCost(of: $0.iteration) }.map {
      CurvePoint(
        iteration: $0.iteration, cost: $0.cost, isCurrent: $0.iteration == moment.iteration)
    }
  }
}
