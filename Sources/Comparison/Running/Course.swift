import Engine

/// What one contender runs: the way that all contenders of a comparison go, each with its own
/// settings.
public enum Course: Sendable {
  /// The training of a network; what is held out is only measured.
  case network(Setup, heldOut: Dataset?, Measuring = Measuring())
  /// An optimizer on a surface.
  case surface(TerrainSource, start: SurfacePoint, optimizer: Optimizer)

  /// The same way, measured at its end alone.
  var measuredAtTheEnd: Course {
    switch self {
    case .network(let setup, let heldOut, var measuring):
      measuring.occasion = .end
      return .network(setup, heldOut: heldOut, measuring)
    case .surface: return self
    }
  }
}

/// What is measured of a network that trains, beside what it is asked where it stands.
public struct Measuring: Hashable, Sendable {
  /// When its cost on all rows is measured on the way.
  public enum Occasion: Hashable, Sendable {
    /// Every iteration, or as often as takes no longer than training.
    case iterations
    /// Before the first epoch and after each, all of which are kept.
    case epochs
    /// Never: only where it is to tell of.
    case end
  }

  /// When it is measured.
  public var occasion: Occasion
  /// Whether the errors of its outputs are measured beside the cost, since the costs of contenders
  /// cannot be compared; what is best and what reaches a goal then goes by the squared error.
  public var errors: Bool

  /// Measuring of the cost, as a screen wants it that shows every iteration.
  public init(_ occasion: Occasion = .iterations, errors: Bool = false) {
    self.occasion = occasion
    self.errors = errors
  }
}

/// What a surface is made of that contenders walk on.
public enum TerrainSource: Sendable {
  /// A formula.
  case formula(Surface)
  /// The cost of a network over two of its parameters.
  case slice(Setup, Parameter, Parameter)

  /// The surface, to be asked for heights; made anew at each use.
  public var terrain: Terrain {
    switch self {
    case .formula(let surface): .surface(surface)
    case .slice(let setup, let first, let second):
      .slice(CostSlice(setup, from: nil, first, second))
    }
  }
}
