/// ln cosh r of r = ŷ−y, as |r| + ln1p(e^{−2|r|}) − ln 2, which overflows nowhere; tanh(r)/K flows
/// back.
struct LogCosh: ElementwiseLoss {
  static let rule = RuleDescription<Loss>(
    "log-cosh", formula: "(1/K)Σₖ ln cosh(ŷ−y)", paper: "Green 1990",
    facts: Loss.Facts(isMeanOverOutputs: true, square: .none), .logCosh)

  let outputs: Double

  @inline(__always) func term(_ y: Lanes, _ prediction: Lanes, _ z: Lanes) -> Lanes {
    let error = prediction - y
    let size = error.replacing(with: -error, where: error .< 0)
    return size + Elementary.ln1p(Elementary.exp(-2 * size)) - Elementary.ln(Lanes(repeating: 2))
  }
  @inline(__always) func derivative(_ y: Lanes, _ prediction: Lanes) -> Lanes {
    Elementary.tanh(prediction - y) / outputs
  }
}
