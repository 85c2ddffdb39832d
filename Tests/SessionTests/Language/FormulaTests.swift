import Derivation
import Engine
import Formulas
import Session
import Testing

@Suite("Formulas over an iteration")
struct FormulaTests {
  /// Mazur's 2-2-2, whose numbers are published.
  static let mazur = Setup(
    network: Network(
      inputs: 2,
      layers: [
        DenseLayer(
          units: 2, activation: .sigmoid,
          given: .all(weights: [[0.15, 0.2], [0.25, 0.3]], biases: [0.35, 0.35])),
        DenseLayer(
          units: 2, activation: .sigmoid,
          given: .all(weights: [[0.4, 0.45], [0.5, 0.55]], biases: [0.6, 0.6])),
      ]),
    data: Dataset(rows: [([0.05, 0.1], [0.01, 0.99])]), loss: .halfSquaredError,
    optimizer: Optimizer(.gradientDescent, learningRate: 0.5), training: Training())

  static let names = Names(mazur.network)

  private let steps = IterationSteps(Trainer(mazur).recordStep())

  private func number(_ text: String) throws -> Double {
    try Formula(number: text, names: Self.names).number(in: steps)
  }

  @Test("Names in Unicode, in ASCII and of all schemes have the numbers of the iteration")
  func names() throws {
    let record = steps.record
    let weight = Parameter.weight(layer: 1, unit: 1, from: 1)
    let cases: [(String, Double)] = [
      ("w1[1,1]", 0.15), ("w⁽¹⁾₁,₁", 0.15), ("w1[1,1] + 1", 1.15), ("w8", 0.55),
      ("b1[2]", 0.35), ("x1", 0.05), ("x₂", 0.1), ("y2", 0.99), ("eta", 0.5), ("η", 0.5),
      ("iteration", 1), ("epoch", 1), ("n", 1), ("K", 2), ("loss", 0.2983711087600027),
      ("cost", 0.2983711087600027), ("E", 0.2983711087600027),
      ("h1", record.activation(sample: 1, layer: 1, unit: 1)),
      ("out(o1)", record.activation(sample: 1, layer: 2, unit: 1)),
      ("yhat1", record.activation(sample: 1, layer: 2, unit: 1)),
      ("z(h1)", record.weightedSum(sample: 1, layer: 1, unit: 1)),
      ("delta(h1)", record.delta(sample: 1, layer: 1, unit: 1)),
      ("δ(h₁)", record.delta(sample: 1, layer: 1, unit: 1)),
      ("dL/dw1[1,1]", record.gradient(of: weight)), ("∂L/∂w⁽¹⁾₁,₁", record.gradient(of: weight)),
      ("g(w1[1,1])", record.gradient(of: weight)),
      ("w1[1,1] new", record.updated(weight)),
      ("w1[1,1] - eta*g(w1[1,1])", record.updated(weight)),
      (
        "δ(o₁)×w⁽²⁾₁,₁ + δ(o₂)·w⁽²⁾₂,₁",
        steps.value(of: .outputDerivative(layer: 1, unit: 1), sample: 1) ?? 0
      ),
      ("f'(h1)", record.activationDerivative(sample: 1, layer: 1, unit: 1) ?? 0),
    ]
    for (text, value) in cases { #expect(try number(text) == value, "\(text)") }
  }

  @Test("Of a batch the last sample is meant unless another is asked for")
  func samples() throws {
    let steps = IterationSteps(Trainer(Example.xor).recordStep())
    let formula = try Formula(number: "L", names: Names(Example.xor.network))
    #expect(try formula.number(in: steps) == steps.record.loss(sample: 3))
    #expect(try formula.number(in: steps, sample: 2) == steps.record.loss(sample: 2))
    #expect(try formula.number(in: steps, sample: 99) == steps.record.loss(sample: 3))
    let first = try Formula(number: "L1 + 0*C", names: Names(Example.xor.network))
    #expect(try first.number(in: steps) == steps.record.loss(sample: 1))
  }

  @Test("As seen from a step, what is made later is not there, and what is made by then is")
  func notYet() throws {
    for index in 0..<steps.count {
      let address = steps.plan.address(at: index)
      let symbol = Self.names.symbol(steps.quantity(of: address))
      guard let formula = try? Formula(number: symbol, names: Self.names) else { continue }
      #expect(try formula.number(in: steps, asOf: index) == steps.value(at: index))
      let isProduct = address.kind == .product
      guard index > 0, !isProduct else { continue }
      let early = #expect(throws: FormulaError.self) {
        try formula.number(in: steps, asOf: index - 1)
      }
      #expect(early?.problem == .notYet(name: symbol))
    }
    let settled = try Formula(number: "w1 + x1 + eta + iteration", names: Self.names)
    #expect(try settled.number(in: steps, asOf: 0) == 0.15 + 0.05 + 0.5 + 1)
  }

  @Test("What this run does not have is named with its column")
  func notInThisRun() throws {
    let formula = try Formula(condition: "1 > 0 or v(w1) > 0", names: Self.names)
    let error = #expect(throws: FormulaError.self) { try formula.holds(in: steps) }
    #expect(error == FormulaError(.notInThisRun(name: "v(w1)"), column: 10, length: 5))
    #expect(
      formula.quantities == [.state(.velocity, .weight(layer: 1, unit: 1, from: 1), old: false)])
  }

  @Test("nan is true where a number of the iteration is not finite")
  func notFinite() throws {
    let trainer = Trainer(Example.diverging)
    let names = Names(Example.diverging.network)
    let diverged = try Formula(condition: "nan", names: names)
    let weight = try Formula(condition: "nan(w1[1,1] new) and not nan(w1[1,1])", names: names)
    var steps = IterationSteps(trainer.recordStep())
    while !steps.record.hasDiverged {
      #expect(try diverged.holds(in: steps) == false)
      steps = IterationSteps(trainer.recordStep())
    }
    #expect(try diverged.holds(in: steps) == true)
    let updated = steps.record.updated(.weight(layer: 1, unit: 1, from: 1))
    #expect(try weight.holds(in: steps) == !updated.isFinite)
  }

  @Test("A number is not a condition, and a condition no number")
  func kinds() throws {
    #expect(throws: FormulaError(.numberForCondition, column: 1, length: 4)) {
      try Formula(condition: "loss", names: Self.names)
    }
    #expect(throws: FormulaError(.conditionForNumber, column: 1, length: 8)) {
      try Formula(number: "loss < 1", names: Self.names)
    }
    let number = try Formula("loss", names: Self.names)
    let condition = try Formula("loss < 1", names: Self.names)
    #expect(!number.isCondition && condition.isCondition && number.text == "loss")
    #expect(throws: FormulaError.self) { try number.holds(in: steps) }
    #expect(throws: FormulaError.self) { try condition.number(in: steps) }
  }
}

@Suite("What a condition asks of where one stands and of the screens")
struct FormulaPlaceTests {
  private let steps = IterationSteps(Trainer(FormulaTests.mazur).recordStep())

  private func holds(
    _ text: String, asOf step: Int?, facts: @escaping (Fact) -> Double? = { _ in nil }
  ) throws -> Bool {
    try Formula(condition: text, names: FormulaTests.names).holds(
      in: steps, asOf: step, facts: facts)
  }

  @Test("at holds on the step that makes the number alone, known from there on")
  func place() throws {
    let address = try #require(
      steps.address(of: .delta(layer: 2, unit: 1), sample: 1))
    let index = try #require(steps.plan.index(of: address))
    #expect(try !holds("at(δ(o1))", asOf: index - 1))
    #expect(try holds("at(δ(o1))", asOf: index))
    #expect(try !holds("at(delta(o1))", asOf: index + 1))
    #expect(try !holds("known(δ(o1))", asOf: index - 1))
    #expect(try holds("known(δ(o1)) and not at(δ(o1))", asOf: index + 1))
    #expect(try holds("known(δ(o1))", asOf: nil))
  }

  @Test("Facts are numbers like others, and none where nobody tells them")
  func facts() throws {
    let facts: (Fact) -> Double? = { $0 == .vanishing(.depth) ? 7 : nil }
    #expect(try holds("vanishing.depth > 5 and C > 0", asOf: nil, facts: facts))
    #expect(try !holds("vanishing.depth == 5", asOf: nil, facts: facts))
    #expect(throws: FormulaError.self) {
      try holds("vanishing.width == 5", asOf: nil, facts: facts)
    }
    #expect(throws: FormulaError.self) { try holds("changes == 0", asOf: nil) }
  }

  @Test(
    "What is none of these is told", arguments: ["at(1)", "at", "known(h1", "vanishing.deep > 1"])
  func wrong(_ text: String) {
    #expect(throws: FormulaError.self) {
      try Formula(condition: "\(text)", names: FormulaTests.names)
    }
  }
}
