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
    optimizer.accept(
      UpdateWalk(update: self, parameters: parameters, gradients: gradients, buffers: buffers),
      powers)
  }
}

/// Goes over all trainable parameters with a rule.
private struct UpdateWalk: UpdateVisitor {
  let update: Update
  let parameters: Buffer
  let gradients: Buffer
  let buffers: [Buffer]

  @inline(__always)
  func visit<Rule: UpdateRule>(_ rule: Rule) -> Bool {
    // To multiply by 1 changes no bit; to add 0·w could change the sign of a 0.
    let scale = Lanes(repeating: update.scale ?? 1)
    let decay = Lanes(repeating: update.optimizer.weightDecay)
    return update.optimizer.decays
      ? walk(rule) { g, w in g * scale + decay * w } : walk(rule) { g, w in g * scale }
  }

  /// `prepare` makes of g and w what the rule is given; no branch stands in the loop.
  @inline(__always)
  private func walk<Rule: UpdateRule>(
    _ rule: Rule, _ prepare: (_ g: Lanes, _ w: Lanes) -> Lanes
  ) -> Bool {
    let (w, g) = (parameters.lanes, gradients.lanes)
    let firsts = Rule.buffers > 0 ? buffers[0].lanes : w
    let seconds = Rule.buffers > 1 ? buffers[1].lanes : w
    let (factor, none) = (Lanes(repeating: update.factor), Lanes(repeating: 0))
    var check = FinitenessCheck()
    for range in update.layout.trainable {
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
}
