import Activations
import Derivation
import Engine
import ScreenKit
import Testing
import Text

@Suite("One unit by itself")
struct LoneUnitTests {
  /// Of every kind, with several parameters, softmax left out.
  static let activations: [Activation] =
    Activation.all.dropLast() + [
      .leakyReLU(slope: 0), .leakyReLU(slope: -0.5), .prelu(initialSlope: 0),
      .prelu(initialSlope: -0.75), .prelu(initialSlope: 1), .elu(alpha: 0.1), .elu(alpha: 2.5),
    ]

  private static let places: [Double] =
    (-60...60).map { Double($0) / 10 } + [1e-300, -1e-300, 0.123456789, -37.5, 40, -1000, 1000]

  @Test("has equations that evaluate to the engine's bits", arguments: activations)
  func bits(_ activation: Activation) throws {
    let slope = ActivationCurveTests.slope(of: activation)
    for z in Self.places {
      let unit = LoneUnit(activation, z: z)
      let value = try #require(activation.value(at: z, slope: slope))
      let derivative = try #require(activation.derivative(at: z, slope: slope))
      #expect(unit.activation.value.bitPattern == value.bitPattern, "a at \(z)")
      #expect(unit.slope.value.bitPattern == derivative.bitPattern, "f′ at \(z)")
    }
  }

  @Test("gives p a slope of min(0, z), and nothing else has one")
  func slopeGradient() throws {
    for z in Self.places {
      let slope = try #require(LoneUnit(.prelu(initialSlope: 0.25), z: z).slopeGradient)
      #expect(slope.value == min(0, z))
      #expect(slope.quantity == .lossGradient(.slope(layer: 1)))
    }
    for activation in Self.activations where !activation.hasLearnedSlope {
      #expect(LoneUnit(activation, z: -1).slopeGradient == nil)
    }
  }

  @Test("is written with z, a, f′ and p alone")
  func symbols() throws {
    func text(_ equation: Equation, _ activation: Activation, _ glyphs: GlyphSet) -> String {
      let style = EquationStyle(
        names: Names(loneUnit: activation, glyphs: glyphs), times: .dot)
      let text = EquationText(equation, style)
      return text.symbol + text.middle + " \(text.relation) \(text.value)"
    }
    let prelu = Activation.prelu(initialSlope: 0.25)
    let unit = LoneUnit(prelu, z: -2)
    #expect(
      text(unit.activation, prelu, .unicode)
        == "a = if z > 0 then z else p·z = if -2 > 0 then -2 else 0.25·(-2) = -0.5")
    #expect(
      text(unit.slope, prelu, .unicode)
        == "f′(z) = if z > 0 then 1 else p = if -2 > 0 then 1 else 0.25 = 0.25")
    #expect(
      text(try #require(unit.slopeGradient), prelu, .unicode)
        == "∂L/∂p = ∂L/∂a·min(0, z) = 1·min(0, -2) = -2")
    #expect(
      text(try #require(unit.slopeGradient), prelu, .ascii)
        == "dL/dp = dL/da*min(0, z) = 1*min(0, -2) = -2")
    #expect(
      text(LoneUnit(.sigmoid, z: 0).slope, .sigmoid, .unicode)
        == "σ′(z) = a·(1 − a) = 0.5·(1 − 0.5) = 0.25")
    #expect(text(LoneUnit(.step, z: 1).slope, .step, .unicode) == "f′(z) = 0")
  }
}
