/// Something to bring about at the workbench.
public struct TaskBlock: Equatable, Sendable {
  /// What is pressed or typed.
  public enum Input: Hashable, Sendable {
    /// A key, by its name: `Right`, `Enter`, `r`.
    case press(String)
    /// A text.
    case type(String)
  }

  /// What to bring about.
  public let goal: [Inline]
  /// When it is done.
  public let until: LessonFormula
  /// One way to do it, which shows that it can be done; never shown to a learner.
  public let keys: [Input]

  static let keyNames = ["do", "until", "keys"]

  /// Reads a block; nil if something that it needs is missing or wrong.
  init?(_ yaml: [String], line: Int, problems: inout Problems) {
    guard
      let fields = YAMLFields(
        yaml, of: BlockWord.task.rawValue, fenceLine: line, keys: Self.keyNames,
        problems: &problems)
    else { return nil }
    let goal = fields.prose("do", problems: &problems)
    let until = fields.text("until", problems: &problems).flatMap {
      let condition = LessonFormula(.condition, SourceLine.trimmed($0.text), line: $0.line)
      return condition.check(problems: &problems) ? condition : nil
    }
    fields.require("keys", problems: &problems)
    let keys = Self.keys(fields, problems: &problems)
    guard let goal, let until, let keys else { return nil }
    self.goal = goal
    self.until = until
    self.keys = keys
  }

  private static func keys(_ fields: YAMLFields, problems: inout Problems) -> [Input]? {
    guard
      let items = fields.items("keys", keys: ["type"], takesText: true, problems: &problems)
    else { return nil }
    if items.isEmpty {
      problems.add(
        .unexpected("keys", found: "an empty list", allowed: "the keys that do the task"),
        line: fields.line(of: "keys"))
    }
    return items.compactMap { item in
      switch item {
      case .text(let key): .press(key.text)
      case .fields(let fields): fields.text("type", problems: &problems).map { .type($0.text) }
      }
    }
  }
}
