/// Spends the gradients of one batch: clipping, weight decay, then the optimizer's rule, over the
/// parameters that are not frozen.
struct Update {
  let optimizer: Optimizer
  let layout: ParameterLayout
  /// min(1, c/‖g‖), or nil when nothing is clipped.
  let scale: Double?
  let powers: BetaPowers

  /// Changes `parameters` and the optimizer's `buffers`.
  ///
  /// Returns 0, or NaN when a number that it wrote or read is not finite: each is multiplied by 0
  /// and added up, which costs less than a test.
  func run(_ parameters: Buffer, _ gradients: Buffer, _ buffers: [Buffer]) -> Double {
    let rate = optimizer.learningRate
    func apply<Rule: UpdateRule>(_ rule: Rule) -> Double {
      run(rule, parameters, gradients, buffers)
    }
    switch (optimizer.kind, optimizer.form) {
    case (.gradientDescent, _):
      return apply(GradientDescentRule(rate: rate))
    case (.momentum(let beta, true), .standard):
      return apply(NesterovRule(rate: rate, beta: beta))
    case (.momentum(let beta, _), .standard):
      return apply(MomentumRule(rate: rate, beta: beta))
    case (.momentum(let beta, _), .lecture):
      return apply(AveragedMomentumRule(rate: rate, beta: beta))
    case (.adagrad(let epsilon), .standard):
      return apply(AdagradRule(rate: rate, epsilon: epsilon))
    case (.adagrad(let epsilon), .lecture):
      return apply(LectureAdagradRule(rate: rate, epsilon: epsilon))
    case (.rmsprop(let beta, let epsilon), .standard):
      return apply(RMSpropRule(rate: rate, beta: beta, epsilon: epsilon))
    case (.rmsprop(let beta, let epsilon), .lecture),
      (.adadelta(let beta, let epsilon), .lecture):
      return apply(LectureRMSpropRule(rate: rate, beta: beta, epsilon: epsilon))
    case (.adadelta(let rho, let epsilon), .standard):
      return apply(AdadeltaRule(rate: rate, rho: rho, epsilon: epsilon))
    case (.adam(let beta1, let beta2, let epsilon), .standard):
      return apply(
        AdamRule(
          rate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon, power1: powers.first,
          power2: powers.second))
    case (.adam(let beta1, let beta2, let epsilon), .lecture):
      return apply(
        LectureAdamRule(rate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon))
    }
  }

  @inline(__always)
  private func run<Rule: UpdateRule>(
    _ rule: Rule, _ parameters: Buffer, _ gradients: Buffer, _ buffers: [Buffer]
  ) -> Double {
    let (w, g) = (parameters.lanes, gradients.lanes)
    let none = Lanes(repeating: 0)
    let firsts = Rule.buffers > 0 ? buffers[0].lanes : w
    let seconds = Rule.buffers > 1 ? buffers[1].lanes : w
    let decay = optimizer.decays ? optimizer.weightDecay : nil
    var check = none
    for range in layout.trainable {
      for lane in range.lowerBound / 8..<range.upperBound / 8 {
        var weight = w[lane]
        var gradient = g[lane]
        var first = Rule.buffers > 0 ? firsts[lane] : none
        var second = Rule.buffers > 1 ? seconds[lane] : none
        if let scale { gradient = gradient * scale }
        if let decay { gradient = gradient + decay * weight }
        rule.apply(&weight, gradient, &first, &second)
        w[lane] = weight
        check += weight * 0
        if Rule.buffers > 0 {
          firsts[lane] = first
          check += first * 0
        }
        if Rule.buffers > 1 {
          seconds[lane] = second
          check += second * 0
        }
      }
    }
    return check.sum()
  }
}
