import Derivation
import Engine
import Mistakes

/// Mazur's 2-2-2 network, asked about.
struct AskedMazur {
  static let names = Names(units: [2, 2, 2], activations: [.sigmoid, .sigmoid], scheme: .mazur)
  static let setup = Setup(
    network: Network(
      inputs: 2,
      layers: [
        DenseLayer(
          units: 2, activation: .sigmoid,
          given: .all(weights: [[0.15, 0.2], [0.25, 0.3]], biases: [0.35, 0.35])),
        DenseLayer(
          units: 2, activation: .sigmoid,
          given: .all(weights: [[0.4, 0.45], [0.5, 0.55]], biases: [0.6, 0.6])),
      ],
      frozen: Frozen(biases: true)),
    data: Dataset(rows: [([0.05, 0.1], [0.01, 0.99])]), loss: .halfSquaredError,
    optimizer: Optimizer(.gradientDescent, learningRate: 0.5), training: Training())

  let steps: IterationSteps

  init(_ optimizer: Optimizer? = nil, iteration: Int = 1) {
    var setup = Self.setup
    setup.optimizer = optimizer ?? setup.optimizer
    let trainer = Trainer(setup)
    for _ in 1..<iteration { trainer.step() }
    steps = IterationSteps(trainer.recordStep())
  }

  func asked(_ quantity: Quantity) -> AskedNumber? {
    steps.address(of: quantity, sample: 1).map { AskedNumber(steps, $0) }
  }

  /// The names of the mistakes that an answer shows; nil if it is right.
  func names(_ quantity: Quantity, _ text: String) throws -> [String]? {
    guard let asked = asked(quantity) else { return ["no such step"] }
    return switch asked.diagnose(try Answer(text), names: Self.names) {
    case .right: nil
    case .mistakes(let found): found.map(\.mistake.rawValue)
    case .unknown: []
    }
  }
}

/// Asked numbers of seeded networks of every kind.
struct AskedAtRandom {
  /// Every activation of the output with every loss.
  private static let pairs: [(Activation, Loss)] = Activation.all.flatMap { activation in
    Loss.all.filter { $0.allows(output: activation) }.map { (activation, $0) }
  }

  /// Every step of two iterations of networks with every activation, loss and optimizer.
  static func forEach(
    seed: UInt64, rounds: Int = 1, stride: Int = 1,
    _ look: (AskedNumber, StepAddress) throws -> Void
  ) rethrows {
    var setups = RandomSetups(seed: seed)
    for round in 0..<rounds {
      for (index, pair) in pairs.enumerated() {
        let place = index + round * 7
        var optimizer = RandomSetups.optimizers[place % RandomSetups.optimizers.count]
        if place % 3 == 0 { optimizer.weightDecay = 0.03 }
        if place % 4 == 0 { optimizer.clipNorm = 0.5 }
        let setup = setups.setup(
          hidden: [Activation.all[place % 9]], output: pair.0, loss: pair.1, optimizer: optimizer,
          rows: 4)
        let trainer = Trainer(setup)
        for _ in 0..<2 {
          let steps = IterationSteps(trainer.recordStep())
          for place in Swift.stride(from: index % stride, to: steps.count, by: stride) {
            let address = steps.plan.address(at: place)
            if (address.sample ?? 1) == 1 { try look(AskedNumber(steps, address), address) }
          }
        }
      }
    }
  }
}

extension Expression {
  /// The formula with other numbers under its names.
  func withNumbers(_ number: (Leaf) -> Double) -> Expression {
    func inner(_ part: Expression) -> Expression { part.withNumbers(number) }
    switch self {
    case .number: return self
    case .leaf(let leaf): return .leaf(leaf.quantity, number(leaf), source: leaf.source)
    case .sum(let terms): return .sum(terms.map(inner))
    case .product(let factors): return .product(factors.map(inner))
    case .difference(let left, let right): return .difference(inner(left), inner(right))
    case .quotient(let left, let right): return .quotient(inner(left), inner(right))
    case .negative(let operand): return .negative(inner(operand))
    case .square(let operand): return .square(inner(operand))
    case .call(let function, let arguments): return .call(function, arguments.map(inner))
    case .conditional(let left, let right, let then, let otherwise):
      return .conditional(
        inner(left), greaterThan: inner(right), then: inner(then), otherwise: inner(otherwise))
    }
  }

  /// Whether every part of it has a value.
  var isNumberThroughout: Bool {
    !evaluate().isNaN && operands.allSatisfy(\.isNumberThroughout)
  }
}
