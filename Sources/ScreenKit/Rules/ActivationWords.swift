import Derivation
import Engine

/// What is said of an activation where it is at work.
public struct ActivationWords {
  /// What it does to a weighted sum; `unit` is the unit's name.
  public let why: String
  /// What its derivative is at the z of a unit.
  public let whyDerivative: String
  /// Between what its derivative lies, in few characters.
  public let bound: String

  private init(_ why: String, derivative: String, bound: String) {
    (self.why, whyDerivative, self.bound) = (why, derivative, bound)
  }

  /// The words for an activation at a unit of some name.
  public init(_ activation: Activation, unit: String, isASCII: Bool = false) {
    let at = Place(unit: unit, isASCII: isASCII)
    switch activation {
    case .identity: self = Self.identity(at)
    case .step: self = Self.step(at)
    case .sigmoid: self = Self.sigmoid(at)
    case .tanh: self = Self.tanh(at)
    case .relu: self = Self.relu(at)
    case .leakyReLU(let slope): self = Self.leakyReLU(at, slope: slope)
    case .prelu: self = Self.prelu(at)
    case .elu: self = Self.elu(at)
    case .gelu: self = Self.gelu(at)
    case .silu: self = Self.silu(at)
    case .softplus: self = Self.softplus(at)
    case .softmax: self = Self.softmax(at)
    }
  }
}

/// Where an activation is at work, and how it is written there.
private struct Place {
  let unit: String
  let isASCII: Bool

  var least: String { isASCII ? "<=" : "≤" }
  var steep: String { "How steep the activation is at z of \(unit)." }
}

extension ActivationWords {
  private static func identity(_ at: Place) -> ActivationWords {
    ActivationWords(
      "\(at.unit) passes its weighted sum on as it is.",
      derivative: "The identity has slope 1 everywhere.", bound: "is 1")
  }

  private static func step(_ at: Place) -> ActivationWords {
    ActivationWords(
      "A step: 1 from z = 0 on, else 0.",
      derivative: "A step is flat: its slope is 0, so nothing can be learned through it.",
      bound: "is 0")
  }

  private static func sigmoid(_ at: Place) -> ActivationWords {
    ActivationWords(
      "σ squeezes any weighted sum into 0 … 1; z = 0 gives a half.",
      derivative: "How steep σ is at z of \(at.unit): a(1−a), at most a quarter.",
      bound: at.isASCII ? "<1/4" : "≤ ¼")
  }

  private static func tanh(_ at: Place) -> ActivationWords {
    ActivationWords(
      "tanh squeezes any weighted sum into −1 … 1; z = 0 gives 0.",
      derivative: "How steep tanh is at z of \(at.unit): 1−a², at most 1.", bound: "\(at.least) 1")
  }

  private static func relu(_ at: Place) -> ActivationWords {
    ActivationWords(
      "ReLU lets a positive weighted sum pass and stops a negative one.",
      derivative: "1 where z is positive, else 0: a unit that is off passes nothing back.",
      bound: "0 or 1")
  }

  private static func leakyReLU(_ at: Place, slope: Double) -> ActivationWords {
    ActivationWords(
      "A positive sum passes; a negative one leaks through, made small.", derivative: at.steep,
      bound: "\(NumberFormat.short.text(slope)) or 1")
  }

  private static func prelu(_ at: Place) -> ActivationWords {
    ActivationWords(
      "A positive sum passes; a negative one is scaled by a slope that is learned.",
      derivative: at.steep, bound: "p or 1")
  }

  private static func elu(_ at: Place) -> ActivationWords {
    ActivationWords(
      "A positive sum passes; a negative one bends softly towards −α.", derivative: at.steep,
      bound: "0 to 1")
  }

  private static func gelu(_ at: Place) -> ActivationWords {
    ActivationWords(
      "z times the share of a bell curve below z: a positive sum passes, a negative one fades.",
      derivative: "Φ(z) + z·φ(z) at z of \(at.unit): it bends smoothly, and dips below 0.",
      bound: "\(at.least) 1.13")
  }

  private static func silu(_ at: Place) -> ActivationWords {
    ActivationWords(
      "z times σ(z): a positive sum passes, a negative one fades.",
      derivative: "σ(1 + z(1−σ)) at z of \(at.unit): it bends smoothly, and dips below 0.",
      bound: "\(at.least) 1.1")
  }

  private static func softplus(_ at: Place) -> ActivationWords {
    ActivationWords(
      "ReLU with its corner rounded: a positive sum passes nearly as it is.",
      derivative: "How steep softplus is at z of \(at.unit): σ(z), between 0 and 1.",
      bound: "0 to 1")
  }

  private static func softmax(_ at: Place) -> ActivationWords {
    ActivationWords(
      "Softmax: the share of this unit's exp(z) in the sum over the layer.", derivative: at.steep,
      bound: "")
  }
}
