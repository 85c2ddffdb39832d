/// Code that has no place in the sources.
enum Forbidden {
  /// Everything that the rules find in one file.
  ///
  /// `modules` are the modules of the program; nobody names those of the tests.
  static func findings(in source: SourceText, modules: Set<String>) -> [Finding] {
    var findings = comments(source) + names(source) + types(source, modules: modules)
    if source.path.hasPrefix("Sources/") { findings += traps(source) }
    if reproducible.contains(source.target) { findings += chance(source) }
    return findings
  }

  /// The targets whose results follow from the experiment and its seed alone.
  static let reproducible: Set<String> = [
    "Engine", "Experiments", "Derivation", "Session", "Lessons", "Workbench",
  ]

  private static func comments(_ source: SourceText) -> [Finding] {
    source.commentWords.filter { ["TODO", "FIXME"].contains($0.text) }.map {
      source.finding($0.line, "\($0.text): finish it or leave it out")
    }
  }

  private static func names(_ source: SourceText) -> [Finding] {
    let vague: Set<String> = ["util", "utils", "utilities", "helper", "helpers", "extensions"]
    return source.names.filter { vague.contains($0.lowercased()) }.map {
      source.finding(1, "\($0) does not say what it holds")
    }
  }

  /// A module that shares its name with a type cannot be named any more.
  private static func types(_ source: SourceText, modules: Set<String>) -> [Finding] {
    let keywords: Set<String> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    let tokens = source.tokens
    return tokens.indices.dropFirst().compactMap { index in
      guard keywords.contains(tokens[index - 1].text), modules.contains(tokens[index].text),
        index < 2 || tokens[index - 2].text != "import"
      else { return nil }
      return source.finding(
        tokens[index].line, "the type \(tokens[index].text) hides the module of that name")
    }
  }

  private static func traps(_ source: SourceText) -> [Finding] {
    let tokens = source.tokens
    return tokens.indices.compactMap { index in
      let token = tokens[index]
      if ["fatalError", "unsafelyUnwrapped"].contains(token.text) {
        return source.finding(token.line, "\(token.text) stops the program")
      }
      guard token.text == "!", token.isAdjacent, index > 0, isOperand(tokens[index - 1]) else {
        return nil
      }
      let isInequality =
        index + 1 < tokens.count && tokens[index + 1].isAdjacent && tokens[index + 1].text == "="
      if isInequality { return nil }
      return source.finding(token.line, "\(tokens[index - 1].text)! stops the program")
    }
  }

  /// Whether a `!` after this would unwrap it.
  private static func isOperand(_ token: Token) -> Bool {
    token.isWord || [")", "]", "}", "?", ">", "`"].contains(token.text)
  }

  private static let chanceful: [[String]] = [
    ["Date", "("], ["Date", ".", "now"], ["SystemRandomNumberGenerator"], [".", "random", "("],
    [".", "randomElement", "(", ")"], [".", "shuffled", "(", ")"], [".", "shuffle", "(", ")"],
    ["UUID", "("], [".", "hashValue"], ["ContinuousClock"], ["SuspendingClock"], ["DispatchTime"],
  ]

  private static func chance(_ source: SourceText) -> [Finding] {
    let words = source.tokens.map(\.text)
    return words.indices.flatMap { index in
      chanceful.filter { words[index...].starts(with: $0) }.map {
        source.finding(
          source.tokens[index].line, "\($0.joined()) differs from run to run")
      }
    }
  }
}
