import Derivation
import Engine
import Mistakes
import Testing
import Text

struct UpdateMistakesTests {
  private let weight = Parameter.weight(layer: 2, unit: 1, from: 1)
  private let epsilon = 1e-3

  private func mistakes(
    _ kind: Optimizer.Kind, _ form: Optimizer.Form, _ quantity: Quantity, _ mistake: Mistake
  ) throws -> [String] {
    let mazur = AskedMazur(
      Optimizer(kind, learningRate: 0.5, form: form, clipNorm: 1), iteration: 2)
    let asked = try #require(mazur.asked(quantity))
    let style = EquationStyle(names: Names(units: [2, 2, 2], scheme: .mazur, glyphs: .ascii))
    return asked.mistakes.filter { $0.mistake == mistake }
      .map { $0.equation.expression.symbols(style).text }
  }

  @Test("Up instead of down, and without η, in every rule")
  func steps() throws {
    let updated = Quantity.updated(weight)
    func both(_ kind: Optimizer.Kind, _ form: Optimizer.Form) throws -> [String] {
      try mistakes(kind, form, updated, .ascent) + mistakes(kind, form, updated, .noRate)
    }
    #expect(
      try both(.gradientDescent, .standard) == ["w5 + eta * g_clip(w5)", "w5 - g_clip(w5)"])
    #expect(
      try both(.rmsprop(beta: 0.9, epsilon: epsilon), .lecture) == [
        "w5 + eta / sqrt(s(w5) + epsilon) * g_clip(w5)",
        "w5 - 1 / sqrt(s(w5) + epsilon) * g_clip(w5)",
      ])
    #expect(
      try both(.adam(beta1: 0.9, beta2: 0.99, epsilon: epsilon), .standard) == [
        "w5 + eta * mhat(w5) / (sqrt(shat(w5)) + epsilon)",
        "w5 - mhat(w5) / (sqrt(shat(w5)) + epsilon)",
      ])
  }

  @Test("β and 1 − β change places; where g comes in whole, β moves to it")
  func betas() throws {
    let velocity = Quantity.state(.velocity, weight, old: false)
    let momentum = Optimizer.Kind.momentum(beta: 0.9, nesterov: false)
    #expect(
      try mistakes(momentum, .lecture, velocity, .betaSwapped)
        == ["(1 - beta) * v_old(w5) + beta * g_clip(w5)"])
    #expect(
      try mistakes(momentum, .standard, velocity, .betaSwapped)
        == ["v_old(w5) + beta * g_clip(w5)"])
    #expect(
      try mistakes(
        .adadelta(rho: 0.9, epsilon: epsilon), .standard, .state(.changeMean, weight, old: false),
        .betaSwapped)
        == ["(1 - rho) * u_old(w5) + rho * Delta(w5)^2"])
    #expect(
      try mistakes(
        .adagrad(epsilon: epsilon), .standard, .state(.squareSum, weight, old: false), .betaSwapped)
        == [])
  }

  @Test("Squares and roots are left out")
  func squares() throws {
    let adagrad = Optimizer.Kind.adagrad(epsilon: epsilon)
    #expect(
      try mistakes(adagrad, .standard, .state(.squareSum, weight, old: false), .notSquared)
        == ["alpha_old(w5) + g_clip(w5)"])
    #expect(
      try mistakes(adagrad, .standard, .updated(weight), .notSquared)
        == ["w5 - eta / (alpha(w5) + epsilon) * g_clip(w5)"])
    #expect(
      try mistakes(adagrad, .lecture, .updated(weight), .notSquared)
        == ["w5 - eta / (alpha(w5) + epsilon) * g_clip(w5)"])
    #expect(
      try mistakes(
        .adadelta(rho: 0.9, epsilon: epsilon), .standard, .state(.change, weight, old: false),
        .notSquared)
        == ["(u_old(w5) + epsilon) / (s(w5) + epsilon) * g_clip(w5)"])
    let norm = try mistakes(.gradientDescent, .standard, .gradientNorm, .notSquared)
    #expect(norm.count == 1 && norm[0].hasPrefix("g(w1)^2 + ") && !norm[0].contains("sqrt"))
  }

  @Test("ε moves to the other side of the root, both ways")
  func epsilons() throws {
    let rmsprop = Optimizer.Kind.rmsprop(beta: 0.9, epsilon: epsilon)
    #expect(
      try mistakes(rmsprop, .lecture, .updated(weight), .epsilonSide)
        == ["w5 - eta / (sqrt(s(w5)) + epsilon) * g_clip(w5)"])
    #expect(
      try mistakes(rmsprop, .standard, .updated(weight), .epsilonSide)
        == ["w5 - eta / sqrt(s(w5) + epsilon) * g_clip(w5)"])
    #expect(try mistakes(.gradientDescent, .standard, .updated(weight), .epsilonSide) == [])
  }

  @Test("Averages are used uncorrected, or corrected by β for βᵗ")
  func corrections() throws {
    let adam = Optimizer.Kind.adam(beta1: 0.9, beta2: 0.99, epsilon: epsilon)
    #expect(
      try mistakes(adam, .standard, .updated(weight), .noCorrection)
        == ["w5 - eta * m(w5) / (sqrt(s(w5)) + epsilon)"])
    #expect(
      try mistakes(adam, .standard, .state(.correctedMean, weight, old: false), .noCorrection)
        == ["m(w5)", "m(w5) / (1 - beta1)"])
    #expect(
      try mistakes(
        adam, .standard, .state(.correctedSquareMean, weight, old: false), .noCorrection)
        == ["s(w5)", "s(w5) / (1 - beta2)"])
    #expect(try mistakes(adam, .lecture, .updated(weight), .noCorrection) == [])
  }
}
