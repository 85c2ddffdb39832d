import Derivation
import Engine
import Testing

struct SurfaceEquationsTests {
  @Test("Height and slopes of a surface are the engine's, bit for bit", arguments: Surface.allCases)
  func bits(surface: Surface) {
    var setups = RandomSetups(seed: 810)
    let points = (0..<300).map { _ in SurfacePoint(setups.number(5), setups.number(5)) }
    for point in points + surface.minima + [surface.start, SurfacePoint(1e200, -3)] {
      let height = surface.equation(at: point)
      #expect(height.quantity == .cost)
      #expect(isSame(height.value, surface.value(at: point)))
      for coordinate in 1...2 {
        let slope = surface.gradientEquation(in: coordinate, at: point)
        #expect(slope.quantity == .gradient(.coordinate(coordinate)))
        #expect(isSame(slope.value, surface.gradient(at: point)[coordinate]))
      }
    }
  }

  private func isSame(_ left: Double, _ right: Double) -> Bool {
    left.bitPattern == right.bitPattern || (left.isNaN && right.isNaN)
  }

  @Test("Formulas read as they are printed in books")
  func text() {
    let names = Names.surface()
    func formula(_ surface: Surface) -> String {
      let equation = surface.equation(at: surface.start)
      return names.symbol(equation.quantity) + " = " + equation.expression.traceFormula(names)
    }
    #expect(formula(.bowl) == "f = x₁² + x₂²")
    #expect(formula(.ravine) == "f = 0.1·x₁² + 2·x₂²")
    #expect(formula(.rosenbrock) == "f = (1 − x₁)² + 100·(x₂ − x₁²)²")
    #expect(formula(.himmelblau) == "f = (x₁² + x₂ − 11)² + (x₁ + x₂² − 7)²")
    #expect(formula(.saddle) == "f = x₁² − x₂²")
  }
}
