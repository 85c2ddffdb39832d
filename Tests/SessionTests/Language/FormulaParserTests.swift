import Derivation
import Engine
import Session
import Testing

@Suite("The grammar of formulas")
struct FormulaParserTests {
  private let steps = IterationSteps(Trainer(FormulaTests.mazur).recordStep())
  private let names = FormulaTests.names

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
      let found = try Formula(number: text, names: names).number(in: steps)
      #expect(found.bitPattern == value.bitPattern, "\(text)")
    }
    for text in ["0^-1", "1/0", "2^1025"] {
      #expect(try Formula(number: text, names: names).number(in: steps) == .infinity)
    }
    for text in ["(-8)^(1/3)", "ln(-1)", "0/0", "sqrt(-1)"] {
      #expect(try Formula(number: text, names: names).number(in: steps).isNaN)
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
      ("loss < 0.3 and epoch == 1", true),
      ("abs(g(w1)) > 1e-4 or iteration > 100", true),
    ]
    for (text, value) in cases {
      #expect(try Formula(condition: text, names: names).holds(in: steps) == value, "\(text)")
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
      ("1 $ 2", 3, 1, .unknownCharacter("$")), ("x₁ < \u{7}", 6, 1, .unknownCharacter("\u{7}")),
      ("1e999", 1, 5, .tooLarge("1e999")),
    ]
    for (text, column, length, problem) in cases {
      #expect(throws: FormulaError(problem, column: column, length: length), "\(text)") {
        try Formula(text, names: names)
      }
    }
  }

  @Test("An unknown name is named whole, with names that begin like it")
  func unknownNames() throws {
    let cases: [(String, Int, String)] = [
      ("h9 < 1", 1, "h9"), ("1 + foo", 5, "foo"), ("w3[1,1]*2", 1, "w3[1,1]"),
      ("z(h3)+1", 1, "z(h3)"), ("(z(h3))", 2, "z(h3)"), ("delta", 1, "delta"),
      ("h1h2", 1, "h1h2"), ("g(w1[9,9])", 1, "g(w1[9,9])"), ("min(h9, 1)", 5, "h9"),
    ]
    for (text, column, name) in cases {
      let error = #expect(throws: FormulaError.self) { try Formula(text, names: names) }
      guard case .unknownName(name, let suggestions) = error?.problem else {
        Issue.record("\(text): \(String(describing: error))")
        continue
      }
      #expect(error?.column == column && error?.length == name.count)
      for suggestion in suggestions { #expect(names.quantity(named: suggestion) != nil) }
    }
    let error = #expect(throws: FormulaError.self) { try Formula("h9", names: names) }
    #expect(error?.problem == .unknownName("h9", suggestions: ["h₁", "h₂"]))
  }

  @Test("Texts that are too long or too deep are refused at once")
  func limits() throws {
    let long = "1" + String(repeating: "+1", count: Formula.lengthLimit / 2)
    #expect(
      throws: FormulaError(.tooLong(count: 1001), column: 1001, length: 1)
    ) { try Formula(long, names: names) }
    #expect(try Formula(number: String(long.dropLast(2)), names: names).number(in: steps) == 500)
    for (open, close) in [("(", ")"), ("-", ""), ("not ", ""), ("2^", ""), ("exp(", ")")] {
      func text(_ count: Int) -> String {
        let inner = open == "not " ? "nan" : "1"
        return String(repeating: open, count: count) + inner
          + String(repeating: close, count: count)
      }
      #expect((try? Formula(text(Formula.depthLimit), names: names)) != nil)
      let error = #expect(throws: FormulaError.self) {
        try Formula(text(Formula.depthLimit + 1), names: names)
      }
      #expect(error?.problem == .tooDeep)
    }
  }

  @Test("Random texts are a formula or an error within the text", arguments: 0..<8)
  func fuzz(seed: Int) {
    var generator = SplitMix64(seed: 300 + UInt64(seed))
    let parts = [
      "(", ")", "+", "-", "*", "/", "^", "<", "==", "!=", "≤", ",", " ", "1", "0.5", "1e9",
      "w1[1,1]",
      "h1", "δ(h₁)", "dL/dw2", "loss", "and ", "or ", "not ", "nan", "min(", "exp(", "new", "=",
      "'",
      "z(", "[", "]", "₁", "⁽", "e", ".", "\u{0}", "\u{200D}", "🙂", "∂", "d", "g_clip(", "\n", "é",
    ]
    for _ in 0..<500 {
      let text = (0..<generator.below(14)).map { _ in generator.pick(parts) }.joined()
      do throws(FormulaError) {
        let formula = try Formula(text, names: names)
        if formula.isCondition {
          _ = try formula.holds(in: steps)
        } else {
          _ = try formula.number(in: steps)
        }
      } catch {
        #expect(error.column >= 1 && error.length >= 0, "\(text)")
        #expect(error.column + error.length <= text.count + 2, "\(text): \(error)")
        #expect(!"\(error)".contains("\n") && !"\(error)".contains("\u{0}"))
      }
      let cursor = generator.below(text.count + 2)
      let completion = Formula.completion(of: text, at: cursor, names: names)
      #expect(completion.replaced.upperBound == min(cursor, text.count))
    }
  }
}
