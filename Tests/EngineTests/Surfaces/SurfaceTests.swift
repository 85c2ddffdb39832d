import Engine
import Testing

@Suite("Surfaces")
struct SurfaceTests {
  @Test("Slopes are those of central differences", arguments: Surface.allCases)
  func gradients(surface: Surface) {
    var random = RandomSetups(seed: 600)
    for _ in 0..<200 {
      let point = SurfacePoint(random.number(3), random.number(3))
      let gradient = surface.gradient(at: point)
      let h = 1e-5
      let differences = [
        surface.value(at: SurfacePoint(point.x1 + h, point.x2))
          - surface.value(at: SurfacePoint(point.x1 - h, point.x2)),
        surface.value(at: SurfacePoint(point.x1, point.x2 + h))
          - surface.value(at: SurfacePoint(point.x1, point.x2 - h)),
      ].map { $0 / (2 * h) }
      let scale = max(1, abs(surface.value(at: point)))
      #expect(abs(differences[0] - gradient[1]) < 1e-7 * scale * 10)
      #expect(abs(differences[1] - gradient[2]) < 1e-7 * scale * 10)
    }
  }

  @Test("At a minimum the height is 0, nothing slopes, and all around is higher")
  func minima() {
    for surface in Surface.allCases {
      for minimum in surface.minima {
        let gradient = surface.gradient(at: minimum)
        #expect(abs(gradient.x1) < 1e-12 && abs(gradient.x2) < 1e-12)
        #expect(surface.value(at: minimum) < 1e-27)
        for (a, b) in [(1.0, 0.0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, 0.7)] {
          let near = SurfacePoint(minimum.x1 + 0.01 * a, minimum.x2 + 0.01 * b)
          #expect(surface.value(at: near) > surface.value(at: minimum))
        }
      }
    }
    #expect(Surface.himmelblau.minima.count == 4)
    #expect(Surface.saddle.minima.isEmpty)
  }

  @Test("The saddle is flat at the origin, up on one road and down on the other")
  func saddle() throws {
    let point = try #require(Surface.saddle.saddlePoint)
    let gradient = Surface.saddle.gradient(at: point)
    #expect(gradient.x1 == 0 && gradient.x2 == 0)
    #expect(Surface.saddle.value(at: SurfacePoint(0.1, 0)) > 0)
    #expect(Surface.saddle.value(at: SurfacePoint(0, 0.1)) < 0)
    #expect(Surface.allCases.filter { $0.saddlePoint != nil } == [.saddle])
  }

  @Test("Values are those that are published")
  func published() {
    // Moré, Garbow and Hillstrom 1981: f at the standard starts.
    #expect(abs(Surface.rosenbrock.value(at: Surface.rosenbrock.start) - 24.2) < 1e-12)
    #expect(abs(Surface.beale.value(at: Surface.beale.start) - 14.203125) < 1e-12)
    #expect(Surface.himmelblau.value(at: SurfacePoint(0, 0)) == 170)
    // Himmelblau's one maximum.
    #expect(
      abs(Surface.himmelblau.value(at: SurfacePoint(-0.270845, -0.923039)) - 181.617) < 1e-3)
  }

  @Test("The window shows the start and every minimum, and the start slopes")
  func windows() {
    for surface in Surface.allCases {
      let window = surface.window
      for point in [surface.start] + surface.minima {
        #expect(window.x1.contains(point.x1) && window.x2.contains(point.x2))
      }
      let gradient = surface.gradient(at: surface.start)
      #expect(gradient.x1 != 0 || gradient.x2 != 0)
    }
  }

  @Test("Points are told apart by their coordinates")
  func points() {
    let point = SurfacePoint(1, -2)
    #expect(point[1] == 1 && point[2] == -2)
    #expect(point.isFinite && !SurfacePoint(1, .nan).isFinite)
    #expect(!SurfacePoint(.infinity, 1).isFinite)
  }
}
