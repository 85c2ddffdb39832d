/// How long files and functions are.
enum Lengths {
  static let longestFile = 400
  static let longestFunction = 40
  static let medianFile = 150

  /// Files and functions over the limits.
  static func findings(in source: SourceText) -> [Finding] {
    var findings = functions(of: source.tokens).filter { $0.lines > longestFunction }.map {
      source.finding(
        $0.line, "\($0.name) has \($0.lines) lines; \(longestFunction) are allowed")
    }
    if source.lineCount > longestFile {
      findings.append(
        source.finding(
          longestFile + 1, "the file has \(source.lineCount) lines; \(longestFile) are allowed"))
    }
    return findings
  }

  /// The middle of the files' sizes, in lines; 0 without files.
  static func median(of sources: [SourceText]) -> Int {
    let sizes = sources.map(\.lineCount).sorted()
    return sizes.isEmpty ? 0 : sizes[sizes.count / 2]
  }

  /// A function, initializer, subscript, accessor or closure of a property.
  struct Body: Equatable {
    let name: String
    let line: Int
    /// From its keyword to the closing brace.
    let lines: Int
  }

  /// All bodies of functions, those inside others too.
  static func functions(of tokens: [Token]) -> [Body] {
    tokens.indices.compactMap { index in
      guard keywords.contains(tokens[index].text), index == 0 || tokens[index - 1].text != ".",
        let open = opening(after: index, in: tokens), let close = closing(of: open, in: tokens)
      else { return nil }
      let keyword = tokens[index]
      let hasName = !["init", "deinit", "subscript"].contains(keyword.text)
      return Body(
        name: hasName && index + 1 < tokens.count ? tokens[index + 1].text : keyword.text,
        line: keyword.line, lines: tokens[close].line - keyword.line + 1)
    }
  }

  private static let keywords: Set<String> = ["func", "init", "deinit", "subscript", "var", "let"]

  /// What can only stand at the start of a line after a declaration without a body.
  private static let nextDeclaration: Set<String> = keywords.union([
    "public", "package", "internal", "fileprivate", "private", "static", "class", "final",
    "mutating", "nonisolated", "override", "case", "struct", "enum", "protocol", "actor",
    "extension", "typealias", "associatedtype", "indirect", "lazy", "weak", "unowned", "import",
    "@", "#", "}",
  ])

  /// The brace that opens the body of the declaration at `start`, if it has one.
  private static func opening(after start: Int, in tokens: [Token]) -> Int? {
    var depth = 0
    for index in (start + 1)..<max(tokens.count, start + 1) {
      let token = tokens[index]
      switch token.text {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "{" where depth == 0: return index
      case ";" where depth == 0: return nil
      default:
        if depth == 0 && token.startsLine && nextDeclaration.contains(token.text) { return nil }
      }
      if depth < 0 { return nil }
    }
    return nil
  }

  private static func closing(of open: Int, in tokens: [Token]) -> Int? {
    var depth = 0
    for index in open..<tokens.count {
      if tokens[index].text == "{" { depth += 1 }
      if tokens[index].text == "}" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}
