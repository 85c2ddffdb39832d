import Engine

extension ComparedRuns {
  /// Where all start on a surface.
  public var startPoint: SurfacePoint {
    if let start { return start }
    switch landscape {
    case .network: return SurfacePoint(0, 0)
    case .surface(let surface): return surface.start
    case .slice: return sliceStart
    }
  }

  /// How far a slice is shown on each side of where it starts.
  private static let sliceRadius = 4.0

  /// The part of a surface that is shown; nil on the network.
  public var window: (x1: ClosedRange<Double>, x2: ClosedRange<Double>)? {
    switch landscape {
    case .network: return nil
    case .surface(let surface): return surface.window
    case .slice:
      return PictureWindow(around: sliceStart, by: Self.sliceRadius).map { ($0.x, $0.y) }
    }
  }

  /// Steps of the start across the part that is shown.
  private static let startSteps = 40.0

  /// Moves the start by so many steps to the right and up, and lets all begin anew there.
  public mutating func moveStart(right: Int, up: Int) {
    guard let window else { return }
    var point = startPoint
    let across = (window.x1.upperBound - window.x1.lowerBound) / Self.startSteps
    let along = (window.x2.upperBound - window.x2.lowerBound) / Self.startSteps
    point.x1 += Double(right) * across
    point.x2 += Double(up) * along
    setStart(SurfacePoint(Self.tidy(point.x1, across), Self.tidy(point.x2, along)))
  }

  /// A coordinate with no more digits than a step needs, so that it can be read and typed.
  private static func tidy(_ value: Double, _ step: Double) -> Double {
    var scale = 1.0
    while scale * step < 1, scale < 1e12 { scale *= 10 }
    return (value * scale * 10).rounded() / (scale * 10)
  }

  /// Where the surface is lowest, as far as that is known.
  public var minima: [(x1: Double, x2: Double)] {
    guard case .surface(let surface) = landscape else { return [] }
    return surface.minima.map { ($0.x1, $0.x2) }
  }
}
