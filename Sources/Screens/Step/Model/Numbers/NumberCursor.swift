import ScreenKit
import Derivation
import Engine
import Session
import Text

extension Scene<StepModel> {
  /// Lights a number, wherever it stands on the screen.
  mutating func light(_ quantity: Quantity) {
    playback.direction = nil
    selected = quantity
    saySelected()
  }

  /// Lights the next or the previous number of the equation.
  mutating func lightNext(_ direction: Int) {
    let numbers = StepContext(self).numbersHere
    guard !numbers.isEmpty else { return }
    let place = selected.flatMap { numbers.firstIndex(of: $0) }
    let next = place.map { ($0 + direction + numbers.count) % numbers.count }
    light(numbers[next ?? (direction > 0 ? 0 : numbers.count - 1)])
  }

  /// Takes an arrow, or the letter for it; returns whether it was one.
  mutating func moveLight(_ key: Key) -> Bool {
    guard let selected else { return false }
    let direction: NumberGrid.Direction
    switch key {
    case .left, .character("h"): direction = .left
    case .right, .character("l"): direction = .right
    case .up, .character("k"): direction = .up
    case .down, .character("j"): direction = .down
    default: return false
    }
    let context = StepContext(self)
    let grid = NumberGrid(context.setup.network)
    let start = grid.place(of: selected) == nil ? .parameter(context.focus) : selected
    light(grid.neighbour(of: start, direction) ?? start)
    return true
  }

  /// Goes to the step that made the selected number.
  mutating func goToSelected() {
    guard let selected else { return }
    let context = StepContext(self)
    if let address = context.steps.address(of: selected, sample: context.sample),
      let index = context.steps.plan.index(of: address)
    {
      if index == context.moment.index {
        saySelected()
      } else {
        perform(.step(index))
        notice =
          notice
          ?? Notice(
            "This step makes \(names.symbol(selected)); \(key(.returnFromJump)) goes back.", .done)
      }
      return
    }
    goToOrigin(of: selected, context)
  }

  /// A parameter was made by the update before; data and settings by nobody.
  private mutating func goToOrigin(of quantity: Quantity, _ context: StepContext) {
    guard case .parameter(let parameter) = quantity, context.moment.iteration > 1 else {
      notice = Notice(context.origin(of: quantity), .hint)
      return
    }
    let iteration = context.moment.iteration - 1
    let steps = run.timeline.steps(of: iteration)
    let update = StepAddress(.update, .parameterUpdate).of(parameter)
    guard let index = steps.plan.index(of: update) else {
      notice = Notice(context.origin(of: quantity), .hint)
      return
    }
    perform(.moment(run.timeline.plan.moment(iteration: iteration, index: index)))
    notice = Notice(
      "The update of iteration \(iteration) made it; \(key(.returnFromJump)) goes back.", .done)
  }

  private mutating func saySelected() {
    guard let selected else { return }
    notice = Notice(StepContext(self).description(of: selected), .hint)
  }
}

extension StepContext {
  /// The numbers of this step's equation, each once, what it makes last.
  var numbersHere: [Quantity] {
    let equation = steps.equation(of: address)
    var numbers: [Quantity] = []
    var seen: Set<Quantity> = [equation.quantity]
    for leaf in equation.expression.leaves where numbers.count < 200 {
      if seen.insert(leaf.quantity).inserted { numbers.append(leaf.quantity) }
    }
    return numbers + [equation.quantity]
  }

  /// A number in a line: its symbol, its value, what it is.
  func description(of quantity: Quantity) -> String {
    "\(symbol(quantity)) is \(value(of: quantity)): the \(names.explain(quantity))."
  }

  private func value(of quantity: Quantity) -> String {
    if let address = steps.address(of: quantity, sample: sample) {
      return figure(address, numbers)?.text ?? pending
    }
    if case .parameter(let parameter) = quantity { return figure(parameter).text }
    if isComputedAhead(quantity) { return "?" }
    return steps.value(of: quantity, sample: sample).map(numbers.text) ?? pending
  }

  /// Where a number comes from that no step of this iteration makes.
  func origin(of quantity: Quantity) -> String {
    let symbol = symbol(quantity)
    switch quantity {
    case .input, .activation(0, _), .target: return "\(symbol) comes from the data."
    case .constant: return "\(symbol) is a setting; \(scene.key(.settings)) changes it."
    case .parameter: return "\(symbol) is what the run started with."
    case .state(_, _, old: true):
      return moment.iteration == 1
        ? "\(symbol) starts at 0."
        : "The update of iteration \(moment.iteration - 1) made \(symbol)."
    default: return "No step of this iteration makes \(symbol)."
    }
  }
}

/// The numbers of the network in columns: what units hold, and the weights between.
struct NumberGrid {
  enum Direction {
    case left, right, up, down
  }

  private let network: Network

  init(_ network: Network) { self.network = network }

  private var layers: Int { network.layers.count }

  private func units(_ layer: Int) -> Int {
    layer == 0 ? network.inputs : network.layers[layer - 1].units
  }

  /// The column and the row of a number of the network; nil for any other.
  ///
  /// Units stand in even columns, with their δ and their target below them; the weights into a layer
  /// in the odd one before it, unit by unit, the bias of each last.
  func place(of quantity: Quantity) -> (column: Int, row: Int)? {
    switch quantity {
    case .input(let input): return (0, input - 1)
    case .activation(let layer, let unit): return (2 * layer, (unit - 1) * height(layer))
    case .delta(let layer, let unit): return (2 * layer, (unit - 1) * height(layer) + 1)
    case .target(let output): return (2 * layers, (output - 1) * height(layers) + 2)
    case .parameter(.weight(let layer, let unit, let from)):
      return (2 * layer - 1, (unit - 1) * (units(layer - 1) + 1) + from - 1)
    case .parameter(.bias(let layer, let unit)):
      return (2 * layer - 1, unit * (units(layer - 1) + 1) - 1)
    default: return nil
    }
  }

  /// Numbers of a unit.
  private func height(_ layer: Int) -> Int { layer == 0 ? 1 : layer == layers ? 3 : 2 }

  private func quantity(column: Int, row: Int) -> Quantity? {
    guard column >= 0, column <= 2 * layers, row >= 0 else { return nil }
    let layer = (column + 1) / 2
    if column % 2 == 1 {
      let width = units(layer - 1) + 1
      let (unit, from) = (row / width + 1, row % width + 1)
      guard unit <= units(layer) else { return nil }
      return .parameter(
        from == width
          ? .bias(layer: layer, unit: unit) : .weight(layer: layer, unit: unit, from: from))
    }
    let unit = row / height(layer) + 1
    guard unit <= units(layer) else { return nil }
    if layer == 0 { return .input(unit) }
    switch row % height(layer) {
    case 0: return .activation(layer: layer, unit: unit)
    case 1: return .delta(layer: layer, unit: unit)
    default: return .target(unit)
    }
  }

  /// The number beside another; nil at the border.
  func neighbour(of quantity: Quantity, _ direction: Direction) -> Quantity? {
    guard let (column, row) = place(of: quantity) else { return nil }
    switch direction {
    case .up: return self.quantity(column: column, row: row - 1)
    case .down: return self.quantity(column: column, row: row + 1)
    case .left: return beside(quantity, column, -1)
    case .right: return beside(quantity, column, 1)
    }
  }

  /// From a weight to the unit at its end; from a unit to its first weight there.
  private func beside(_ quantity: Quantity, _ column: Int, _ step: Int) -> Quantity? {
    switch quantity {
    case .parameter(.weight(let layer, let unit, let from)):
      return step > 0
        ? .activation(layer: layer, unit: unit) : Self.output(layer: layer - 1, unit: from)
    case .parameter(.bias(let layer, let unit)):
      return step > 0
        ? .activation(layer: layer, unit: unit) : Self.output(layer: layer - 1, unit: 1)
    default:
      guard let place = place(of: quantity) else { return nil }
      let layer = column / 2
      let unit = place.row / height(layer) + 1
      if step > 0 {
        return layer == layers
          ? nil : .parameter(.weight(layer: layer + 1, unit: 1, from: unit))
      }
      return layer == 0 ? nil : .parameter(.weight(layer: layer, unit: unit, from: 1))
    }
  }

  private static func output(layer: Int, unit: Int) -> Quantity {
    layer == 0 ? .input(unit) : .activation(layer: layer, unit: unit)
  }
}
