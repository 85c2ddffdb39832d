/// A line of a lesson's prose as a screen shows it.
public struct ProseLine: Hashable, Sendable {
  /// The text from left to right, each run in a style other than its neighbours'.
  public var runs: [ProseRun]

  /// A line of runs.
  public init(_ runs: [ProseRun] = []) {
    self.runs = runs
  }

  /// The text without styles.
  public var text: String { runs.map(\.text).joined() }
}

/// A piece of a line in one style.
public struct ProseRun: Hashable, Sendable {
  /// How text is meant.
  public enum Style: Hashable, Sendable {
    /// Running text.
    case plain
    /// Between `*`.
    case emphasis
    /// Between `**`, and the first row of a table.
    case strong
    /// Code, in the text or in a block.
    case code
    /// A heading.
    case heading
    /// A formula.
    case formula
    /// A number that the program computes.
    case number
    /// Bullets, lines and the like.
    case faint
  }

  /// The text, on one line.
  public let text: String
  /// How it is meant.
  public let style: Style

  /// Text in a style.
  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// How prose is laid out.
public struct ProseStyle {
  /// The cells of a line, at least 1.
  public let width: Int
  /// Whether signs and formulas are written in ASCII.
  public let isASCII: Bool
  /// The text of a number that the program computes.
  let number: (NumberSpan) -> String

  /// A way to lay prose out.
  ///
  /// - Parameters:
  ///   - width: The cells of a line; less than 1 counts as 1.
  ///   - isASCII: Whether signs and formulas are written in ASCII.
  ///   - number: The text of a number that the program computes.
  public init(
    width: Int, isASCII: Bool = false, number: @escaping (NumberSpan) -> String
  ) {
    self.width = max(1, width)
    self.isASCII = isASCII
    self.number = number
  }

  /// The same in other cells.
  func width(_ width: Int) -> ProseStyle {
    ProseStyle(width: width, isASCII: isASCII, number: number)
  }

  func sign(_ unicode: String, _ ascii: String) -> String { isASCII ? ascii : unicode }
}
