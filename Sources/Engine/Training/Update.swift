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
      UpdateWalk(
        trainable: layout.trainable, w: parameters.lanes, g: gradients.lanes,
        firsts: buffers.first?.lanes, seconds: buffers.dropFirst().first?.lanes, factor: factor,
        scale: scale, decay: optimizer.decays ? optimizer.weightDecay : nil),
      powers)
  }
}

/// Goes over all trainable parameters with a rule.
private struct UpdateWalk: UpdateVisitor {
  let trainable: [Range<Int>]
  let w: UnsafeMutablePointer<Lanes>
  let g: UnsafeMutablePointer<Lanes>
  /// What the rule keeps for each parameter.
  let firsts: UnsafeMutablePointer<Lanes>?
  let seconds: UnsafeMutablePointer<Lanes>?
  let factor: Double
  let scale: Double?
  /// λ, where λ·w is added to the gradients.
  let decay: Double?

  @inline(__always)
  func visit<Rule: UpdateRule>(_ rule: Rule) -> Bool {
    // To multiply by 1 changes no bit; to add 0·w could change the sign of a 0.
    let scale = Lanes(repeating: scale ?? 1)
    guard let decay else { return walk(rule) { g, w in g * scale } }
    let spread = Lanes(repeating: decay)
    return walk(rule) { g, w in g * scale + spread * w }
  }

  /// `prepare` makes of g and w what the rule is given; no branch stands in the loop.
  @inline(__always)
  private func walk<Rule: UpdateRule>(
    _ rule: Rule, _ prepare: (_ g: Lanes, _ w: Lanes) -> Lanes
  ) -> Bool {
    // What a rule does not keep is never read there.
    let (firsts, seconds) = (firsts ?? w, seconds ?? w)
    let (factor, none) = (Lanes(repeating: factor), Lanes(repeating: 0))
    var check = FinitenessCheck()
    for range in trainable {
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
