import Lessons

/// What a line of plain mode says.
enum PlainWord: Hashable {
  /// What is on the screen, again.
  case screen
  /// The page, again.
  case again
  /// What can be pressed here.
  case keys
  /// Which words there are.
  case help
  /// Keys of the workbench, by their names.
  case press([String])
  /// A text for the workbench.
  case type(String)
  /// A word or an answer for the lesson.
  case line(String)

  /// The most characters of a line that is read.
  static let limit = 10_000

  /// What a line says.
  ///
  /// - Returns: Nil for a line that is too long. Characters that a terminal would obey are dropped.
  init?(_ line: String) {
    // Bytes are counted at once: a huge line is not walked through.
    guard line.utf8.count <= 4 * Self.limit, line.count <= Self.limit else { return nil }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: line.unicodeScalars.filter(Self.isShown))
    let text = String(scalars)
    let words = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    switch (words.first?.lowercased(), words.count) {
    case ("where", 1): self = .screen
    case ("again", 1): self = .again
    case ("keys", 1): self = .keys
    case ("help", 1): self = .help
    case ("press", 2...): self = .press(Array(words.dropFirst()))
    case ("type", 2...): self = .type(Self.rest(of: text))
    default: self = .line(text)
    }
  }

  /// What stands behind the first word and one blank.
  private static func rest(of text: String) -> String {
    let trimmed = text.drop { $0 == " " }
    return String(trimmed.drop { $0 != " " }.dropFirst())
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
    default: true
    }
  }
}
