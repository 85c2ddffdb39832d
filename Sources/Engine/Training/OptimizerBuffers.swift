/// A number that an optimizer makes for each parameter on the way to its update.
public enum OptimizerBuffer: String, Hashable, Sendable, CaseIterable {
  /// v of momentum.
  case velocity
  /// α of Adagrad: the sum of squares.
  case squareSum
  /// s of RMSprop, Adadelta and Adam: the averaged squares.
  case squareMean
  /// u of Adadelta: the averaged squares of its changes.
  case changeMean
  /// m of Adam: the averaged gradients.
  case mean
  /// Δ of Adadelta; made anew in each iteration, not kept.
  case change
  /// m̂ of Adam: m with its bias corrected; not kept.
  case correctedMean
  /// ŝ of Adam: s with its bias corrected; not kept.
  case correctedSquareMean

  /// What it is called.
  public var terms: OptimizerBufferTerms {
    switch self {
    case .velocity: .init("v", "velocity")
    case .squareSum: .init("alpha", "sum of squared gradients")
    case .squareMean: .init("s", "average of squared gradients")
    case .changeMean: .init("u", "average of squared changes")
    case .mean: .init("m", "average gradient")
    case .change: .init("Delta", "change")
    case .correctedMean: .init("m", hat: true, "corrected average gradient")
    case .correctedSquareMean: .init("s", hat: true, "corrected average of squared gradients")
    }
  }
}

/// What a number that an optimizer makes is called in formulas and in words.
public struct OptimizerBufferTerms: Hashable, Sendable {
  /// Its letter by its ASCII name, such as `alpha`.
  public let letter: String
  /// Whether a hat stands on the letter.
  public let hasHat: Bool
  /// What it is, within a sentence.
  public let phrase: String

  init(_ letter: String, hat: Bool = false, _ phrase: String) {
    self.letter = letter
    hasHat = hat
    self.phrase = phrase
  }
}

extension Optimizer {
  private var state: OptimizerState {
    let facts = kind.rule.facts
    return form == .lecture ? facts.lecture ?? facts.standard : facts.standard
  }

  /// What is kept from iteration to iteration for each parameter, in the order of the buffers.
  public var keptBuffers: [OptimizerBuffer] { state.kept }

  /// What is computed for each parameter before its update, in order.
  public var stepsOfUpdate: [OptimizerBuffer] { state.steps }
}

/// The optimizer's memory: its buffers and the powers of Adam's β.
final class OptimizerMemory {
  let buffers: [Buffer]
  /// β₁ᵗ and β₂ᵗ after t iterations, multiplied up one iteration at a time.
  private(set) var powers = BetaPowers()

  init(_ optimizer: Optimizer, count: Int) {
    buffers = optimizer.keptBuffers.map { _ in Buffer(count: count) }
  }

  func advancePowers(_ optimizer: Optimizer) {
    powers = powers.advanced(optimizer)
  }

  func restore(_ contents: [[Double]], powers: BetaPowers) {
    for (buffer, values) in zip(buffers, contents) { buffer.copy(from: values) }
    self.powers = powers
  }
}

/// β₁ᵗ and β₂ᵗ of Adam's bias correction; 1 and 1 before the first iteration.
public struct BetaPowers: Hashable, Sendable {
  /// t, the updates since the optimizer's memory was empty.
  public private(set) var updates = 0
  /// β₁ᵗ.
  public private(set) var first = 1.0
  /// β₂ᵗ.
  public private(set) var second = 1.0

  /// The powers before the first iteration.
  public init() {}

  /// With one more update counted, and multiplied by β₁ and β₂ where the rule has them.
  func advanced(_ optimizer: Optimizer) -> BetaPowers {
    var powers = self
    powers.updates += 1
    if let betas = optimizer.kind.correctedBetas {
      powers.first *= betas.first
      powers.second *= betas.second
    }
    return powers
  }
}
