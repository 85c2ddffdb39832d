/// Code that has no place in the sources.
enum Forbidden {
  /// Everything that the rules find in one file; `modules` are the modules of the program.
  static func findings(in source: SourceText, modules: Set<String>) -> [Finding] {
    let anywhere = comments(source) + names(source)
    guard source.path.hasPrefix("Sources/") else { return anywhere }
    return anywhere + types(source, modules: modules) + stops(source)
      + (mayLookAtClocks.contains(source.target) ? [] : chance(source))
  }

  /// The targets that do not follow from the experiment and its seed alone.
  static let mayLookAtClocks: Set<String> = ["App", "Drawing", "Ncurses", "backstep"]

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

  /// A module that shares its name with a type that others see cannot be named any more.
  private static func types(_ source: SourceText, modules: Set<String>) -> [Finding] {
    let keywords: Set<String> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    let tokens = source.tokens[...].outside.map(\.token)
    return tokens.indices.dropFirst(2).compactMap { index in
      guard keywords.contains(tokens[index - 1].text), modules.contains(tokens[index].text),
        tokens[..<(index - 1)].suffix(2).contains(where: { $0.text == "public" })
      else { return nil }
      return source.finding(
        tokens[index].line, "the type \(tokens[index].text) hides the module of that name")
    }
  }

  /// What stops the program where neither the compiler nor the formatter sees it.
  private static func stops(_ source: SourceText) -> [Finding] {
    source.tokens.filter { ["fatalError", "unsafelyUnwrapped"].contains($0.text) }.map {
      source.finding($0.line, "\($0.text) stops the program")
    }
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
