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
  /// The cells that a character takes.
  let cells: (Character) -> Int
  /// The text of a number that the program computes.
  let number: (NumberSpan) -> String

  /// A way to lay prose out.
  ///
  /// - Parameters:
  ///   - width: The cells of a line; less than 1 counts as 1.
  ///   - isASCII: Whether signs and formulas are written in ASCII.
  ///   - cells: The cells that a character takes on the screen.
  ///   - number: The text of a number that the program computes.
  public init(
    width: Int, isASCII: Bool = false, cells: @escaping (Character) -> Int = TextCells.width,
    number: @escaping (NumberSpan) -> String
  ) {
    self.width = max(1, width)
    self.isASCII = isASCII
    self.cells = cells
    self.number = number
  }

  /// The same in other cells.
  func width(_ width: Int) -> ProseStyle {
    ProseStyle(width: width, isASCII: isASCII, cells: cells, number: number)
  }

  func cells(of text: String) -> Int { text.reduce(0) { $0 + cells($1) } }

  func sign(_ unicode: String, _ ascii: String) -> String { isASCII ? ascii : unicode }
}

/// The cells that characters take on a terminal.
public enum TextCells {
  /// The cells of a character: 0 for one that only marks another, 2 for a wide one, else 1.
  public static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first, scalar.value >= 0x300 else { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  // East Asian Width W and F of UAX #11, and emoji that are shown as pictures.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
