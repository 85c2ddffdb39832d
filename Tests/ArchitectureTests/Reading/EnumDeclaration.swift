/// An enum that the sources declare, with the names of its cases.
struct EnumDeclaration: Equatable {
  /// Its name with those of the types around it, such as `LossesModel.Page`.
  let name: String
  /// Its cases.
  let cases: Set<String>

  /// All enums with cases in the tokens of a file.
  static func all(in tokens: [Token]) -> [EnumDeclaration] {
    TypeBody.all(in: tokens).filter(\.isEnum).compactMap { type in
      let cases = cases(of: tokens[type.body])
      return cases.isEmpty ? nil : EnumDeclaration(name: type.name, cases: cases)
    }
  }

  /// The names after each `case` that is directly in the body, and after the commas that follow it.
  private static func cases(of body: ArraySlice<Token>) -> Set<String> {
    var cases: Set<String> = []
    var isInCase = false
    var nameIsDue = false
    for (_, token) in body.outside where token.text != "`" {
      if nameIsDue, token.isWord { cases.insert(token.text) }
      if token.text == "case" || token.startsLine && !nameIsDue { isInCase = token.text == "case" }
      nameIsDue = token.text == "case" || isInCase && token.text == ","
    }
    return cases
  }
}
