import Experiments

/// The experiment that a lesson opens.
public enum ExperimentName: Hashable, Sendable {
  /// One that is shipped with the program.
  case builtIn(String)
  /// A file in or below the lesson's folder.
  case file(String)

  /// Reads the key `experiment`; nil without it.
  init?(_ fields: YAMLFields, problems: inout Problems) {
    guard let found = fields.optionalText("experiment", problems: &problems) else { return nil }
    switch Self.read(found.text) {
    case .success(let name): self = name
    case .failure(let problem):
      problems.add(problem.problem, line: found.line)
      return nil
    }
  }

  private struct Refusal: Error {
    let problem: LessonProblem
  }

  private static func read(_ text: String) -> Result<ExperimentName, Refusal> {
    if BuiltIn.names.contains(text) { return .success(.builtIn(text)) }
    let pieces = text.split(separator: "/", omittingEmptySubsequences: false)
    let leaves =
      text.hasPrefix("/") || text.hasPrefix("~") || pieces.contains("..")
      || text.contains { "\\:\n".contains($0) }
    if leaves { return .failure(Refusal(problem: .pathLeavesFolder(text))) }
    guard text.hasSuffix(".yaml") || text.hasSuffix(".yml"), !pieces.contains("") else {
      return .failure(Refusal(problem: .unknownExperiment(text, allowed: BuiltIn.names)))
    }
    return .success(.file(text))
  }
}
