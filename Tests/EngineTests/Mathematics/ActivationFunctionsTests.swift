import Engine
import Foundation
import Testing

@Suite("Activations: values and derivatives")
struct ActivationFunctionsTests {
  /// Numbers of every size and sign, none of them 0.
  private static let inputs: [Double] = {
    var random = RandomSetups(seed: 31)
    return random.numbers(4000, 4) + random.numbers(500, 40) + random.numbers(500, 1e-6)
  }()

  @Test("Values and derivatives are those of the formulas")
  func formulas() throws {
    for z in Self.inputs {
      try expect(.identity, at: z, value: z, slope: 1)
      try expect(.step, at: z, value: z >= 0 ? 1 : 0, slope: 0)
      try expect(.relu, at: z, value: z > 0 ? z : 0, slope: z > 0 ? 1 : 0)
      try expect(.leakyReLU(slope: 0.1), at: z, value: z > 0 ? z : 0.1 * z, slope: z > 0 ? 1 : 0.1)
      let sigmoid = z > 0 ? 1 / (1 + exp(-z)) : exp(z) / (1 + exp(z))
      try expect(.sigmoid, at: z, value: sigmoid, slope: sigmoid / (1 + exp(z)))
      try expect(.tanh, at: z, value: tanh(z), slope: 1 / (cosh(z) * cosh(z)))
      try expect(
        .silu, at: z, value: z * sigmoid, slope: sigmoid * (1 + z / (1 + exp(z))),
        error: abs(z) * (1.0).ulp)
      try expect(
        .softplus, at: z, value: z > 0 ? z + log1p(exp(-z)) : log1p(exp(z)), slope: sigmoid)
      let share = erfc(-z / 2.squareRoot()) / 2
      try expect(
        .gelu, at: z, value: z * share, slope: share + z * exp(-z * z / 2) / (2 * .pi).squareRoot(),
        error: abs(z) * (1.0).ulp)
      try expect(
        .elu(alpha: 1.5), at: z, value: z > 0 ? z : 1.5 * expm1(z),
        slope: z > 0 ? 1 : 1.5 * exp(z))
    }
  }

  @Test("PReLU uses the slope that it is given, not the one it starts at")
  func learnedSlope() {
    let prelu = Activation.prelu(initialSlope: 0.25)
    #expect(prelu.value(at: -2, slope: 0.5) == -1)
    #expect(prelu.value(at: 2, slope: 0.5) == 2)
    #expect(prelu.derivative(at: -2, slope: 0.5) == 0.5)
    #expect(prelu.derivative(at: 2, slope: 0.5) == 1)
    #expect(prelu.derivative(at: 0, slope: 0.5) == 0.5)
  }

  @Test("Softmax has no value for one weighted sum")
  func softmax() {
    #expect(Activation.softmax.value(at: 1) == nil)
    #expect(Activation.softmax.derivative(at: 1) == nil)
  }

  @Test("At ±1000 they are at their limits")
  func limits() {
    expect(.identity, at: (1000, -1000), values: (1000, -1000), slopes: (1, 1))
    expect(.step, at: (1000, -1000), values: (1, 0), slopes: (0, 0))
    expect(.sigmoid, at: (1000, -1000), values: (1, 0), slopes: (0, 0))
    expect(.tanh, at: (1000, -1000), values: (1, -1), slopes: (0, 0))
    expect(.relu, at: (1000, -1000), values: (1000, 0), slopes: (1, 0))
    expect(.leakyReLU(slope: 0.5), at: (1000, -1000), values: (1000, -500), slopes: (1, 0.5))
    expect(.elu(alpha: 2), at: (1000, -1000), values: (1000, -2), slopes: (1, 0))
    expect(.gelu, at: (1000, -1000), values: (1000, 0), slopes: (1, 0))
    expect(.silu, at: (1000, -1000), values: (1000, 0), slopes: (1, 0))
    expect(.softplus, at: (1000, -1000), values: (1000, 0), slopes: (1, 0))
  }

  @Test("At 0 of either sign the derivative is the one of the negative side")
  func zero() {
    expect(.identity, at: (0, -0.0), values: (0, 0), slopes: (1, 1))
    expect(.step, at: (0, -0.0), values: (1, 1), slopes: (0, 0))
    expect(.sigmoid, at: (0, -0.0), values: (0.5, 0.5), slopes: (0.25, 0.25))
    expect(.tanh, at: (0, -0.0), values: (0, 0), slopes: (1, 1))
    expect(.relu, at: (0, -0.0), values: (0, 0), slopes: (0, 0))
    expect(.leakyReLU(slope: 0.5), at: (0, -0.0), values: (0, 0), slopes: (0.5, 0.5))
    expect(.elu(alpha: 2), at: (0, -0.0), values: (0, 0), slopes: (2, 2))
    expect(.gelu, at: (0, -0.0), values: (0, 0), slopes: (0.5, 0.5))
    expect(.silu, at: (0, -0.0), values: (0, 0), slopes: (0.5, 0.5))
    let ln2 = Elementary.ln(2)
    expect(.softplus, at: (0, -0.0), values: (ln2, ln2), slopes: (0.5, 0.5))
  }

  @Test("Not a number stays not a number", arguments: Activation.all.filter { $0 != .softmax })
  func notANumber(activation: Activation) throws {
    #expect(try #require(activation.value(at: .nan)).isNaN)
  }

  @Test("The pass computes what is told of one weighted sum", arguments: Activation.all.dropLast())
  func passAgrees(activation: Activation) {
    var random = RandomSetups(seed: 32)
    let trainer = Trainer(
      random.setup(widths: [11, 5], hidden: activation, rows: 7, batch: .full, shuffle: false))
    let slope = trainer.parameters.slopes[0] ?? 0
    let record = trainer.recordStep()
    for sample in 1...7 {
      for unit in 1...11 {
        let z = record.weightedSum(sample: sample, layer: 1, unit: unit)
        #expect(
          record.activation(sample: sample, layer: 1, unit: unit)
            == activation.value(at: z, slope: slope))
        #expect(
          record.activationDerivative(sample: sample, layer: 1, unit: unit)
            == activation.derivative(at: z, slope: slope))
      }
    }
  }

  @Test("Softmax is positive, sums to 1 and is blind to what all logits share")
  func softmaxShift() {
    var random = RandomSetups(seed: 33)
    for units in [1, 2, 3, 5, 8, 9, 17] {
      let logits = random.numbers(units, 8).map { ($0 * 1024).rounded() / 1024 }
      let values = Self.softmax(logits)
      #expect(values.allSatisfy { $0 > 0 && $0 <= 1 })
      #expect(abs(values.reduce(0, +) - 1) < 1e-15 * Double(units))
      #expect(Self.softmax(logits.map { $0 + 4096 }) == values)
      let total = logits.reduce(0) { $0 + exp($1) }
      for (value, logit) in zip(values, logits) {
        #expect(abs(value - exp(logit) / total) <= 1e-14 * value)
      }
    }
  }

  @Test("Softmax of huge logits stays finite, of one that is not a number it does not")
  func hugeLogits() {
    #expect(Self.softmax([1000, -1000, 1000]) == [0.5, 0, 0.5])
    #expect(Self.softmax([-1000, -1000]) == [0.5, 0.5])
    #expect(Self.softmax([1, .nan, 2]).allSatisfy { $0.isNaN })
  }

  private static func softmax(_ logits: [Double]) -> [Double] {
    Trainer(output: .softmax, logits: logits, targets: logits.map { _ in 0 }, loss: .squaredError)
      .outputs()[0]
  }

  @Test("The steepest place is nowhere exceeded, and reached", arguments: Activation.all.dropLast())
  func steepest(activation: Activation) throws {
    let places = (-8000...8000).map { Double($0) / 1000 }
    let slopes = places.compactMap { activation.derivative(at: $0) }
    let steepest = try #require(activation.steepest())
    let largest = try #require(slopes.map(abs).max())
    #expect(largest <= steepest + (1.0).ulp && largest > steepest - 1e-3)
  }

  /// `error` is what the formula itself loses, where it subtracts.
  private func expect(
    _ activation: Activation, at z: Double, value: Double, slope: Double, error: Double = 0
  ) throws {
    let found = try #require(activation.value(at: z))
    #expect(abs(found - value) <= 4 * value.ulp + error, "\(activation.name) at \(z)")
    // 1 − a² and a(1−a) are exact to a few of their own ulps only where a is not near 1.
    let derivative = try #require(activation.derivative(at: z))
    #expect(
      abs(derivative - slope) <= 4 * slope.ulp + 4 * (1.0).ulp + error,
      "\(activation.name)′ at \(z)")
  }

  private func expect(
    _ activation: Activation, at z: (Double, Double), values: (Double, Double),
    slopes: (Double, Double)
  ) {
    #expect(activation.value(at: z.0) == values.0, "\(activation.name)")
    #expect(activation.value(at: z.1) == values.1, "\(activation.name)")
    #expect(activation.derivative(at: z.0) == slopes.0, "\(activation.name)′")
    #expect(activation.derivative(at: z.1) == slopes.1, "\(activation.name)′")
  }
}
