import Fields

/// Why a file is not an experiment, and where.
///
/// `description` is the whole message on one line: file, line, place in the document, what was
/// found and what is allowed.
public struct ExperimentError: Error, Equatable, Sendable {
  /// The file as it was named.
  public let file: String
  /// The line, from 1; nil where the problem has none.
  public let line: Int?
  /// The column, from 1, in Unicode scalars.
  public let column: Int?
  /// The place in the document, such as `network.layers[2].activation`, counted from 1.
  ///
  /// Empty where the problem is the text and not a value in it.
  public let path: String
  /// What is wrong.
  public let problem: ExperimentProblem

  /// An error at a place.
  public init(
    file: String, line: Int? = nil, column: Int? = nil, path: String = "",
    problem: ExperimentProblem
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.problem = problem
  }
}

/// What can be wrong with an experiment file.
public enum ExperimentProblem: Hashable, Sendable {
  /// The file could not be read.
  case unreadable(reason: String)
  /// The file has more bytes than `Limits.bytes`.
  case tooLarge(bytes: Int)
  /// What is wrong with the text before anything in it is read.
  case text(YAMLProblem)
  /// A key that is a list or a mapping.
  case keyNotText
  /// A key that the format does not have.
  case unknownKey(String, allowed: [String])
  /// A key that does not go with the kind that was chosen.
  case unusedKey(by: String, allowed: [String])
  /// A key that must be there.
  case missingKey(String, allowed: Allowed)
  /// One of the keys of which exactly one must be there.
  case notOneOf(found: [String], allowed: [String])
  /// A value of the wrong shape, kind, name or size.
  case unexpected(found: Found, allowed: Allowed)
  /// A number that is beyond the reach of a Double.
  case notFinite(String)
  /// A list of the wrong length.
  case count(found: Int, allowed: Int, of: String, because: String)
  /// A number that does not fit another part of the file.
  case mismatch(found: String, allowed: String, because: String)
  /// More of something than `Limits` allows.
  case tooMany(found: Int, limit: Int, of: String)
  /// A data file that could not be read.
  case unreadableData(file: String, reason: String)
  /// A data file without a row.
  case emptyTable
  /// A quote of a data file that has no end.
  case quoteNotClosed
  /// Something between a field's closing quote and the next comma.
  case textAfterQuote
  /// A column that is listed twice.
  case repeatedColumn(String)
  /// A column whose name stands in the header twice.
  case ambiguousColumn(String)
  /// Weights without biases.
  case weightsWithoutBiases
  /// A loss after an output that it cannot follow.
  case lossNeedsOutput(loss: String, found: String, allowed: String)
  /// Targets of a row that categorical cross-entropy cannot take.
  case targetsDoNotSumToOne(sum: Double)
}

/// What may stand at a place.
public enum Allowed: Hashable, Sendable {
  /// Any text.
  case text
  /// `true` or `false`.
  case boolean
  /// One of these names.
  case names([String])
  /// One of these names, or a mapping with the name as its kind.
  case namesOrMapping([String])
  /// A number.
  case number(NumberRange)
  /// A whole number.
  case whole(from: UInt64, to: UInt64)
  /// `full` or a whole number.
  case batch
  /// A list of something.
  case list(of: String)
  /// A mapping with these keys.
  case mapping(keys: [String])
  /// A text, since the first row of the column is one.
  case textAsInRow1
  /// What a `frozen` list may hold, for a network with this many layers.
  case frozen(layers: Int)
}

/// Where a number may lie.
public enum NumberRange: Hashable, Sendable {
  /// Any finite number.
  case finite
  /// x > 0.
  case positive
  /// x ≥ 0.
  case nonNegative
  /// 0 ≤ x < 1.
  case belowOne
  /// 0 ≤ x ≤ 1.
  case unit
  /// 0 < x < 1.
  case fraction
  /// x > bound.
  case above(Double)

  /// Whether a number lies in it.
  public func contains(_ value: Double) -> Bool {
    switch self {
    case .finite: value.isFinite
    case .positive: value > 0 && value.isFinite
    case .nonNegative: value >= 0 && value.isFinite
    case .belowOne: value >= 0 && value < 1
    case .unit: value >= 0 && value <= 1
    case .fraction: value > 0 && value < 1
    case .above(let bound): value > bound && value.isFinite
    }
  }
}
