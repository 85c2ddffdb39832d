import Engine

/// What is said of a loss where it is at work.
public struct LossWords {
  /// What its term of an output means; `output` is the output's name.
  public let why: String
  /// What it is called in a few words.
  public let name: String

  private init(_ name: String, _ why: String) {
    (self.name, self.why) = (name, why)
  }

  /// The words for a loss at an output of some name.
  public init(_ loss: Loss, output: String = "") {
    let squared = "How far \(output) is from its target, squared: far off counts much more."
    switch loss {
    case .squaredError: self.init("squared error", squared)
    case .halfSquaredError: self.init("half squared error", squared)
    case .meanSquaredError: self.init("mean squared error", squared)
    case .meanAbsoluteError:
      self.init("mean absolute error", "How far \(output) is from its target, whichever way.")
    case .huber:
      self.init(
        "huber", "Squared while the miss is small, straight beyond d: outliers pull less.")
    case .logCosh:
      self.init(
        "log cosh",
        "Half squared while the miss is small, and like its size beyond: smooth all the way.")
    case .binaryCrossEntropy:
      self.init(
        "binary cross-entropy",
        "The surprise at the target, −[y ln ŷ + (1−y) ln(1−ŷ)], from the logit z so that it stays"
          + " finite.")
    case .categoricalCrossEntropy:
      self.init(
        "cross-entropy",
        "The surprise at the target, −y ln ŷ, from the logits so that it stays finite.")
    }
  }
}
