/// Spends the gradients of one batch: clipping, weight decay, then the optimizer's rule, over the
/// parameters that are not frozen.
struct Update {
  let optimizer: Optimizer
  let layout: ParameterLayout
  /// What the sums of the batch's slopes are multiplied by to be their mean; 1 if they are it.
  let factor: Double
  /// min(1, c/‖g‖), or nil when nothing is clipped.
  let scale: Double?
  let powers: BetaPowers

  /// Changes `parameters` and the optimizer's `buffers`.
  ///
  /// Returns whether the gradients and what it wrote are finite.
  func run(_ parameters: Buffer, _ gradients: Buffer, _ buffers: [Buffer]) -> Bool {
    let rate = spread(optimizer.learningRate)
    func apply<Rule: UpdateRule>(_ rule: Rule) -> Bool {
      run(rule, parameters, gradients, buffers)
    }
    switch (optimizer.kind, optimizer.form) {
    case (.gradientDescent, _):
      return apply(GradientDescentRule(rate: rate))
    case (.momentum(let beta, true), .standard):
      return apply(NesterovRule(rate: rate, beta: spread(beta)))
    case (.momentum(let beta, _), .standard):
      return apply(MomentumRule(rate: rate, beta: spread(beta)))
    case (.momentum(let beta, _), .lecture):
      return apply(AveragedMomentumRule(rate: rate, beta: spread(beta)))
    case (.adagrad(let epsilon), .standard):
      return apply(AdagradRule(rate: rate, epsilon: spread(epsilon)))
    case (.adagrad(let epsilon), .lecture):
      return apply(LectureAdagradRule(rate: rate, epsilon: spread(epsilon)))
    case (.rmsprop(let beta, let epsilon), .standard):
      return apply(RMSpropRule(rate: rate, beta: spread(beta), epsilon: spread(epsilon)))
    case (.rmsprop(let beta, let epsilon), .lecture),
      (.adadelta(let beta, let epsilon), .lecture):
      return apply(LectureRMSpropRule(rate: rate, beta: spread(beta), epsilon: spread(epsilon)))
    case (.adadelta(let rho, let epsilon), .standard):
      return apply(AdadeltaRule(rate: rate, rho: spread(rho), epsilon: spread(epsilon)))
    case (.adam(let beta1, let beta2, let epsilon), .standard):
      let rule = AdamRule(
        rate: rate, beta1: spread(beta1), beta2: spread(beta2), epsilon: spread(epsilon),
        correction1: spread(1 - powers.first), correction2: spread(1 - powers.second))
      return 1 - powers.first == 1 ? apply(LateAdamRule(early: rule)) : apply(rule)
    case (.adam(let beta1, let beta2, let epsilon), .lecture):
      return apply(
        LectureAdamRule(
          rate: rate, beta1: spread(beta1), beta2: spread(beta2), epsilon: spread(epsilon)))
    }
  }

  @inline(__always)
  private func run<Rule: UpdateRule>(
    _ rule: Rule, _ parameters: Buffer, _ gradients: Buffer, _ buffers: [Buffer]
  ) -> Bool {
    // To multiply by 1 changes no bit; to add 0·w could change the sign of a 0.
    let (scale, decay) = (spread(scale ?? 1), spread(optimizer.weightDecay))
    return optimizer.decays
      ? walk(rule, parameters, gradients, buffers) { g, w in g * scale + decay * w }
      : walk(rule, parameters, gradients, buffers) { g, w in g * scale }
  }

  /// `prepare` makes of g and w what the rule is given; no branch stands in the loop.
  @inline(__always)
  private func walk<Rule: UpdateRule>(
    _ rule: Rule, _ parameters: Buffer, _ gradients: Buffer, _ buffers: [Buffer],
    _ prepare: (_ g: Lanes, _ w: Lanes) -> Lanes
  ) -> Bool {
    let (w, g) = (parameters.lanes, gradients.lanes)
    let firsts = Rule.buffers > 0 ? buffers[0].lanes : w
    let seconds = Rule.buffers > 1 ? buffers[1].lanes : w
    let (factor, none) = (spread(factor), spread(0))
    var check = FinitenessCheck()
    for range in layout.trainable {
      for lane in range.lowerBound / 8..<range.upperBound / 8 {
        var weight = w[lane]
        let gradient = g[lane] * factor
        var first = Rule.buffers > 0 ? firsts[lane] : none
        var second = Rule.buffers > 1 ? seconds[lane] : none
        rule.apply(&weight, prepare(gradient, weight), &first, &second)
        g[lane] = gradient
        w[lane] = weight
        check.include(gradient)
        check.include(weight)
        if Rule.buffers > 0 {
          firsts[lane] = first
          check.include(first)
        }
        if Rule.buffers > 1 {
          seconds[lane] = second
          check.include(second)
        }
      }
    }
    return check.isPassed
  }

  @inline(__always)
  private func spread(_ number: Double) -> Lanes {
    Lanes(repeating: number)
  }
}
