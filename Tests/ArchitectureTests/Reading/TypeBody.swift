/// The body of a type or of an extension.
struct TypeBody {
  /// Its name with those of the types around it, such as `LossesModel.Page`.
  let name: String
  /// Whether it declares an enum.
  let isEnum: Bool
  /// What stands between its braces.
  let body: Range<Int>

  /// All in the tokens of a file, those inside others after them.
  static func all(in tokens: [Token]) -> [TypeBody] {
    var found: [TypeBody] = []
    for index in tokens.indices.dropLast() {
      guard keywords.contains(tokens[index].text), index == 0 || tokens[index - 1].text != ".",
        tokens[index + 1].isWord, !["func", "var", "let"].contains(tokens[index + 1].text),
        let open = tokens[index...].firstIndex(where: { $0.text == "{" }),
        let close = tokens.close(of: open)
      else { continue }
      let outer = found.last { $0.body.contains(index) }.map { $0.name + "." } ?? ""
      found.append(
        TypeBody(
          name: outer + tokens.dottedName(at: index + 1), isEnum: tokens[index].text == "enum",
          body: (open + 1)..<close))
    }
    return found
  }

  private static let keywords: Set<String> = [
    "enum", "struct", "class", "actor", "extension", "protocol",
  ]
}

extension [Token] {
  /// The brace that closes the one at `open`.
  func close(of open: Int) -> Int? {
    var depth = 0
    for index in open..<count {
      if self[index].text == "{" { depth += 1 }
      if self[index].text == "}" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// A name with the dots and names that follow it, such as `Optimizer.Kind`.
  fileprivate func dottedName(at start: Int) -> String {
    var name = self[start].text
    var index = start + 1
    while index + 1 < count, self[index].text == ".", self[index + 1].isWord {
      name += "." + self[index + 1].text
      index += 2
    }
    return name
  }
}

extension RandomAccessCollection<Token> where Index == Int {
  /// The tokens that stand outside of all brackets, with their places; of brackets the closing ones.
  var outside: [(index: Int, token: Token)] {
    var depth = 0
    var found: [(Int, Token)] = []
    for (index, token) in zip(indices, self) {
      if ["}", ")", "]"].contains(token.text) { depth -= 1 }
      if depth == 0 { found.append((index, token)) }
      if ["{", "(", "["].contains(token.text) { depth += 1 }
    }
    return found
  }
}
