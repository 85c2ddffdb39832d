import Comparison
import Engine
import Session

extension State {
  mutating func beginMovingStart() {
    comparison?.movesStart = true
    comparison?.playback.direction = nil
    comparison?.position = 0
    notice = Notice("The arrows move the start; Enter or Esc: done.", .hint)
  }

  /// Moves the start by the arrows, while that is what they do; returns whether the key was one of
  /// those.
  mutating func moveStart(_ key: KeyPress) -> Bool {
    guard let race = comparison, race.movesStart, let window = race.window else { return false }
    var point = race.startPoint
    let step1 = (window.x1.upperBound - window.x1.lowerBound) / Self.startSteps
    let step2 = (window.x2.upperBound - window.x2.lowerBound) / Self.startSteps
    switch key {
    case .left, .character("h"): point.x1 -= step1
    case .right, .character("l"): point.x1 += step1
    case .down, .character("j"): point.x2 -= step2
    case .up, .character("k"): point.x2 += step2
    case .enter:
      comparison?.movesStart = false
      return true
    default: return false
    }
    comparison?.start = SurfacePoint(Self.tidy(point.x1, step1), Self.tidy(point.x2, step2))
    comparison?.restart()
    notice = Notice("The arrows move the start; Enter or Esc: done.", .hint)
    return true
  }

  /// Steps across the map.
  private static let startSteps = 40.0

  /// A coordinate with no more digits than a step needs, so that it can be read and typed.
  private static func tidy(_ value: Double, _ step: Double) -> Double {
    var scale = 1.0
    while scale * step < 1, scale < 1e12 { scale *= 10 }
    return (value * scale * 10).rounded() / (scale * 10)
  }
}

extension Comparison {
  /// How far a slice is shown on each side of where it starts.
  private static let sliceRadius = 4.0

  /// The part of a surface that is shown; nil on the network.
  var window: (x1: ClosedRange<Double>, x2: ClosedRange<Double>)? {
    switch ground {
    case .network: return nil
    case .surface(let surface): return surface.window
    case .slice:
      return PictureWindow(around: ownStart, by: Self.sliceRadius).map {
        ($0.x, $0.y)
      }
    }
  }
}
