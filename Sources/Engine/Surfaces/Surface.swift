/// A place in the plane of two parameters; their slopes there are written the same way.
public struct SurfacePoint: Hashable, Sendable {
  /// The first coordinate, or the slope in it.
  public var x1: Double
  /// The second coordinate, or the slope in it.
  public var x2: Double

  /// A place, or a slope.
  public init(_ x1: Double, _ x2: Double) {
    self.x1 = x1
    self.x2 = x2
  }

  /// A coordinate by its number, 1 or 2.
  public subscript(coordinate: Int) -> Double {
    precondition(coordinate == 1 || coordinate == 2, "a surface has two coordinates")
    return coordinate == 1 ? x1 : x2
  }

  /// Whether both numbers are finite.
  public var isFinite: Bool { x1.isFinite && x2.isFinite }
}

/// A function of two parameters on which optimizers are tried, with what is known of it.
public enum Surface: String, CaseIterable, Hashable, Sendable {
  /// x₁² + x₂²: as steep in every direction.
  case bowl
  /// 0.1x₁² + 2x₂²: twenty times as steep across as along; of "Dive into Deep Learning", 2023,
  /// section 12.6.
  case ravine
  /// (1−x₁)² + 100(x₂−x₁²)²: a bent valley with a flat floor; Rosenbrock 1960.
  case rosenbrock
  /// (1.5−x₁+x₁x₂)² + (2.25−x₁+x₁x₂²)² + (2.625−x₁+x₁x₂³)²: plains and steep edges; Beale 1958.
  case beale
  /// (x₁²+x₂−11)² + (x₁+x₂²−7)²: four minima; Himmelblau 1972.
  case himmelblau
  /// x₁² − x₂²: no minimum, and no slope at the origin.
  case saddle

  /// What it is called on the screen.
  public var name: String {
    switch self {
    case .bowl: "bowl"
    case .ravine: "ravine"
    case .rosenbrock: "Rosenbrock's valley"
    case .beale: "Beale's function"
    case .himmelblau: "Himmelblau's function"
    case .saddle: "saddle"
    }
  }

  /// Where it is least, rounded to Double; empty for the saddle, which has no bottom.
  public var minima: [SurfacePoint] {
    switch self {
    case .bowl, .ravine: [SurfacePoint(0, 0)]
    case .rosenbrock: [SurfacePoint(1, 1)]
    case .beale: [SurfacePoint(3, 0.5)]
    case .himmelblau:
      [
        SurfacePoint(3, 2), SurfacePoint(-2.805118086952745, 3.131312518250573),
        SurfacePoint(-3.779310253377747, -3.283185991286170),
        SurfacePoint(3.584428340330492, -1.848126526964404),
      ]
    case .saddle: []
    }
  }

  /// Where it is flat between a way up and a way down; only of the saddle.
  public var saddlePoint: SurfacePoint? {
    self == .saddle ? SurfacePoint(0, 0) : nil
  }

  /// Where a descent starts unless told otherwise.
  public var start: SurfacePoint {
    switch self {
    case .bowl: SurfacePoint(-4, 3)
    case .ravine: SurfacePoint(-5, -2)
    case .rosenbrock: SurfacePoint(-1.2, 1)
    case .beale: SurfacePoint(1, 1)
    case .himmelblau: SurfacePoint(0, 0)
    case .saddle: SurfacePoint(-2.5, 0.001)
    }
  }

  /// The part of the plane that is worth seeing, around the start and all minima.
  public var window: (x1: ClosedRange<Double>, x2: ClosedRange<Double>) {
    switch self {
    case .bowl, .himmelblau: (-5...5, -5...5)
    case .ravine: (-6...6, -3...3)
    case .rosenbrock: (-2...2, -1...3)
    case .beale: (-4.5...4.5, -4.5...4.5)
    case .saddle: (-3...3, -3...3)
    }
  }
}

// MARK: - Value and slope, side by side

extension Surface {
  /// f(x₁, x₂).
  public func value(at point: SurfacePoint) -> Double {
    let (x, y) = (point.x1, point.x2)
    switch self {
    case .bowl: return x * x + y * y
    case .ravine: return 0.1 * (x * x) + 2 * (y * y)
    case .rosenbrock:
      let (flat, bend) = (1 - x, y - x * x)
      return flat * flat + 100 * (bend * bend)
    case .beale:
      let terms = Surface.bealeTerms(x, y)
      return terms.0 * terms.0 + terms.1 * terms.1 + terms.2 * terms.2
    case .himmelblau:
      let (first, second) = (x * x + y - 11, x + y * y - 7)
      return first * first + second * second
    case .saddle: return x * x - y * y
    }
  }

  /// ∂f/∂x₁ and ∂f/∂x₂.
  public func gradient(at point: SurfacePoint) -> SurfacePoint {
    let (x, y) = (point.x1, point.x2)
    switch self {
    case .bowl: return SurfacePoint(2 * x, 2 * y)
    case .ravine: return SurfacePoint(0.2 * x, 4 * y)
    case .rosenbrock:
      let (flat, bend) = (1 - x, y - x * x)
      return SurfacePoint(-2 * flat - 400 * x * bend, 200 * bend)
    case .beale:
      let (first, second, third) = Surface.bealeTerms(x, y)
      return SurfacePoint(
        2 * first * (y - 1) + 2 * second * (y * y - 1) + 2 * third * (y * y * y - 1),
        2 * first * x + 4 * second * x * y + 6 * third * x * (y * y))
    case .himmelblau:
      let (first, second) = (x * x + y - 11, x + y * y - 7)
      return SurfacePoint(
        4 * x * first + 2 * second, 2 * first + 4 * y * second)
    case .saddle: return SurfacePoint(2 * x, -2 * y)
    }
  }

  private static func bealeTerms(_ x: Double, _ y: Double) -> (Double, Double, Double) {
    (1.5 - x + x * y, 2.25 - x + x * (y * y), 2.625 - x + x * (y * y * y))
  }
}
