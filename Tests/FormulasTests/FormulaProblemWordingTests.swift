import Formulas
import Testing

@Suite("The wording of problems with formulas")
struct FormulaProblemWordingTests {
  @Test("Problems of the text say what was found and what is allowed")
  func text() {
    let cases: [(FormulaProblem, String)] = [
      (.empty, "found nothing; allowed: numbers, names, + - * / ^, parentheses, comparisons"),
      (.tooLong(count: 1001), "found 1001 characters; allowed: at most 1000"),
      (.tooDeep, "too many parentheses, signs or powers in one another; allowed: at most 64"),
      (
        .unknownCharacter("$"),
        "found $; allowed: numbers, names, + - * / ^ ( ) , < > = ! and words"
      ),
      (
        .unknownCharacter("\u{7}"),
        "found a control character; allowed: numbers, names, + - * / ^ ( ) , < > = ! and words"
      ),
      (.writtenOtherwise(found: "&&", instead: "and"), "found &&; allowed: and"),
      (.decimalComma, "found a comma in a number; allowed: a point, as in 0.5"),
      (.tooLarge("1e999"), "1e999 is too large; allowed: numbers below 1.8e308"),
      (.unknownName("h9", suggestions: ["h1", "h2"]), "there is no h9 here; allowed: h1, h2"),
      (
        .unknownName("qq", suggestions: []),
        "there is no qq here; allowed: the names on the screen"
      ),
    ]
    for (problem, text) in cases { #expect("\(problem)" == text) }
  }

  @Test("Problems of the structure say what was found and what is expected")
  func structure() {
    let cases: [(FormulaProblem, String)] = [
      (
        .missingOperand(found: nil), "found the end; expected a number, a name, a function or ("
      ),
      (.missingOperand(found: "*"), "found *; expected a number, a name, a function or ("),
      (
        .missingOperator(found: "2"),
        "found 2; expected an operator: + - * / ^ < <= > >= == != and or"
      ),
      (.unclosed(found: nil), "found the end; expected )"),
      (.unclosed(found: "2"), "found 2; expected )"),
      (.unopened, "found ) without a ("),
      (.missingArguments(function: "sqrt"), "sqrt is a function; expected sqrt(…)"),
      (
        .argumentCount(function: "min", found: 1, takes: "2 or more"),
        "min has 1 argument; allowed: 2 or more"
      ),
      (.conditionForNumber, "found a condition; expected a number"),
      (.numberForCondition, "found a number; expected a condition, such as loss < 0.1"),
      (.chainedComparison, "found a second comparison; allowed: two joined by and"),
      (.notInThisRun(name: "v(w1)"), "this run has no v(w1)"),
      (.notYet(name: "C"), "C is not computed yet in this iteration"),
    ]
    for (problem, text) in cases { #expect("\(problem)" == text) }
    #expect("\(FormulaError(.unopened, column: 5))" == "column 5: found ) without a (")
  }
}
