import Engine

/// A data set that the program makes by itself.
public struct ToyData: Hashable, Sendable {
  /// Which set.
  public let kind: Kind
  /// How many rows are made; 4 for a truth table.
  public let samples: Int
  /// The standard deviation of what is added to each input of a set of classes, or to each target
  /// of a line, curve or plane.
  public let noise: Double
  /// The seed of the rows' order, of what is drawn, and of what is held out.
  public let seed: UInt64
  /// The fraction of the rows that is held out; nil where all are trained on.
  public let testFraction: Double?
  /// All rows that are made.
  public let made: Dataset
  /// The rows that are trained on.
  public let dataset: Dataset
  /// The rows that are held out.
  public let heldOut: Dataset?

  /// Makes a set.
  ///
  /// A truth table takes neither samples nor noise nor seed. There is at least one row, and two
  /// where some are held out; the fraction lies between 0 and 1.
  public init(
    _ kind: Kind, samples: Int = 100, noise: Double = 0, seed: UInt64 = 1,
    testFraction: Double? = nil
  ) {
    precondition(samples > 0 && noise >= 0, "a set has rows, and noise is a deviation")
    self.kind = kind
    self.samples = kind.isTruthTable ? 4 : samples
    self.noise = kind.isTruthTable ? 0 : noise
    self.seed = kind.isTruthTable ? 1 : seed
    self.testFraction = testFraction
    made = ToyDrawing.dataset(kind, samples: self.samples, noise: self.noise, seed: self.seed)
    let split = RowSplit(rowCount: made.rowCount, fraction: testFraction, seed: self.seed)
    dataset = made.rows(at: split.training) ?? made
    heldOut = made.rows(at: split.heldOut)
  }

  /// 1 where both inputs are 1.
  public static let and = ToyData(.and)
  /// 1 where an input is 1.
  public static let or = ToyData(.or)
  /// 0 where both inputs are 1.
  public static let nand = ToyData(.nand)
  /// 1 where the inputs differ.
  public static let xor = ToyData(.xor)
}

extension ToyData {
  /// The sets.
  ///
  /// The rows of all but the truth tables stand in an order that the seed draws; numbers are
  /// rounded to 6 decimals.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Two inputs, rows 00, 01, 10, 11: 1 where both are 1.
    case and
    /// Two inputs, rows 00, 01, 10, 11: 1 where one is 1.
    case or
    /// Two inputs, rows 00, 01, 10, 11: 0 where both are 1.
    case nand
    /// Two inputs, rows 00, 01, 10, 11: 1 where they differ.
    case xor
    /// Two circles around (0, 0), points evenly apart: 0 on that of radius 1, 1 on that of ½.
    case circles
    /// Two half circles of radius 1 that reach into each other, points evenly apart.
    ///
    /// 0 on the upper one around (0, 0), 1 on the lower one around (1, ½).
    case moons
    /// Two arms that wind around each other from (0, 0) out to radius 1 in 1¾ turns: 0 and 1.
    case spirals
    /// The line y = 2x + 1 at places evenly apart from −1 to 1.
    case linear
    /// The same line, where every tenth row, or else the last, lies 3 above it.
    case outliers
    /// The curve y = sin x at places evenly apart from −π to π.
    case sine
    /// The plane y = x₁ − 2x₂ + ½ at places drawn from the square from −1 to 1.
    case regressionPlane = "regression-plane"
    /// Three clouds around the corners of a triangle at radius 1, one-hot.
    ///
    /// Normal with the deviation 0.2, to which the noise is added.
    case blobs

    /// The name in an experiment file.
    public var name: String { rawValue }

    /// Whether it is one of the four tables of two bits.
    public var isTruthTable: Bool {
      switch self {
      case .and, .or, .nand, .xor: true
      case .circles, .moons, .spirals, .linear, .outliers, .sine, .regressionPlane, .blobs: false
      }
    }
  }
}
