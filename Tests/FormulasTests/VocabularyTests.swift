import Formulas
import Testing

@Suite("What names mean is told from outside")
struct VocabularyTests {
  private let names = Variables(["x1": 2, "x2": 3, "late": .infinity])

  private func number(_ text: String) throws -> Double? {
    guard case .number(let tree) = try FormulaParser.parse(text, names) else { return nil }
    return try tree.evaluate { name, written, column throws(FormulaError) in
      try names.value(of: name, written: written, column: column)
    }
  }

  @Test("A function of variables is read and computed without a run")
  func variables() throws {
    #expect(try number("0.1*x1^2 + 3*x2") == 0.1 * 4 + 9)
    #expect(try FormulaParser.parse("x1 + x1 - min(x2, 1)", names).names == ["x1", "x2"])
    #expect(try FormulaParser.parse("x1 < 3 and nan(x2)", names).names == ["x1", "x2"])
  }

  @Test("A name that is not there is told with those that begin like it")
  func unknown() {
    #expect(
      throws: FormulaError(.unknownName("x9", suggestions: ["x1", "x2"]), column: 5, length: 2)
    ) {
      try FormulaParser.parse("1 + x9", names)
    }
    #expect(throws: FormulaError(.unknownName("q", suggestions: []), column: 1)) {
      try FormulaParser.parse("q", names)
    }
  }

  @Test("A name without a number is an error where it is written")
  func missing() {
    #expect(throws: FormulaError(.notYet(name: "late"), column: 6, length: 4)) {
      try number("x1 + late")
    }
  }

  @Test("Questions of time are words only where the vocabulary has them, and of its names")
  func questions() throws {
    #expect(throws: FormulaError.self) { try FormulaParser.parse("at(x1)", names) }
    var timed = names
    timed.words = Set(FormulaWord.allCases)
    func holds(_ text: String) throws -> Bool? {
      guard case .condition(let tree) = try FormulaParser.parse(text, timed) else { return nil }
      return try tree.evaluate(timed)
    }
    #expect(try holds("at(x1)") == true)
    #expect(try holds("at(x2) or not known(x2)") == false)
    #expect(throws: FormulaError(.missingOperand(found: "late"), column: 4, length: 4)) {
      try FormulaParser.parse("at(late)", timed)
    }
  }

  @Test("A prime makes another name, and letters that start one are told from signs")
  func characters() {
    #expect(NameCharacters.word(in: Array("x1+2"), at: 0) == "x1")
    #expect(NameCharacters.word(in: Array("f'(x)"), at: 0) == "")
    #expect(NameCharacters.isStart("∂") && NameCharacters.isStart("δ"))
    #expect(!NameCharacters.isStart("·") && !NameCharacters.isStart("1"))
    #expect(NameCharacters.isDigit(["a", "1"], at: 1) && !NameCharacters.isDigit(["a"], at: 1))
  }
}
