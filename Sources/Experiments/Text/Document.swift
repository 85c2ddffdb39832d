import Yams

/// The YAML of a file as nodes that know their lines.
package enum Document {
  /// The root of the one document in a file.
  package static func root(of bytes: [UInt8], file: String) throws(ExperimentError) -> Node {
    guard bytes.count <= Limits.bytes else {
      throw ExperimentError(file: file, problem: .tooLarge(bytes: bytes.count))
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    do throws(TextProblem) {
      try CharacterScan.check(text)
      try SyntaxScan.check(text)
      guard let root = try parse(text) else { throw TextProblem(.empty, at: 0, of: text) }
      return root
    } catch {
      throw ExperimentError(
        file: file, line: error.line, column: error.column, path: error.key,
        problem: error.problem)
    }
  }

  /// The root, or nil where there is nothing but blanks and comments.
  private static func parse(_ text: [UInt8]) throws(TextProblem) -> Node? {
    do {
      return try compose(text)
    } catch let error as YamlError {
      throw problem(of: error, in: text)
    } catch {
      throw TextProblem(.notYAML(problem: "\(error)", context: nil), at: 0, of: text)
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

  private static func problem(of error: YamlError, in text: [UInt8]) -> TextProblem {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      return syntaxProblem(problem, context, mark, in: text)
    case .composer(_, _, let mark, _):
      return TextProblem(.severalDocuments, line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      return DuplicateKey(first: context.mark, in: text).problem(among: keys)
    default:
      return TextProblem(.notYAML(problem: "\(error)", context: nil), at: 0, of: text)
    }
  }

  private static func syntaxProblem(
    _ problem: String, _ context: YamlError.Context?, _ mark: Mark, in text: [UInt8]
  ) -> TextProblem {
    let offset = TextProblem.offset(line: mark.line, column: mark.column, in: text)
    if offset < text.count && text[offset] == 0x09 {
      return TextProblem(.tab, line: mark.line, column: mark.column)
    }
    let about = context.map { context in
      context.mark.line < mark.line
        ? "\(context.text) that starts on line \(context.mark.line)" : context.text
    }
    let end = TextProblem.place(of: text.count, in: text)
    return TextProblem(
      .notYAML(problem: problem, context: about), line: min(mark.line, end.line),
      column: mark.line > end.line ? end.column : mark.column)
  }
}
