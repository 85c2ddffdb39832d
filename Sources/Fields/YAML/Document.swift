import Yams

/// The YAML of a file as nodes that know their lines.
package enum Document {
  /// How deep lists and mappings may stand in one another.
  package static let depthLimit = 64

  /// The root of the one document in a file.
  package static func root(of bytes: [UInt8]) throws(YAMLError) -> Node {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    try CharacterScan.check(text)
    try SyntaxScan.check(text)
    guard let root = try parse(text) else { throw YAMLError(.empty, at: 0, of: text) }
    return root
  }

  /// The root, or nil where there is nothing but blanks and comments.
  private static func parse(_ text: [UInt8]) throws(YAMLError) -> Node? {
    do {
      return try compose(text)
    } catch let error as YamlError {
      throw problem(of: error, in: text)
    } catch {
      throw YAMLError(.notYAML(problem: "\(error)", context: nil), at: 0, of: text)
    }
  }

  /// What the parser makes of the text.
  ///
  /// Without resolver rules no regular expression runs over every key. A text of up to 15 bytes
  /// would live inside the String, where the parser must not point; line ends make it longer.
  static func compose(_ text: [UInt8]) throws -> Node? {
    let padding = text.count < 16 ? String(repeating: "\n", count: 16) : ""
    let parser = try Parser(
      yaml: String(decoding: text, as: UTF8.self) + padding, resolver: .basic, encoding: .utf8)
    return try parser.singleRoot()
  }

  private static func problem(of error: YamlError, in text: [UInt8]) -> YAMLError {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      return syntaxProblem(problem, context, mark, in: text)
    case .composer(_, _, let mark, _):
      return YAMLError(.severalDocuments, line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      return DuplicateKey(first: context.mark, in: text).problem(among: keys)
    default:
      return YAMLError(.notYAML(problem: "\(error)", context: nil), at: 0, of: text)
    }
  }

  private static func syntaxProblem(
    _ problem: String, _ context: YamlError.Context?, _ mark: Mark, in text: [UInt8]
  ) -> YAMLError {
    let offset = TextPlace.offset(line: mark.line, column: mark.column, in: text)
    if offset < text.count && text[offset] == 0x09 {
      return YAMLError(.tab, line: mark.line, column: mark.column)
    }
    let about = context.map { context in
      context.mark.line < mark.line
        ? "\(context.text) that starts on line \(context.mark.line)" : context.text
    }
    let end = TextPlace.place(of: text.count, in: text)
    return YAMLError(
      .notYAML(problem: problem, context: about), line: min(mark.line, end.line),
      column: mark.line > end.line ? end.column : mark.column)
  }
}
