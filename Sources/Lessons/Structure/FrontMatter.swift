import LessonText

/// What stands between the two lines `---` at the head of a lesson file.
enum FrontMatter {
  /// The keys that it may have.
  static let keys = ["title", "objective", "minutes", "needs", "experiment"]

  /// The lines between the fences, and those below; nil if there are no fences.
  static func split(
    _ lines: [SourceLine], problems: inout Problems
  ) -> (yaml: [SourceLine], body: [SourceLine])? {
    guard let first = lines.first, isFence(first) else {
      problems.add(.noFrontMatter, line: 1)
      return nil
    }
    guard let end = lines.dropFirst().firstIndex(where: isFence) else {
      problems.add(.openFrontMatter, line: 1)
      return nil
    }
    return (Array(lines[1..<end]), Array(lines[(end + 1)...]))
  }

  private static func isFence(_ line: SourceLine) -> Bool {
    let text = line.text
    return text.hasPrefix("---") && text.dropFirst(3).allSatisfy { $0 == " " }
  }

  /// What the lines say; nil if something that must be there is missing or wrong.
  static func header(_ yaml: [SourceLine], problems: inout Problems) -> LessonHeader? {
    guard
      let fields = YAMLFields(
        yaml.map(\.text), of: "front matter", fenceLine: 1, missingLine: yaml.count + 2,
        keys: keys, problems: &problems)
    else { return nil }
    let title = fields.text("title", problems: &problems)
    let objective = fields.text("objective", problems: &problems)
    fields.require("minutes", problems: &problems)
    let minutes = fields.optionalCount("minutes", atMost: .max, problems: &problems)
    let needs = fields.texts("needs", of: "name", problems: &problems).map(\.text)
    let experiment = ExperimentName(fields, problems: &problems)
    guard let title, let objective, let minutes else { return nil }
    return LessonHeader(
      title: oneLine(title.text), objective: oneLine(objective.text), minutes: minutes,
      needs: needs, needsLine: fields.line(of: "needs"), experiment: experiment,
      experimentLine: fields.line(of: "experiment"))
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
