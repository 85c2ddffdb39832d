import Engine
import Formulas
import Testing

@Suite("The grammar of formulas")
struct FormulaParserTests {
  private let names = Variables(["x1": 0.05, "loss": 0.25])

  private func parse(_ text: String) throws -> FormulaTree<String> {
    try FormulaParser.parse(text, names)
  }

  private func number(_ text: String) throws -> Double {
    guard case .number(let tree) = try parse(text) else { throw FormulaError(.empty, column: 1) }
    return try tree.evaluate { name, _, _ throws(FormulaError) in names.values[name] ?? 0 }
  }

  private func holds(_ text: String) throws -> Bool {
    guard case .condition(let tree) = try parse(text) else { throw FormulaError(.empty, column: 1) }
    return try tree.evaluate(names)
  }

  @Test("Operators bind as in mathematics, powers to the right")
  func numbers() throws {
    let cases: [(String, Double)] = [
      ("1", 1), (".5", 0.5), ("1e-3", 0.001), ("2E2", 200), ("1.5e+2", 150), ("5.", 5),
      ("1+2*3", 7), ("(1+2)*3", 9), ("8-3-2", 3), ("8/4/2", 1), ("2*-3", -6), ("--2", 2),
      ("+2", 2), ("-2^2", -4), ("(-2)^2", 4), ("2^3^2", 512), ("2^-1", 0.5), ("4^.5", 2),
      ("0^0", 1), ("0^2", 0), ("2^0.5^2", Elementary.exp(0.25 * Elementary.ln(2))),
      ("sqrt(2)", 2.0.squareRoot()), ("exp(1)", Elementary.exp(1)), ("ln(2)", Elementary.ln(2)),
      ("tanh(0.5)", Elementary.tanh(0.5)), ("abs(-3)", 3), ("min(2, 1, 3)", 1),
      ("max(2,1,3)", 3), ("max(1,min(5,4))", 4), ("2×3−4÷2·1", 4), (" ( 1 ) ", 1),
      ("((((1))))", 1), ("1/3*3", 1.0 / 3 * 3), ("x1*2", 0.1), ("0.1+0.2", 0.1 + 0.2),
    ]
    for (text, value) in cases {
      let found = try number(text)
      #expect(found.bitPattern == value.bitPattern, "\(text)")
    }
    for text in ["0^-1", "1/0", "2^1025"] {
      #expect(try number(text) == .infinity)
    }
    for text in ["(-8)^(1/3)", "ln(-1)", "0/0", "sqrt(-1)"] {
      #expect(try number(text).isNaN)
    }
  }

  @Test("and binds closer than or, not closest, comparisons closer still")
  func conditions() throws {
    let cases: [(String, Bool)] = [
      ("1 < 2", true), ("2 < 1", false), ("1 <= 1", true), ("1 >= 2", false), ("1 == 1", true),
      ("1 != 1", false), ("2 > 1", true), ("1 ≤ 1", true), ("1 ≥ 2", false), ("1 ≠ 2", true),
      ("1<2 and 2<3", true), ("1<2 and 3<2", false), ("3<2 or 1<2", true),
      ("1<2 or 1<2 and 2<1", true), ("(1<2 or 1<2) and 2<1", false), ("not 1<2", false),
      ("not not 1<2", true), ("not 2<1 and 1<2", true), ("not (1<2 and 2<1)", true),
      ("1+1 < 3*1", true), ("(1<2)", true), ("((1)) < (2)", true), ("nan", false),
      ("not nan", true), ("nan(0/0)", true), ("nan(1)", false), ("0/0 == 0/0", false),
      ("0/0 != 0/0", true), ("0/0 < 1", false), ("-1 < 1", true),
      ("loss < 0.3 and x1 == 0.05", true), ("abs(x1) > 1e-4 or loss > 100", true),
    ]
    for (text, value) in cases {
      #expect(try holds(text) == value, "\(text)")
    }
  }

  @Test("Errors point at what is wrong and say what it is")
  func errors() {
    let cases: [(String, Int, Int, FormulaProblem)] = [
      ("", 1, 0, .empty), ("   ", 1, 0, .empty),
      ("1 +", 4, 0, .missingOperand(found: nil)), ("* 2", 1, 1, .missingOperand(found: "*")),
      ("1 + )", 5, 1, .missingOperand(found: ")")), ("()", 2, 1, .missingOperand(found: ")")),
      ("1 2", 3, 1, .missingOperator(found: "2")), ("2x1", 2, 2, .missingOperator(found: "x1")),
      ("(1", 3, 0, .unclosed(found: nil)), ("(1 2)", 4, 1, .unclosed(found: "2")),
      ("1)", 2, 1, .unopened), ("0,5", 2, 1, .decimalComma), ("(0,5)", 3, 1, .decimalComma),
      ("sqrt 2", 1, 4, .missingArguments(function: "sqrt")),
      ("sqrt(1,2)", 1, 4, .argumentCount(function: "sqrt", found: 2, takes: "1")),
      ("1+min(2)", 3, 3, .argumentCount(function: "min", found: 1, takes: "2 or more")),
      ("exp()", 5, 1, .missingOperand(found: ")")),
      ("1 + (1<2)", 5, 1, .conditionForNumber), ("nan + 1", 1, 1, .conditionForNumber),
      ("-nan", 2, 1, .conditionForNumber), ("not 1", 5, 1, .numberForCondition),
      ("1 and 2<3", 1, 1, .numberForCondition), ("1<2 or 2", 8, 1, .numberForCondition),
      ("1<2<3", 4, 1, .chainedComparison), ("(1<2)<3", 1, 1, .conditionForNumber),
      ("1 = 1", 3, 1, .writtenOtherwise(found: "=", instead: "==")),
      ("1<2 && 2<3", 5, 2, .writtenOtherwise(found: "&&", instead: "and")),
      ("!nan", 1, 1, .writtenOtherwise(found: "!", instead: "not")),
      ("2**3", 2, 2, .writtenOtherwise(found: "**", instead: "^")),
      ("1 => 2", 3, 2, .writtenOtherwise(found: "=>", instead: ">=")),
      ("1 $ 2", 3, 1, .unknownCharacter("$")), ("x1 < \u{7}", 6, 1, .unknownCharacter("\u{7}")),
      ("1e999", 1, 5, .tooLarge("1e999")),
    ]
    for (text, column, length, problem) in cases {
      #expect(throws: FormulaError(problem, column: column, length: length), "\(text)") {
        try parse(text)
      }
    }
  }

  @Test("Texts that are too long or too deep are refused at once")
  func limits() throws {
    let long = "1" + String(repeating: "+1", count: FormulaLimits.length / 2)
    #expect(
      throws: FormulaError(.tooLong(count: 1001), column: 1001, length: 1)
    ) { try parse(long) }
    #expect(try number(String(long.dropLast(2))) == 500)
    for (open, close) in [("(", ")"), ("-", ""), ("not ", ""), ("2^", ""), ("exp(", ")")] {
      func text(_ count: Int) -> String {
        let inner = open == "not " ? "nan" : "1"
        return String(repeating: open, count: count) + inner
          + String(repeating: close, count: count)
      }
      #expect((try? parse(text(FormulaLimits.depth))) != nil)
      let error = #expect(throws: FormulaError.self) {
        try parse(text(FormulaLimits.depth + 1))
      }
      #expect(error?.problem == .tooDeep)
    }
  }
}
