import Yams

/// What stands between the two lines `---` at the head of a lesson file.
struct FrontMatter {
  /// The keys that it may have.
  static let keys = ["title", "objective", "minutes", "needs", "experiment"]

  private let values: [String: Node]
  private let lastLine: Int

  /// The YAML without its fences, and the Markdown with the line on which it starts.
  static func split(
    _ text: String
  ) throws(LocatedProblem) -> (yaml: [Substring], body: String, bodyLine: Int) {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    guard isFence(lines.first) else { throw LocatedProblem(line: 1, .noFrontMatter) }
    guard let end = lines.dropFirst().firstIndex(where: isFence) else {
      throw LocatedProblem(line: lines.count, .openFrontMatter)
    }
    let body = lines[(end + 1)...].joined(separator: "\n")
    return (Array(lines[1..<end]), body, end + 2)
  }

  /// Reads the mapping; the lines of the file count from the fence above it.
  init(yaml: [Substring]) throws(LocatedProblem) {
    lastLine = yaml.count + 2
    guard case .mapping(let mapping)? = try FrontMatter.root(of: yaml) else {
      throw LocatedProblem(line: 2, .notMapping(keys: FrontMatter.keys))
    }
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard FrontMatter.keys.contains(name) else {
        throw LocatedProblem(
          line: FrontMatter.line(of: key), .unknownKey(name, allowed: FrontMatter.keys))
      }
      values[name] = value
    }
    self.values = values
  }

  private static func isFence(_ line: Substring?) -> Bool {
    guard let line, line.hasPrefix("---") else { return false }
    return line.dropFirst(3).allSatisfy { $0 == " " }
  }
}

// MARK: - Values

extension FrontMatter {
  /// A text that must be there.
  func text(_ key: String) throws(LocatedProblem) -> String {
    guard let text = try optionalText(key) else { throw missing(key) }
    return text
  }

  /// A text, if its key is there.
  func optionalText(_ key: String) throws(LocatedProblem) -> String? {
    guard let node = values[key] else { return nil }
    guard let text = FrontMatter.word(node) else {
      throw unexpected(node, key, allowed: "a text")
    }
    return text
  }

  /// The length of the lesson.
  func minutes() throws(LocatedProblem) -> Int {
    guard let node = values["minutes"] else { throw missing("minutes") }
    guard let text = FrontMatter.word(node), let minutes = Int(text), minutes >= 1 else {
      throw unexpected(node, "minutes", allowed: "a whole number from 1")
    }
    return minutes
  }

  /// A list of words; empty without its key.
  func optionalWords(_ key: String) throws(LocatedProblem) -> [String] {
    guard let node = values[key] else { return [] }
    guard case .sequence(let items) = node else {
      throw unexpected(node, key, allowed: "a list of names")
    }
    var words: [String] = []
    for item in items {
      guard let word = FrontMatter.word(item) else {
        throw unexpected(item, key, allowed: "a name")
      }
      words.append(word)
    }
    return words
  }

  private static func word(_ node: Node) -> String? {
    guard let text = node.scalar?.string, !text.isEmpty else { return nil }
    return text
  }

  private func missing(_ key: String) -> LocatedProblem {
    LocatedProblem(line: lastLine, .missingKey(key))
  }

  private func unexpected(_ node: Node, _ key: String, allowed: String) -> LocatedProblem {
    let found =
      switch node {
      case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "\"\(scalar.string)\""
      case .sequence: "a list"
      case .mapping: "a mapping"
      case .alias: "an alias"
      }
    return LocatedProblem(
      line: FrontMatter.line(of: node), .unexpected(key, found: found, allowed: allowed))
  }
}

// MARK: - Lines

extension FrontMatter {
  /// The parsed text.
  private static func root(of yaml: [Substring]) throws(LocatedProblem) -> Node? {
    // A very short text would live inside the String, where the parser must not point.
    let padding = String(repeating: "\n", count: 16)
    do {
      return try Parser(
        yaml: yaml.joined(separator: "\n") + padding, resolver: .basic, encoding: .utf8
      ).singleRoot()
    } catch {
      throw problem(error, lineCount: yaml.count)
    }
  }

  private static func problem(_ error: any Error, lineCount: Int) -> LocatedProblem {
    func located(_ mark: Mark, _ problem: LessonProblem) -> LocatedProblem {
      LocatedProblem(line: min(mark.line, max(1, lineCount)) + 1, problem)
    }
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      return located(mark, .notYAML(problem))
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      return located(context.mark, .duplicateKeys(keys.sorted()))
    default: return LocatedProblem(line: 2, .notYAML("\(error)"))
    }
  }

  private static func line(of node: Node) -> Int { (node.mark?.line ?? 1) + 1 }
}

/// A problem and its line in the file.
struct LocatedProblem: Error {
  let line: Int
  let problem: LessonProblem

  init(line: Int, _ problem: LessonProblem) {
    self.line = line
    self.problem = problem
  }
}
