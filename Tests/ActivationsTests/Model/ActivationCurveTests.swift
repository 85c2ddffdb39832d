import Activations
import Engine
import Testing

@Suite("The curve of an activation")
struct ActivationCurveTests {
  /// The slope that the engine is to use: PReLU's own, for the others any.
  static func slope(of activation: Activation) -> Double {
    if case .prelu(let slope) = activation { slope } else { 0 }
  }

  @Test("has the engine's values and slopes", arguments: LoneUnitTests.activations)
  func engine(_ activation: Activation) throws {
    let slope = Self.slope(of: activation)
    for reach in [6.0, 24] {
      let curve = try #require(ActivationCurve(activation, reach: reach))
      #expect(curve.values.first?.z == -reach && curve.values.last?.z == reach)
      #expect(curve.values.count > 400)
      for place in curve.values where !place.y.isNaN {
        #expect(place.y == activation.value(at: place.z, slope: slope))
      }
      for place in curve.slopes where !place.y.isNaN {
        #expect(place.y == activation.derivative(at: place.z, slope: slope))
      }
    }
  }

  @Test("breaks where the function jumps, and nowhere else")
  func gaps() throws {
    func gaps(_ activation: Activation) throws -> [Int] {
      let curve = try #require(ActivationCurve(activation))
      return [curve.values, curve.slopes].map { $0.count { $0.y.isNaN } }
    }
    #expect(try gaps(.step) == [1, 0])
    #expect(try gaps(.relu) == [0, 1])
    #expect(try gaps(.leakyReLU(slope: 0.01)) == [0, 1])
    #expect(try gaps(.leakyReLU(slope: 1)) == [0, 0])
    #expect(try gaps(.prelu(initialSlope: 0.25)) == [0, 1])
    #expect(try gaps(.elu(alpha: 1)) == [0, 0])
    #expect(try gaps(.elu(alpha: 2)) == [0, 1])
    for activation in [Activation.identity, .sigmoid, .tanh] {
      #expect(try gaps(activation) == [0, 0])
    }
  }

  @Test("a jump leaves no line between its two sides")
  func jump() throws {
    let places = try #require(ActivationCurve(.step)).values
    let gap = try #require(places.firstIndex { $0.y.isNaN })
    #expect(places[gap - 1].y == 0 && places[gap - 1].z < 0 && places[gap + 1].y == 1)
    #expect(places[gap + 1].z == 0, "f(0) is 1, so 0 belongs to the right side")
    let slopes = try #require(ActivationCurve(.relu)).slopes
    let edge = try #require(slopes.firstIndex { $0.y.isNaN })
    #expect(slopes[edge - 1].z == 0 && slopes[edge - 1].y == 0, "f′(0) is 0, as in PyTorch")
  }

  @Test("says how much slope comes back by f′ alone", arguments: LoneUnitTests.activations)
  func flow(_ activation: Activation) throws {
    let curve = try #require(ActivationCurve(activation))
    let slope = Self.slope(of: activation)
    for tenth in -300...300 {
      let z = Double(tenth) / 10
      let size = try #require(activation.derivative(at: z, slope: slope)).magnitude
      let expected: DerivativeFlow = size == 0 ? .none : size < curve.largest / 10 ? .little : .some
      #expect(curve.flow(at: z) == expected, "at \(z)")
    }
  }

  @Test(
    "knows the largest slope",
    arguments: [
      (Activation.identity, 1), (.step, 0), (.sigmoid, 0.25), (.tanh, 1), (.relu, 1),
      (.leakyReLU(slope: 0.01), 1), (.prelu(initialSlope: 0.25), 1), (.elu(alpha: 0.5), 1),
      (.elu(alpha: 2), 2),
    ] as [(Activation, Double)])
  func largest(_ activation: Activation, _ expected: Double) throws {
    #expect(try #require(ActivationCurve(activation)).largest == expected)
    #expect(try #require(ActivationCurve(activation, reach: 96)).largest == expected)
  }

  @Test("takes PReLU's slope as it is now")
  func learned() throws {
    let curve = try #require(ActivationCurve(.prelu(initialSlope: 0.25), slope: -0.5))
    #expect(curve.value(at: -2) == 1 && curve.derivative(at: -2) == -0.5)
    #expect(try #require(ActivationCurve(.prelu(initialSlope: 0.25))).derivative(at: -2) == 0.25)
  }

  @Test("softmax has none")
  func softmax() { #expect(ActivationCurve(.softmax) == nil) }
}
