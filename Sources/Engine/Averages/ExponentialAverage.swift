/// The exponentially weighted average of a series, v_t = βv_{t−1} + (1−β)a_t, with all its steps.
///
/// Of momentum and RMSprop; bias correction as of Adam, Kingma and Ba 2015. It looks back over about
/// 1/(1−β) numbers.
public struct ExponentialAverage: Hashable, Sendable {
  /// What the average starts from.
  public enum Start: String, CaseIterable, Hashable, Sendable {
    /// v₁ = a₁, as the lecture notes have it; never corrected.
    case firstNumber
    /// v₀ = 0: the first averages are too small by the factor 1−βᵗ.
    case zero
    /// v₀ = 0, and v̂_t = v_t/(1−βᵗ) is shown.
    case zeroCorrected
  }

  /// One number of the series and what becomes of the average.
  public struct Step: Hashable, Sendable {
    /// Which number, from 1.
    public let t: Int
    /// a_t.
    public let number: Double
    /// v_{t−1}; nil where v₁ = a₁ needs none.
    public let previous: Double?
    /// v_t.
    public let average: Double
    /// βᵗ, multiplied up one step at a time.
    public let power: Double
    /// v̂_t, where it is corrected; not a number at β = 1, where nothing was ever averaged.
    public let corrected: Double?

    /// What stands for the series at t: v̂_t where there is one, else v_t.
    public var shown: Double { corrected ?? average }
  }

  /// β, in [0, 1]: the weight of the past.
  public let beta: Double
  /// What it starts from.
  public let start: Start
  /// One step a number, in order.
  public let steps: [Step]

  /// The average of `series` with `beta` in [0, 1].
  public init(_ series: [Double], beta: Double, start: Start) {
    precondition(beta >= 0 && beta <= 1, "beta is between 0 and 1")
    self.beta = beta
    self.start = start
    var steps: [Step] = []
    steps.reserveCapacity(series.count)
    var power = 1.0
    for (index, number) in series.enumerated() {
      power *= beta
      let previous = steps.last?.average ?? (start == .firstNumber ? nil : 0)
      let average = previous.map { beta * $0 + (1 - beta) * number } ?? number
      steps.append(
        Step(
          t: index + 1, number: number, previous: previous, average: average, power: power,
          corrected: start == .zeroCorrected ? average / (1 - power) : nil))
    }
    self.steps = steps
  }

  /// The numbers that stand for the series, one a step: v̂_t where corrected, else v_t.
  public var shown: [Double] { steps.map(\.shown) }
}
