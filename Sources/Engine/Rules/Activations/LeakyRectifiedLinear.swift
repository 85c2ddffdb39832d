/// z if z > 0, else slope·z: leaky ReLU with its fixed slope, PReLU with its learned one.
struct LeakyRectifiedLinear: ElementwiseActivation {
  static let rule = RuleDescription<Activation>(
    "leaky-relu", formula: "z if z > 0, else s·z", paper: "Maas, Hannun and Ng 2013",
    facts: Activation.Facts(hasKink: true, flatness: .leaks, derivativeTakes: .numbers),
    setting: .number(.slope, .finite, standard: 0.01),
    value: { if case .leakyReLU(let slope) = $0 { slope } else { nil } },
    make: { .leakyReLU(slope: $0) })

  let negativeSlope: Lanes

  init(slope: Double) { negativeSlope = Lanes(repeating: slope) }

  var steepest: Double { max(1, abs(negativeSlope[0])) }

  @inline(__always) func value(_ z: Lanes) -> Lanes {
    (negativeSlope * z).replacing(with: z, where: z .> 0)
  }
  @inline(__always) func derivative(_ z: Lanes, _ a: Lanes) -> Lanes {
    negativeSlope.replacing(with: Lanes(repeating: 1), where: z .> 0)
  }
}
