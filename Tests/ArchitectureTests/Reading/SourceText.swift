/// One Swift file, taken apart.
struct SourceText {
  /// The path from the root of the project.
  let path: String
  /// Its lines.
  let lineCount: Int
  /// Its code without comments and literals.
  let tokens: [Token]
  /// The words of its comments.
  let commentWords: [Token]

  init(path: String, text: String) {
    let all = Tokens(text)
    self.path = path
    lineCount = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    tokens = all.code
    commentWords = all.comments
  }

  /// The names of the folders above the file, and of the file without its extension.
  var names: [String] {
    var names = path.split(separator: "/").map(String.init)
    if let last = names.popLast() { names.append(String(last.prefix { $0 != "." })) }
    return names
  }

  /// Whether it belongs to a screen.
  var isOfScreen: Bool { path.hasPrefix("Sources/Screens/") }

  /// The target it belongs to, such as `Engine` or `EngineTests`.
  var target: String {
    if path.hasPrefix("Benchmarks/Digest/") { return "Digest" }
    return names.first == "Benchmarks"
      ? "Benchmarks" : names.dropFirst(isOfScreen ? 2 : 1).first ?? ""
  }

  /// The names of its folders within the target.
  var folders: [String] { Array(names.dropFirst(isOfScreen ? 3 : 2).dropLast()) }

  /// The modules that it imports, whole or in part, with their lines.
  var imports: [(module: String, line: Int)] {
    tokens.indices.compactMap { index in
      guard tokens[index].text == "import", index == 0 || tokens[index - 1].text != "." else {
        return nil
      }
      let kinds = ["struct", "class", "enum", "protocol", "typealias", "func", "var", "let", "`"]
      let name = tokens[(index + 1)...].first { !kinds.contains($0.text) }
      return name.flatMap { $0.isWord ? ($0.text, $0.line) : nil }
    }
  }

  /// Whether it declares a test.
  var hasTests: Bool {
    zip(tokens, tokens.dropFirst()).contains { $0.text == "@" && $1.text == "Test" }
  }

  /// A finding on a line of the file.
  func finding(_ line: Int, _ what: String) -> Finding {
    Finding(path: path, line: line, what: what)
  }
}

/// A broken rule.
struct Finding: Hashable, CustomStringConvertible {
  let path: String
  let line: Int
  let what: String

  var description: String { "\(path):\(line): \(what)" }
}
