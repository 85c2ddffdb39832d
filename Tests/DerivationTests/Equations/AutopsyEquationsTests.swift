import Derivation
import Engine
import Testing

/// The trees of an update against the engine: no tolerance but where it is said.
struct AutopsyEquationsTests {
  /// Every optimizer in both forms, plain, decaying, clipping and both.
  static let optimizers: [Optimizer] = RandomSetups.optimizers.flatMap { plain in
    [(0, nil), (0.1, nil), (0, 0.01), (0.03, 0.5)].map { (decay: Double, clip: Double?) in
      var optimizer = plain
      optimizer.weightDecay = decay
      optimizer.clipNorm = clip
      return optimizer
    }
  }

  /// The quantities that an autopsy shows, by the settings.
  private static func expected(_ optimizer: Optimizer, _ parameter: Parameter) -> [Quantity] {
    var quantities: [Quantity] = [.gradient(parameter)]
    if optimizer.clipNorm != nil { quantities.append(.clippedGradient(parameter)) }
    if optimizer.decays { quantities.append(.decayedGradient(parameter)) }
    quantities += optimizer.stepsOfUpdate.map { .state($0, parameter, old: false) }
    return quantities + [.effectiveRate(parameter), .change(parameter), .updated(parameter)]
  }

  private static func isSame(_ left: Double, _ right: Double) -> Bool {
    left.bitPattern == right.bitPattern || (left.isNaN && right.isNaN)
  }

  /// What η′ multiplies, by the numbers that an autopsy shows.
  private static func direction(
    _ optimizer: Optimizer, _ parameter: Parameter, _ values: [Quantity: Double]
  ) -> Double {
    let g =
      values[.decayedGradient(parameter)] ?? values[.clippedGradient(parameter)]
      ?? values[.gradient(parameter)] ?? .nan
    func state(_ buffer: OptimizerBuffer) -> Double {
      values[.state(buffer, parameter, old: false)] ?? .nan
    }
    switch (optimizer.kind, optimizer.form) {
    case (.momentum(let beta, true), .standard): return g + beta * state(.velocity)
    case (.momentum, _): return state(.velocity)
    case (.adam, .lecture): return state(.mean)
    case (.adam, .standard), (.adamw, _): return state(.correctedMean)
    default: return g
    }
  }

  /// Whether an autopsy tells one story, from where the parameter was to where it went.
  private static func expectStory(
    _ equations: [Equation], _ optimizer: Optimizer, _ parameter: Parameter, from before: Double,
    to after: Double
  ) {
    #expect(equations.map(\.quantity) == expected(optimizer, parameter))
    let values = Dictionary(uniqueKeysWithValues: equations.map { ($0.quantity, $0.value) })
    // A leaf that an earlier equation makes has its value.
    for leaf in equations.flatMap(\.expression.leaves) {
      if let value = values[leaf.quantity] { #expect(isSame(leaf.value, value)) }
    }
    let change = values[.change(parameter)] ?? .nan
    let rate = values[.effectiveRate(parameter)] ?? .nan
    #expect(isSame(values[.updated(parameter)] ?? .nan, after))
    #expect(isSame(before + change, after))
    let decay =
      optimizer.decaysApart ? optimizer.learningRate * optimizer.weightDecay * before : 0
    let moved = -rate * direction(optimizer, parameter, values) - decay
    switch (optimizer.kind, optimizer.form) {
    case (.adam, .standard), (.adadelta, .standard), (.adamw, _):
      #expect(abs(moved - change) <= 1e-14 * abs(change))
    default: #expect(moved == change)
    }
  }

  @Test("On a surface every number is the descent's, for every optimizer", arguments: optimizers)
  func surfaces(optimizer: Optimizer) {
    for surface in Surface.allCases {
      let descent = Descent(.surface(surface), optimizer: optimizer)
      for _ in 0..<4 {
        let step = descent.recordStep()
        for coordinate in 1...2 {
          let parameter = step.parameter(of: coordinate)
          #expect(parameter == .coordinate(coordinate))
          let equations = step.autopsy(of: coordinate)
          #expect(Self.isSame(equations[0].value, step.gradient[coordinate]))
          #expect(!equations[0].expression.leaves.contains { $0.quantity == .gradient(parameter) })
          Self.expectStory(
            equations, optimizer, parameter, from: step.before[coordinate],
            to: step.after[coordinate])
          for equation in equations {
            guard case .state(let buffer, _, _) = equation.quantity,
              let kept = step.kept(buffer, of: coordinate, before: false)
            else { continue }
            #expect(Self.isSame(equation.value, kept))
          }
        }
      }
    }
  }

  @Test("In a network every number is the trainer's, for every optimizer", arguments: optimizers)
  func networks(optimizer: Optimizer) {
    var setups = RandomSetups(seed: 801)
    let setup = setups.setup(
      hidden: [.prelu(initialSlope: 0.25), .tanh], output: .softmax,
      loss: .categoricalCrossEntropy, optimizer: optimizer)
    let trainer = Trainer(setup)
    for _ in 0..<4 {
      let steps = IterationSteps(trainer.recordStep())
      for parameter in setup.network.parameters {
        let equations = steps.autopsy(of: parameter)
        Self.expectStory(
          equations, optimizer, parameter, from: steps.record.value(of: parameter),
          to: steps.record.updated(parameter))
        for equation in equations {
          let value = steps.value(of: equation.quantity, sample: 1) ?? .nan
          #expect(Self.isSame(value, equation.value))
          if let address = steps.address(of: equation.quantity, sample: 1) {
            #expect(steps.equation(of: address) == equation)
          }
        }
      }
    }
  }

  @Test("On a slice the autopsy is the network's, with g as it comes", arguments: optimizers)
  func slices(optimizer: Optimizer) {
    let unit = DenseLayer(
      units: 1, activation: .sigmoid, given: .all(weights: [[0.4]], biases: [-0.3]))
    let setup = Setup(
      network: Network(inputs: 1, layers: [unit]),
      data: Dataset(rows: [([1], [0]), ([-2], [1]), ([0.5], [1])]), loss: .binaryCrossEntropy,
      optimizer: optimizer, training: Training())
    let pair = [Parameter.weight(layer: 1, unit: 1, from: 1), .bias(layer: 1, unit: 1)]
    let trainer = Trainer(setup)
    let descent = Descent(.slice(CostSlice(setup, pair[0], pair[1])), optimizer: optimizer)
    for _ in 0..<3 {
      let steps = IterationSteps(trainer.recordStep())
      let step = descent.recordStep()
      for coordinate in 1...2 {
        let network = steps.autopsy(of: pair[coordinate - 1])
        let slice = step.autopsy(of: coordinate)
        #expect(slice.map(\.quantity) == network.map(\.quantity))
        #expect(firstDifference(between: network, and: slice) == nil)
        #expect(slice[0].expression.leaves.map(\.quantity) == [slice[0].quantity])
      }
    }
  }

  @Test("Of a frozen parameter there is only the gradient")
  func frozen() {
    var setups = RandomSetups(seed: 802)
    let setup = setups.setup(
      hidden: [.tanh], output: .identity, loss: .squaredError,
      optimizer: RandomSetups.optimizers[11], frozen: Frozen(biases: true))
    let steps = IterationSteps(Trainer(setup).recordStep())
    let bias = Parameter.bias(layer: 1, unit: 1)
    #expect(steps.autopsy(of: bias).map(\.quantity) == [.gradient(bias)])
    #expect(steps.autopsy(of: bias)[0].value == steps.record.gradient(of: bias))
    #expect(steps.value(of: .change(bias), sample: 1) == nil)
    #expect(steps.value(of: .effectiveRate(bias), sample: 1) == nil)
  }

  @Test("Written out, an Adagrad step on the bowl reads as one would write it")
  func text() {
    let optimizer = Optimizer(.adagrad(epsilon: 1e-10), learningRate: 0.5)
    let step = Descent(.surface(.bowl), optimizer: optimizer).recordStep()
    let names = Names.surface()
    let lines = step.autopsy(of: 1).map {
      names.symbol($0.quantity) + " = " + $0.expression.traceFormula(names)
    }
    #expect(
      lines == [
        "∂f/∂x₁ = 2·x₁", "α(x₁) = α_old(x₁) + (∂f/∂x₁)²", "η′(x₁) = η/(√α(x₁) + ε)",
        "Δx₁ = −η′(x₁)·∂f/∂x₁", "x₁ new = x₁ − η/(√α(x₁) + ε)·∂f/∂x₁",
      ])
  }

  @Test("The change of every optimizer reads from its sign on")
  func changes() {
    let names = Names.surface()
    let lines = Optimizer.Kind.all.map { kind in
      let step = Descent(.surface(.bowl), optimizer: Optimizer(kind, learningRate: 0.5))
        .recordStep()
      return step.autopsy(of: 1).suffix(2).map { $0.expression.traceFormula(names) }
    }
    #expect(
      lines == [
        ["−η·∂f/∂x₁", "x₁ − η·∂f/∂x₁"], ["−η·v(x₁)", "x₁ − η·v(x₁)"],
        ["−η′(x₁)·∂f/∂x₁", "x₁ − η/(√α(x₁) + ε)·∂f/∂x₁"],
        ["−η′(x₁)·∂f/∂x₁", "x₁ − η/(√s(x₁) + ε)·∂f/∂x₁"], ["−η·Δ(x₁)", "x₁ − η·Δ(x₁)"],
        [
          "−η·m\u{302}(x₁)/(√ŝ(x₁) + ε)", "x₁ − η·m\u{302}(x₁)/(√ŝ(x₁) + ε)",
        ],
        [
          "−η·m\u{302}(x₁)/(√ŝ(x₁) + ε) − η·λ·x₁",
          "x₁ − (η·m\u{302}(x₁)/(√ŝ(x₁) + ε) + η·λ·x₁)",
        ],
      ])
  }

  @Test("Lecture and standard form first differ in what they do differently")
  func differences() {
    func autopsy(_ kind: Optimizer.Kind, _ form: Optimizer.Form) -> [Equation] {
      let optimizer = Optimizer(kind, learningRate: 0.1, form: form)
      return Descent(.surface(.ravine), optimizer: optimizer).recordStep().autopsy(of: 1)
    }
    let (first, x) = (Optimizer.Kind.all, Parameter.coordinate(1))
    let found = first.map {
      firstDifference(between: autopsy($0, .lecture), and: autopsy($0, .standard))
    }
    #expect(found[0] == nil)
    #expect(found[1] == .state(.velocity, x, old: false))
    #expect(found[2] == .effectiveRate(x) && found[3] == .effectiveRate(x))
    #expect(found[4] == .effectiveRate(x) && found[5] == .effectiveRate(x))
    // α and s have no counterpart in the other: η′ is the first that both have.
    #expect(
      firstDifference(between: autopsy(first[2], .standard), and: autopsy(first[3], .standard))
        == .effectiveRate(x))
    #expect(firstDifference(between: [], and: autopsy(first[0], .standard)) == nil)
  }
}
