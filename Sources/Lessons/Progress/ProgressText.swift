/// The file of a learner's progress: lines of words, a version first.
///
///     backstep progress 1
///     lesson add-both-paths visited 2026-11-26
///       part two-routes done page 2
///         question 1 attempts 3 hints 1 right
///           mistake one-path 2
///
/// Blanks and other signs that would end a word are written as `%` and two digits. Nothing is read
/// over: a file with anything else in it is an error, so that it can be set aside and not written
/// over.
extension Progress {
  /// The most bytes that are read.
  public static let byteLimit = 4 * 1_048_576
  private static let head = "backstep progress 1"

  /// The text of the file.
  public var text: String {
    var lines = [Self.head]
    for (name, lesson) in lessons.sorted(by: { $0.key < $1.key }) {
      let visit = lesson.lastVisit.map { " visited \(ProgressWord.written($0))" } ?? ""
      lines.append("lesson \(ProgressWord.written(name))\(visit)")
      for (name, part) in lesson.parts.sorted(by: { $0.key < $1.key }) {
        let page = part.page == 0 ? "" : " page \(part.page)"
        lines.append("  part \(ProgressWord.written(name)) \(part.state.rawValue)\(page)")
        for (number, question) in part.questions.sorted(by: { $0.key < $1.key }) {
          lines.append(
            "    question \(number) attempts \(question.attempts) hints \(question.hints) "
              + question.result.rawValue)
          for (name, count) in question.mistakes.sorted(by: { $0.key < $1.key }) {
            lines.append("      mistake \(ProgressWord.written(name)) \(count)")
          }
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads a file; throws at the first line that is not understood.
  public init(text: String) throws(ProgressError) {
    self.init()
    guard text.utf8.count <= Self.byteLimit else { throw ProgressError(line: 1, .tooLarge) }
    var reader = ProgressReader()
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    guard let first = lines.first, first == Self.head else {
      let isOurs = lines.first?.hasPrefix("backstep progress ") ?? false
      throw ProgressError(line: 1, isOurs ? .otherVersion : .notProgress)
    }
    // A file that was cut off in the middle of a line would read as one with less in it.
    guard lines.last?.isEmpty ?? false else {
      throw ProgressError(line: lines.count, .cutOff)
    }
    for (place, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      guard reader.read(line) else { throw ProgressError(line: place + 1, .notUnderstood) }
    }
    self = reader.progress
  }
}

/// Why a file is not the progress of a learner.
public struct ProgressError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// More bytes than are read.
    case tooLarge
    /// Another file.
    case notProgress
    /// A file of another version of the program.
    case otherVersion
    /// The last line has no end.
    case cutOff
    /// A line that is none of the format, or not where it belongs, or there twice.
    case notUnderstood
  }

  /// The line, from 1.
  public let line: Int
  /// What is wrong there.
  public let problem: Problem

  init(line: Int, _ problem: Problem) {
    self.line = line
    self.problem = problem
  }

  /// The line and the problem, in a sentence.
  public var description: String {
    let text =
      switch problem {
      case .tooLarge: "more than \(Progress.byteLimit) bytes"
      case .notProgress: "not a file of progress"
      case .otherVersion: "progress of another version of the program"
      case .cutOff: "the file ends in the middle of a line"
      case .notUnderstood: "a line that is not understood"
      }
    return "line \(line): \(text)"
  }
}

/// Reads the lines of a file one after another.
private struct ProgressReader {
  private(set) var progress = Progress()
  private var lesson: String?
  private var part: String?
  private var question: Int?

  /// Reads a line; false if it is not understood.
  mutating func read(_ line: Substring) -> Bool {
    let words = line.split(separator: " ").map(String.init)
    switch words.first {
    case "lesson": return readLesson(words)
    case "part": return readPart(words)
    case "question": return readQuestion(words)
    case "mistake": return readMistake(words)
    default: return false
    }
  }

  private mutating func readLesson(_ words: [String]) -> Bool {
    guard words.count == 2 || words.count == 4 && words[2] == "visited",
      let name = ProgressWord.read(words[1]), progress.lessons[name] == nil
    else { return false }
    var own = Progress.OfLesson()
    if words.count == 4 {
      guard let day = ProgressWord.read(words[3]) else { return false }
      own.lastVisit = day
    }
    progress.lessons[name] = own
    (lesson, part, question) = (name, nil, nil)
    return true
  }

  private mutating func readPart(_ words: [String]) -> Bool {
    guard words.count == 3 || words.count == 5 && words[3] == "page", let lesson,
      let name = ProgressWord.read(words[1]),
      let state = Progress.State(rawValue: words[2]),
      progress.lessons[lesson]?.parts[name] == nil
    else { return false }
    var own = Progress.OfPart()
    own.state = state
    if words.count == 5 {
      guard let page = ProgressWord.count(words[4]), page > 0 else { return false }
      own.page = page
    }
    progress.lessons[lesson]?.parts[name] = own
    (part, question) = (name, nil)
    return true
  }

  private mutating func readQuestion(_ words: [String]) -> Bool {
    guard words.count == 7, let lesson, let part, let number = ProgressWord.count(words[1]),
      number > 0, words[2] == "attempts", let attempts = ProgressWord.count(words[3]),
      words[4] == "hints", let hints = ProgressWord.count(words[5]),
      let result = Progress.Result(rawValue: words[6]),
      progress.lessons[lesson]?.parts[part]?.questions[number] == nil
    else { return false }
    var own = Progress.OfQuestion()
    (own.attempts, own.hints, own.result) = (attempts, hints, result)
    progress.lessons[lesson]?.parts[part]?.questions[number] = own
    question = number
    return true
  }

  private mutating func readMistake(_ words: [String]) -> Bool {
    guard words.count == 3, let lesson, let part, let question,
      let name = ProgressWord.read(words[1]), let count = ProgressWord.count(words[2]), count > 0,
      progress.lessons[lesson]?.parts[part]?.questions[question]?.mistakes[name] == nil
    else { return false }
    progress.lessons[lesson]?.parts[part]?.questions[question]?.mistakes[name] = count
    return true
  }
}

/// A text as one word of the file.
private enum ProgressWord {
  /// Letters and digits of any script as they are, other bytes as `%` and two digits.
  static func written(_ text: String) -> String {
    var word = ""
    for scalar in text.unicodeScalars {
      if isPlain(scalar) {
        word.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          word += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
      }
    }
    return word.isEmpty ? "%" : word
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? "-_.:+".unicodeScalars.contains(scalar) || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
      : scalar.properties.isAlphabetic
  }

  /// The text of a word; nil if it is not one that is written.
  static func read(_ word: String) -> String? {
    if word == "%" { return "" }
    var bytes: [UInt8] = []
    var rest = word.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard rest.count >= 2, let code = UInt8(String(Substring(rest.prefix(2))), radix: 16)
        else { return nil }
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self), written(text) == word else {
      return nil
    }
    return text
  }

  /// A count, as it is written.
  static func count(_ word: String) -> Int? {
    guard let number = Int(word), 0...Progress.countLimit ~= number, String(number) == word else {
      return nil
    }
    return number
  }
}
