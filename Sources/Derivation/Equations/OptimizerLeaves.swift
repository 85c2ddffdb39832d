import Engine

/// An optimizer's settings, and the powers of Adam's β, as leaves.
struct OptimizerLeaves {
  let optimizer: Optimizer
  /// The powers that this update uses.
  let powers: BetaPowers

  /// A setting; not a number where the rule has none of that name.
  subscript(name: SettingName) -> Expression {
    .leaf(.constant(.setting(name)), optimizer[name]?.number ?? .nan)
  }

  var beta1Power: Expression {
    .leaf(.constant(.beta1Power(t: powers.updates)), powers.first)
  }

  var beta2Power: Expression {
    .leaf(.constant(.beta2Power(t: powers.updates)), powers.second)
  }
}
