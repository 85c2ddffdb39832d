extension Progress {
  /// The columns of the report.
  static let reportColumns = [
    "lesson", "part", "question", "attempts", "hints", "result", "mistakes",
  ]

  /// A row of CSV for each question that was tried or skipped, the columns' names first.
  ///
  /// Lessons come in the order of `names`, then those that are not among them.
  public func report(order names: [String] = []) -> String {
    var rows = [Self.reportColumns]
    let known = names.filter { lessons[$0] != nil }
    let others = lessons.keys.filter { !names.contains($0) }.sorted()
    for name in known + others {
      for (part, own) in lessons[name]?.parts.sorted(by: { $0.key < $1.key }) ?? [] {
        for (number, question) in own.questions.sorted(by: { $0.key < $1.key }) {
          let mistakes = question.mistakes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.key) \($0.value)" }
          rows.append([
            name, part, "\(number)", "\(question.attempts)", "\(question.hints)",
            question.result.rawValue, mistakes.joined(separator: "; "),
          ])
        }
      }
    }
    return rows.map { $0.map(Self.field).joined(separator: ",") + "\n" }.joined()
  }

  /// A field as spreadsheets take it for text: in quotes where it must be, and never a formula.
  private static func field(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) }
    let safe = isFormula ?? false ? "'\(text)" : text
    guard safe.unicodeScalars.contains(where: { ",\"\n\r;".unicodeScalars.contains($0) }) else {
      return safe
    }
    return "\"\(safe.replacing("\"", with: "\"\""))\""
  }
}
