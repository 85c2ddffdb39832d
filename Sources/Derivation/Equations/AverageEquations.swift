import Engine

/// The arithmetic of an exponentially weighted average, with its numbers.
extension ExponentialAverage {
  /// v_t = …, and v̂_t = … where the average is corrected; `t` counts from 1.
  ///
  /// Any `Names` have symbols for them.
  public func equations(at t: Int) -> [Equation] {
    precondition(steps.indices.contains(t - 1), "the series has a number of this place")
    let step = steps[t - 1]
    let average = Equation(.average(t), tree(step))
    guard step.corrected != nil else { return [average] }
    return [
      average,
      Equation(
        .correctedAverage(t),
        .quotient(
          .leaf(.average(t), step.average),
          .difference(.number(1), .leaf(.constant(.betaPower(t: t)), step.power)))),
    ]
  }

  private func tree(_ step: Step) -> Expression {
    let number = Expression.leaf(.seriesNumber(step.t), step.number)
    let beta = Expression.leaf(.constant(.beta), beta)
    guard let previous = step.previous else { return number }
    return .sum([
      .product([beta, .leaf(.average(step.t - 1), previous)]),
      .product([.difference(.number(1), beta), number]),
    ])
  }
}
