/// What pages about the project name is there, so that they stay true.
enum Pages {
  /// Paths and names in backquotes that nothing in the project has.
  ///
  /// `words` are the names that the sources have, `has` says whether there is a file or folder.
  static func findings(
    in pages: [(path: String, text: String)], words: Set<String>, has: (String) -> Bool
  ) -> [Finding] {
    pages.flatMap { path, text in
      quoted(text).compactMap { quote, line in
        let isThere =
          if quote.contains("/") {
            ["", "Sources/", "Sources/Screens/", "Tests/"].contains { has($0 + quote) }
          } else {
            words.contains(quote.prefix { $0 != "." && $0 != "(" }.description)
          }
        return isThere
          ? nil : Finding(path: path, line: line, what: "there is no \(quote) any more")
      }
    }
  }

  /// The paths and the names of code in backquotes, outside of blocks of code, with their lines.
  static func quoted(_ text: String) -> [(quote: String, line: Int)] {
    var isInBlock = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return zip(1..., lines).flatMap { number, line -> [(String, Int)] in
      if line.hasPrefix("```") { isInBlock.toggle() }
      if isInBlock { return [] }
      let pieces = line.split(separator: "`", omittingEmptySubsequences: false)
      return zip(pieces.indices, pieces).filter { $0.0 % 2 == 1 && isOfCode($0.1) }
        .map { ($0.1.description, number) }
    }
  }

  /// Whether it is a path, or a name with small and capital letters.
  private static func isOfCode(_ quote: Substring) -> Bool {
    if quote.contains("/") {
      return quote.allSatisfy { $0.isLetter || $0.isNumber || "/._+-".contains($0) }
    }
    let name = quote.prefix { $0.isLetter || $0.isNumber }
    let rest = quote.dropFirst(name.count)
    return (rest.isEmpty || rest.hasPrefix(".") || rest.hasPrefix("("))
      && name.contains(where: \.isUppercase) && name.contains(where: \.isLowercase)
  }
}
