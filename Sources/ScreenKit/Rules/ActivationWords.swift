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
    let least = isASCII ? "<=" : "≤"
    let steep = "How steep the activation is at z of \(unit)."
    switch activation {
    case .identity:
      self.init(
        "\(unit) passes its weighted sum on as it is.",
        derivative: "The identity has slope 1 everywhere.", bound: "is 1")
    case .step:
      self.init(
        "A step: 1 from z = 0 on, else 0.",
        derivative: "A step is flat: its slope is 0, so nothing can be learned through it.",
        bound: "is 0")
    case .sigmoid:
      self.init(
        "σ squeezes any weighted sum into 0 … 1; z = 0 gives a half.",
        derivative: "How steep σ is at z of \(unit): a(1−a), at most a quarter.",
        bound: isASCII ? "<1/4" : "≤ ¼")
    case .tanh:
      self.init(
        "tanh squeezes any weighted sum into −1 … 1; z = 0 gives 0.",
        derivative: "How steep tanh is at z of \(unit): 1−a², at most 1.", bound: "\(least) 1")
    case .relu:
      self.init(
        "ReLU lets a positive weighted sum pass and stops a negative one.",
        derivative: "1 where z is positive, else 0: a unit that is off passes nothing back.",
        bound: "0 or 1")
    case .leakyReLU(let slope):
      self.init(
        "A positive sum passes; a negative one leaks through, made small.", derivative: steep,
        bound: "\(NumberFormat.short.text(slope)) or 1")
    case .prelu:
      self.init(
        "A positive sum passes; a negative one is scaled by a slope that is learned.",
        derivative: steep, bound: "p or 1")
    case .elu:
      self.init(
        "A positive sum passes; a negative one bends softly towards −α.", derivative: steep,
        bound: "0 to 1")
    case .softmax:
      self.init(
        "Softmax: the share of this unit's exp(z) in the sum over the layer.", derivative: steep,
        bound: "")
    }
  }
}
