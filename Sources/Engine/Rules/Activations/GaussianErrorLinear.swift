/// z·Φ(z), with Φ the share of a normal distribution below z: ½(1 + erf(z/√2)).
struct GaussianErrorLinear: ElementwiseActivation {
  static let rule = RuleDescription<Activation>(
    "gelu", formula: "z·Φ(z) = z·½(1+erf(z/√2))", paper: "Hendrycks and Gimpel 2016",
    facts: Activation.Facts(hasKink: false, flatness: .saturates, derivativeTakes: .input), .gelu)

  /// At z = √2.
  let steepest = 1.1289041451851549

  @inline(__always) func value(_ z: Lanes) -> Lanes { z * share(z) }

  /// Φ(z) + z·φ(z).
  @inline(__always) func derivative(_ z: Lanes, _ a: Lanes) -> Lanes {
    let density = Elementary.exp(-(z * z) / 2) / (2 * Double.pi).squareRoot()
    return share(z) + z * density
  }

  /// Φ(z).
  @inline(__always) private func share(_ z: Lanes) -> Lanes {
    0.5 * (1 + Elementary.erf(z / (2.0).squareRoot()))
  }
}
