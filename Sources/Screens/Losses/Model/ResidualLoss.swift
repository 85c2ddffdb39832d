import ScreenKit
import Derivation
import Engine

/// The losses of a residual, in the order in which they are listed; each has a letter and a colour.
public enum ResidualLoss: Int, Hashable, Sendable, CaseIterable {
  /// (y−ŷ)².
  case squared
  /// ½(y−ŷ)².
  case halfSquared
  /// |y−ŷ|.
  case absolute
  /// Squared near 0, straight from d on.
  case huber

  /// The loss that the engine computes; `delta` is Huber's d.
  public func loss(delta: Double) -> Loss {
    switch self {
    case .squared: .squaredError
    case .halfSquared: .halfSquaredError
    case .absolute: .meanAbsoluteError
    case .huber: .huber(delta: delta)
    }
  }

  /// The letter that stands for it.
  public var letter: String {
    switch self {
    case .squared: "s"
    case .halfSquared: "h"
    case .absolute: "a"
    case .huber: "u"
    }
  }

  /// Which of the colours of contenders it has.
  public var color: Int { rawValue }

  /// Its name.
  public var name: String {
    switch self {
    case .squared: "squared error"
    case .halfSquared: "half squared error"
    case .absolute: "absolute error"
    case .huber: "Huber's loss"
    }
  }

  /// Its name where there is little room.
  public var shortName: String {
    switch self {
    case .squared: "squared"
    case .halfSquared: "half squared"
    case .absolute: "absolute"
    case .huber: "Huber"
    }
  }
}

/// The values of Huber's d that its slider stops at.
enum HuberSlider {
  static let stops = [0.1, 0.2, 0.5, 1, 2, 5, 10]

  /// The stop above or below; nil at the end.
  static func next(_ delta: Double, up: Bool) -> Double? {
    up ? stops.first { $0 > delta } : stops.last { $0 < delta }
  }

  /// Why there is no further stop; nil where there is one.
  static func whyNot(_ delta: Double, up: Bool) -> String? {
    guard next(delta, up: up) == nil else { return nil }
    let text = NumberFormat.all.text(delta)
    return "Huber's d is \(text), the \(up ? "largest" : "smallest") of the slider."
  }

  static func slider(_ delta: Double) -> Slider {
    Slider(
      "Huber d \(NumberFormat.all.text(delta))", value: delta, stops: stops,
      labels: stops.map(NumberFormat.all.text))
  }
}
