/// One trainable number of a network; layers, units and inputs count from 1.
public enum Parameter: Hashable, Sendable {
  /// The weight into `unit` of `layer`, from input or unit `from` of the layer below.
  case weight(layer: Int, unit: Int, from: Int)
  /// The bias of `unit` of `layer`.
  case bias(layer: Int, unit: Int)
  /// The learned slope of a PReLU layer.
  case slope(layer: Int)

  /// The layer that the parameter belongs to, from 1.
  public var layer: Int {
    switch self {
    case .weight(let layer, _, _), .bias(let layer, _), .slope(let layer): layer
    }
  }

  /// The unit that the parameter belongs to, from 1; nil for a layer's slope.
  public var unit: Int? {
    switch self {
    case .weight(_, let unit, _), .bias(_, let unit): unit
    case .slope: nil
    }
  }
}
