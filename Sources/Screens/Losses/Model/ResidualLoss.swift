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
  /// ln cosh(ŷ−y).
  case logCosh

  /// The loss that the engine computes; `delta` is Huber's d.
  public func loss(delta: Double) -> Loss {
    switch self {
    case .squared: .squaredError
    case .halfSquared: .halfSquaredError
    case .absolute: .meanAbsoluteError
    case .huber: .huber(delta: delta)
    case .logCosh: .logCosh
    }
  }

  /// What it is called on the pages about losses.
  private var words: (letter: String, name: String, shortName: String, pull: String) {
    switch self {
    case .squared: ("s", "squared error", "squared", "squared error's pull")
    case .halfSquared: ("h", "half squared error", "half squared", "squared error's pull")
    case .absolute: ("a", "absolute error", "absolute", "absolute error's")
    case .huber: ("u", "Huber's loss", "Huber", "Huber's")
    case .logCosh: ("l", "log cosh", "log cosh", "log cosh's")
    }
  }

  /// The letter that stands for it.
  public var letter: String { words.letter }

  /// Which of the colours of contenders it has.
  public var color: Int { rawValue }

  /// Its name.
  public var name: String { words.name }

  /// Its name where there is little room.
  public var shortName: String { words.shortName }

  /// What it pulls with, in a list of pulls.
  var pullName: String { words.pull }
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
