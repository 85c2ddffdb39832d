/// A problem and its line in the file.
package struct LocatedProblem<Problem> {
  /// The line, from 1.
  package let line: Int
  /// What is wrong there.
  package let problem: Problem
}

/// The problems of a file that were found so far, so that all can be told at once.
package struct ProblemList<Problem> {
  /// As they were found.
  package private(set) var found: [LocatedProblem<Problem>] = []

  /// None yet.
  package init() {}

  /// Whether none was found.
  package var isEmpty: Bool { found.isEmpty }

  /// By line; those of one line as they were found.
  package var sorted: [LocatedProblem<Problem>] {
    found.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }.map(\.element)
  }

  /// Tells a problem; no file has more worth telling than some thousands.
  package mutating func add(_ problem: Problem, line: Int) {
    guard found.count < 10_000 else { return }
    found.append(LocatedProblem(line: line, problem: problem))
  }
}

/// The problems of a text.
package typealias MarkdownProblems = ProblemList<MarkdownProblem>
