import LessonText

/// Something to bring about at the workbench.
///
/// A condition over the run and the screens, looked at after every message. Its keys are pressed
/// for who skips it, and by the lint.
public struct TaskBlock: Equatable, Sendable {
  /// What to bring about.
  public let goal: [Inline]
  /// When it is done.
  public let until: LessonFormula
  /// One way to do it, which shows that it can be done; never shown to a learner.
  public let keys: [LessonInput]
  /// What it tests.
  public let covers: [SyllabusRow]

  static let keyNames = ["do", "until", "keys", "covers"]

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
    let keys = fields.inputs("keys", problems: &problems)
    covers = fields.covered(problems: &problems)
    guard let goal, let until, let keys else { return nil }
    self.goal = goal
    self.until = until
    self.keys = keys
  }
}
