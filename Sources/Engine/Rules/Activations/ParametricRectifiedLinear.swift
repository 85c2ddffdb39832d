/// z if z > 0, else p·z: its arithmetic is leaky ReLU's, with a slope that is learned.
enum ParametricRectifiedLinear {
  static let rule = RuleDescription<Activation>(
    "prelu", formula: "z if z > 0, else p·z", paper: "He, Zhang, Ren and Sun 2015",
    facts: Activation.Facts(
      hasKink: true, flatness: .leaks, derivativeTakes: .numbers, hasLearnedSlope: true),
    setting: .number(.initialSlope, .finite, standard: 0.25),
    value: { if case .prelu(let slope) = $0 { slope } else { nil } },
    make: { .prelu(initialSlope: $0) })
}
