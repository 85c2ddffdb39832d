/// A `switch` of the sources, as far as its words say over what it is.
struct SwitchStatement: Equatable {
  /// The last word of what is looked at; of `self` the type around it; nil for tuples.
  var subject: String?
  /// The line of its `default`, or of the `case _` that does the same; nil where it has none.
  var defaultLine: Int?
  /// Its patterns, by element where they are tuples.
  var columns: [Column] = []

  /// One element of the patterns.
  struct Column: Equatable {
    /// The names of cases.
    var names: Set<String> = []
    /// Whether something stands there that is no case of an enum: a number, a text, a range.
    var hasOthers = false
  }

  /// All `switch`es in the tokens of a file, those inside others too.
  static func all(in tokens: [Token]) -> [SwitchStatement] {
    let types = TypeBody.all(in: tokens)
    return tokens.indices.compactMap { index in
      guard tokens[index].text == "switch", index == 0 || tokens[index - 1].text != ".",
        let open = opening(after: index, in: tokens), let close = tokens.close(of: open)
      else { return nil }
      var statement = SwitchStatement(labels: tokens[(open + 1)..<close])
      statement.subject = tokens[(index + 1)..<open].outside.last { $0.token.isWord }?.token.text
      if statement.subject == "self" {
        let type = types.last { $0.body.contains(index) }
        statement.subject = type?.name.split(separator: ".").last.map(String.init)
      }
      return statement
    }
  }

  /// The brace of the body: the one before the first label.
  private static func opening(after start: Int, in tokens: [Token]) -> Int? {
    tokens[(start + 1)...].outside.first { index, token in
      token.text == "{" && index + 1 < tokens.count
        && ["case", "default", "@"].contains(tokens[index + 1].text)
    }?.index
  }

  private init(labels body: ArraySlice<Token>) {
    var start: Int?
    for (index, token) in body.outside {
      if token.text == "default" { defaultLine = token.line }
      let before = index > body.startIndex ? body[index - 1].text : ""
      if token.text == "case", !["if", "guard", "while", "for", ","].contains(before) {
        start = index + 1
      }
      if token.text == ":", let first = start {
        take(body[first..<index], line: body[first].line)
        start = nil
      }
    }
  }

  /// Takes in the patterns of one label.
  private mutating func take(_ label: ArraySlice<Token>, line: Int) {
    for pattern in label.parts {
      let bare = pattern.prefix { $0.text != "where" }
      let words = bare.map(\.text)
      let isBinding = words == ["_"] || words.count == 2 && ["let", "var"].contains(words[0])
      if isBinding, bare.count == pattern.count { defaultLine = line }
      let isTuple = words.first == "(" && words.last == ")"
      let elements = isTuple ? bare.dropFirst().dropLast().parts : [bare]
      while columns.count < elements.count { columns.append(Column()) }
      for (place, element) in elements.enumerated() { columns[place].take(element.map(\.text)) }
    }
  }
}

extension SwitchStatement.Column {
  /// Takes in the words of one element.
  fileprivate mutating func take(_ words: [String]) {
    let isBound = ["let", "var"].contains(words.first)
    if words == ["_"] || words == ["nil"] || isBound && words.count == 2 { return }
    let rest = words.dropFirst(isBound ? 1 : 0)
    let type = rest.prefix { $0 != "." }
    let name = rest.dropFirst(type.count + 1).first
    if let name, type.allSatisfy({ $0.first?.isUppercase == true }) {
      names.insert(name)
    } else {
      hasOthers = true
    }
  }
}

extension ArraySlice<Token> {
  /// What stands between the commas that are outside of all brackets.
  fileprivate var parts: [ArraySlice<Token>] {
    var start = startIndex
    var parts: [ArraySlice<Token>] = []
    for (index, token) in outside where token.text == "," {
      parts.append(self[start..<index])
      start = index + 1
    }
    return parts + [self[start...]]
  }
}
