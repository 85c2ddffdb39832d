import Engine

/// An optimizer's settings, and the powers of Adam's β, as leaves.
package struct OptimizerLeaves {
  let optimizer: Optimizer
  /// The powers that this update uses.
  let powers: BetaPowers

  /// Leaves of an optimizer, before an update with these powers of Adam's β.
  package init(optimizer: Optimizer, powers: BetaPowers) {
    self.optimizer = optimizer
    self.powers = powers
  }

  /// A setting; not a number where the rule has none of that name.
  package subscript(name: SettingName) -> Expression {
    .leaf(.constant(.setting(name)), optimizer[name]?.number ?? .nan)
  }

  var beta1Power: Expression {
    .leaf(.constant(.beta1Power(t: powers.updates)), powers.first)
  }

  var beta2Power: Expression {
    .leaf(.constant(.beta2Power(t: powers.updates)), powers.second)
  }
}
