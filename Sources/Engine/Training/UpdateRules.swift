/// What an optimizer does to eight parameters at once, given their gradients.
///
/// `first` and `second` are the optimizer's buffers; a rule that has none leaves them alone. The
/// settings are lanes too, all eight alike: so the loop over the parameters has nothing to spread.
protocol UpdateRule {
  /// How many buffers it keeps: 0, 1 or 2.
  static var buffers: Int { get }
  func apply(_ w: inout Lanes, _ g: Lanes, _ first: inout Lanes, _ second: inout Lanes)
}

/// w −= ηg.
///
/// Cauchy 1847; with batches, Robbins and Monro 1951.
struct GradientDescentRule: UpdateRule {
  static let buffers = 0
  let rate: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ first: inout Lanes, _ second: inout Lanes) {
    w = w - rate * g
  }
}

/// v = βv+(1−β)g; w −= ηv.
///
/// The lecture form: an exponentially weighted average.
struct AveragedMomentumRule: UpdateRule {
  static let buffers = 1
  let rate: Lanes
  let beta: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ v: inout Lanes, _ second: inout Lanes) {
    v = beta * v + (1 - beta) * g
    w = w - rate * v
  }
}

/// v = βv+g; w −= ηv.
///
/// Polyak 1964.
struct MomentumRule: UpdateRule {
  static let buffers = 1
  let rate: Lanes
  let beta: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ v: inout Lanes, _ second: inout Lanes) {
    v = beta * v + g
    w = w - rate * v
  }
}

/// v = βv+g; w −= η(g+βv) with the new v.
///
/// Nesterov 1983, as Sutskever and others 2013 write it.
struct NesterovRule: UpdateRule {
  static let buffers = 1
  let rate: Lanes
  let beta: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ v: inout Lanes, _ second: inout Lanes) {
    v = beta * v + g
    w = w - rate * (g + beta * v)
  }
}

/// α += g²; w −= η/(√α+ε)·g.
///
/// Duchi, Hazan and Singer 2011.
struct AdagradRule: UpdateRule {
  static let buffers = 1
  let rate: Lanes
  let epsilon: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ alpha: inout Lanes, _ second: inout Lanes) {
    alpha = alpha + g * g
    w = w - rate / (alpha.squareRoot() + epsilon) * g
  }
}

/// α += g²; w −= η/√(α+ε)·g.
///
/// The lecture form.
struct LectureAdagradRule: UpdateRule {
  static let buffers = 1
  let rate: Lanes
  let epsilon: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ alpha: inout Lanes, _ second: inout Lanes) {
    alpha = alpha + g * g
    w = w - rate / (alpha + epsilon).squareRoot() * g
  }
}

/// s = βs+(1−β)g²; w −= η/(√s+ε)·g.
///
/// Tieleman and Hinton 2012.
struct RMSpropRule: UpdateRule {
  static let buffers = 1
  let rate: Lanes
  let beta: Lanes
  let epsilon: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ s: inout Lanes, _ second: inout Lanes) {
    s = beta * s + (1 - beta) * (g * g)
    w = w - rate / (s.squareRoot() + epsilon) * g
  }
}

/// s = βs+(1−β)g²; w −= η/√(s+ε)·g.
///
/// The lecture form, of RMSprop and of Adadelta.
struct LectureRMSpropRule: UpdateRule {
  static let buffers = 1
  let rate: Lanes
  let beta: Lanes
  let epsilon: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ s: inout Lanes, _ second: inout Lanes) {
    s = beta * s + (1 - beta) * (g * g)
    w = w - rate / (s + epsilon).squareRoot() * g
  }
}

/// s = ρs+(1−ρ)g²; Δ = √(u+ε)/√(s+ε)·g; u = ρu+(1−ρ)Δ²; w −= ηΔ.
///
/// Zeiler 2012.
struct AdadeltaRule: UpdateRule {
  static let buffers = 2
  let rate: Lanes
  let rho: Lanes
  let epsilon: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ s: inout Lanes, _ u: inout Lanes) {
    s = rho * s + (1 - rho) * (g * g)
    let change = (u + epsilon).squareRoot() / (s + epsilon).squareRoot() * g
    u = rho * u + (1 - rho) * (change * change)
    w = w - rate * change
  }
}

/// m = β₁m+(1−β₁)g; s = β₂s+(1−β₂)g²; m̂ = m/(1−β₁ᵗ); ŝ = s/(1−β₂ᵗ); w −= η·m̂/(√ŝ+ε).
///
/// Kingma and Ba 2015.
struct AdamRule: UpdateRule {
  static let buffers = 2
  let rate: Lanes
  let beta1: Lanes
  let beta2: Lanes
  let epsilon: Lanes
  /// 1−β₁ᵗ and 1−β₂ᵗ of this iteration.
  let correction1: Lanes
  let correction2: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ m: inout Lanes, _ s: inout Lanes) {
    m = beta1 * m + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * (g * g)
    let corrected = m / correction1
    let square = s / correction2
    w = w - rate * corrected / (square.squareRoot() + epsilon)
  }
}

/// Adam once 1−β₁ᵗ has rounded to 1: m̂ = m, and a division less gives the same bits.
struct LateAdamRule: UpdateRule {
  static let buffers = 2
  let early: AdamRule

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ m: inout Lanes, _ s: inout Lanes) {
    m = early.beta1 * m + (1 - early.beta1) * g
    s = early.beta2 * s + (1 - early.beta2) * (g * g)
    let square = s / early.correction2
    w = w - early.rate * m / (square.squareRoot() + early.epsilon)
  }
}

/// m = β₁m+(1−β₁)g; s = β₂s+(1−β₂)g²; w −= η/√(s+ε)·m.
///
/// The lecture form: no bias correction.
struct LectureAdamRule: UpdateRule {
  static let buffers = 2
  let rate: Lanes
  let beta1: Lanes
  let beta2: Lanes
  let epsilon: Lanes

  @inline(__always)
  func apply(_ w: inout Lanes, _ g: Lanes, _ m: inout Lanes, _ s: inout Lanes) {
    m = beta1 * m + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * (g * g)
    w = w - rate / (s + epsilon).squareRoot() * m
  }
}
