import Engine

/// What one contender of a race runs.
public struct RaceEntry: Sendable {
  /// The way that all contenders of a race go, each with its own settings.
  public enum Course: Sendable {
    /// The training of a network; what is held out is only measured.
    ///
    /// `withErrors` says that the errors of its outputs are measured beside the cost, since the
    /// costs of contenders cannot be compared; what is best and what reaches a goal then goes by
    /// the squared error.
    case network(Setup, heldOut: Dataset?, withErrors: Bool = false)
    /// An optimizer on a surface.
    case surface(Landscape, start: SurfacePoint, optimizer: Optimizer)
  }

  /// A surface that contenders walk on.
  public enum Landscape: Sendable {
    /// One that is given by a formula.
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

  /// What tells it from the others, and from what it was with other settings.
  public let id: Int
  /// What it runs.
  public let course: Course

  /// An entry; an id never names two courses.
  public init(id: Int, course: Course) {
    self.id = id
    self.course = course
  }
}

/// How far a contender is to go.
public enum RaceTarget: Hashable, Sendable {
  /// To the end of an iteration, 0 being the start.
  case iteration(Int)
  /// As many iterations as it does in so many nanoseconds of training.
  case nanoseconds(Int)
}

/// Where a contender is to go and what it is to tell there.
public struct RaceRequest: Hashable, Sendable {
  /// How far to go.
  public var target: RaceTarget
  /// Whether the picture of what the network answers is wanted.
  public var picture = false
  /// The part of a surface whose heights are wanted.
  public var map: PictureWindow?
  /// The parameter whose update is wanted as equations.
  public var autopsy: Parameter?
  /// Whether the spread of the gradient over the batches is wanted, in the parameter `autopsy`.
  public var spread = false
  /// Whether the spread is wanted at other batch sizes too, at the same parameters.
  public var otherSpreads = false
  /// Whether what happens inside each layer is wanted, if that is little enough work.
  public var layers = false
  /// The layer, from 1, whose weighted sums are wanted with it.
  public var sums: Int?
  /// The parameter whose effective rates along the way are wanted.
  public var rates: Parameter?
  /// The cost whose first iteration is wanted.
  public var goal: Double?

  /// A request to go somewhere.
  public init(_ target: RaceTarget) { self.target = target }
}
