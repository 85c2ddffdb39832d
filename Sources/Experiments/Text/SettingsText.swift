import Fields
import Yams

/// A file of settings as YAML has it: what stands at each key, and on which line.
///
/// What the keys mean is for others to say; this only reads, as carefully as an experiment file: no
/// anchors, aliases or tags, no control characters, no key twice, and no more than 64 KB.
public struct SettingsText: Equatable, Sendable {
  /// A value and where it stands.
  public struct Entry: Equatable, Sendable {
    /// The keys on the way to it, outermost first.
    public let path: [String]
    /// What stands there.
    public let value: Value
    /// The line, from 1.
    public let line: Int
  }

  /// What can stand at a key.
  public enum Value: Equatable, Sendable {
    /// A word or a number, quoted or not.
    case text(String)
    /// A list of these.
    case list([String])
    /// Nothing, or a list of something else.
    case other(Found)
  }

  /// The file as it was named.
  public let file: String
  /// The values, in the order of the file; of mappings in mappings those inside.
  public let entries: [Entry]
  /// Why the rest could not be read; nil when there is no rest.
  public let problem: ExperimentError?

  /// The bytes that a file of settings may have.
  public static let limit = 1 << 16

  /// Reads the bytes of a file.
  ///
  /// Where it is no YAML, what stands on the lines before that is read.
  ///
  /// - Parameters:
  ///   - bytes: What is in the file; nothing but blanks and comments is no problem.
  ///   - file: What messages call it.
  public init(bytes: [UInt8], file: String) {
    self.file = file
    guard bytes.count <= SettingsText.limit else {
      entries = []
      problem = ExperimentError(
        file: file, problem: .unreadable(reason: "more than \(SettingsText.limit) bytes"))
      return
    }
    var entries: [Entry]?
    var problem: ExperimentError?
    var text = bytes
    // What is left may end in the middle of a value, which then has to go too.
    for _ in 0..<SettingsText.attempts where entries == nil {
      do throws(ExperimentError) {
        entries = try SettingsText.entries(of: text, file: file)
      } catch {
        problem = problem ?? error
        let last = TextPlace.place(of: text.count - 1, in: text).line
        let line = min(error.line ?? 1, last)
        text = Array(text.prefix(TextPlace.offset(line: line, column: 1, in: text)))
      }
    }
    self.entries = entries ?? []
    self.problem = problem
  }

  private static let attempts = 20

  private static func entries(
    of text: [UInt8], file: String
  ) throws(ExperimentError) -> [Entry] {
    let root: Node
    do throws(ExperimentError) {
      root = try ExperimentDocument.root(of: text, file: file)
    } catch {
      switch error.problem {
      case .text(.empty): return []
      case .text(.severalDocuments):
        throw ExperimentError(
          file: file, line: error.line,
          problem: .text(.notYAML(problem: "found a second document", context: nil)))
      default: throw error
      }
    }
    guard case .mapping = root else {
      throw Place(node: root, path: .root, file: file)
        .unexpected(.mapping(keys: ["of the settings"]))
    }
    return entries(of: root, path: [], line: 1)
  }

  private static func entries(of node: Node, path: [String], line: Int) -> [Entry] {
    guard case .mapping(let mapping) = node, mapping.count > 0 else {
      return [Entry(path: path, value: Value(node), line: line)]
    }
    return mapping.flatMap { key, value -> [Entry] in
      let line = key.mark?.line ?? line
      guard case .scalar(let scalar) = key else {
        return [Entry(path: path, value: .other(.mapping(1)), line: line)]
      }
      return entries(of: value, path: path + [scalar.string], line: line)
    }
  }
}

extension SettingsText.Value {
  fileprivate init(_ node: Node) {
    let place = Place(node: node, path: .root, file: "")
    if let word = place.word {
      self = .text(word)
    } else if case .sequence(let items) = node {
      let words = items.map { Place(node: $0, path: .root, file: "").word }
      let texts = words.compactMap(\.self)
      self = texts.count == words.count ? .list(texts) : .other(place.found)
    } else {
      self = .other(place.found)
    }
  }

  /// The value as a message shows it.
  public var found: Found {
    switch self {
    case .text(let text): .plain(text)
    case .list(let texts): .list(texts.count)
    case .other(let found): found
    }
  }
}

extension SettingsText.Entry {
  /// The error that something is wrong with this entry.
  ///
  /// - Parameters:
  ///   - problem: What was found and what is allowed.
  ///   - file: What the message calls the file.
  /// - Returns: An error with the entry's line and keys.
  public func error(_ problem: ExperimentProblem, file: String) -> ExperimentError {
    ExperimentError(
      file: file, line: line, path: path.joined(separator: "."), problem: problem)
  }
}
