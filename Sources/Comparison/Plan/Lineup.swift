import Engine
import Synchronization

/// What is made of the contenders of a comparison: once when they change, and not whenever one looks
/// at them or tells them what to do.
struct Lineup: Sendable {
  /// Who they are, and what each runs.
  let entries: [ComparisonOrder.Entry]
  /// The settings of each one's network, by id.
  let setups: [Int: Setup]
  /// The parameters that all of them have and train.
  let parameters: Once<[Parameter]>
}

/// A value that is made when it is asked for first; copies share it.
final class Once<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    made.withLock { made in
      if let made { return made }
      let new = make()
      made = new
      return new
    }
  }
}

extension Network {
  /// Those of its parameters that are trained, and trained in others too.
  func trainableParameters(sharedWith others: [Network]) -> [Parameter] {
    parameters.filter { parameter in
      isTrainable(parameter)
        && others.allSatisfy { $0.has(parameter) && $0.isTrainable(parameter) }
    }
  }

  /// Whether there is such a parameter in it.
  private func has(_ parameter: Parameter) -> Bool {
    guard layers.indices.contains(parameter.layer - 1) else { return false }
    let layer = layers[parameter.layer - 1]
    switch parameter {
    case .weight(let place, let unit, let from):
      return unit <= layer.units && from <= inputs(ofLayer: place - 1)
    case .bias(_, let unit): return unit <= layer.units
    case .slope: return layer.activation.hasLearnedSlope
    }
  }
}
