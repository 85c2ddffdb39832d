import Formulas
import LessonText
import Testing

@Suite("The wording of what is wrong with a text")
struct MarkdownWordingTests {
  @Test("Problems say what was found and what is allowed")
  func words() {
    let cases: [(MarkdownProblem, String)] = [
      (.openFence, "a fence that starts here is never closed"),
      (
        .tableRow(cells: 3, columns: 2),
        "found 3 cells in a table of 2; allowed: at most 2, \\| for the sign"
      ),
      (.wordAndMore("a b"), "found \"a b\" behind a fence; allowed: one word"),
      (
        .unknownWord("shw", allowed: ["show", "task"]),
        "found the block \"shw\", did you mean show?; allowed: show, task"
      ),
      (.unknownWord("zzz", allowed: ["show"]), "found the block \"zzz\"; allowed: show"),
      (
        .formula("1 +", FormulaError(.unopened, column: 2)),
        "in the formula \"1 +\": column 2: found ) without a ("
      ),
      (
        .formula("q1", FormulaError(.unknownName("q1", suggestions: []), column: 1, length: 2)),
        "in the formula \"q1\": column 1 begins the name of no quantity; "
          + "allowed: names such as w1, z(h1), δ(o1), dL/dw1, C"
      ),
      (.controlCharacter(7), "found the control character U+0007; allowed: text that can be shown"),
    ]
    for (problem, text) in cases { #expect(problem.description == text) }
  }
}
