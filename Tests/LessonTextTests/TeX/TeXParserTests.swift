import LessonText
import Testing

@Suite("Formulas that are wrong")
struct TeXParserTests {
  @Test(
    "What is wrong is told",
    arguments: [
      ("", TeXProblem.empty), ("  ", .empty),
      ("\\fraq{a}{b}", .unknownCommand("fraq", suggestion: "frac")),
      ("\\zzz", .unknownCommand("zzz", suggestion: nil)),
      ("\\", .unknownCommand("", suggestion: nil)),
      ("\\frac{a}", .missingArgument(of: "\\frac")), ("\\frac", .missingArgument(of: "\\frac")),
      ("{a", .unclosed("{")), ("a}", .unopened("}")), ("\\left(a", .unclosed("\\left")),
      ("a\\right)", .unopened("\\right")), ("a^", .missingArgument(of: "^")),
      ("^2", .missingArgument(of: "the base of ^")), ("a^2^3", .secondScript("^")),
      ("a_1_2", .secondScript("_")), ("\\hat{ab}", .severalUnderHat),
      ("a & b", .unknownCharacter("&")),
      ("a # b", .unknownCharacter("#")), ("\\text a", .missingArgument(of: "\\text")),
      ("\\text{a", .unclosed("{")), ("\\sqrt{}", .missingArgument(of: "\\sqrt")),
      ("\\left a\\right)", .missingArgument(of: "\\left")),
    ])
  func problem(source: String, problem: TeXProblem) {
    #expect(throws: problem) { try TeXFormula(source) }
  }

  @Test(
    "Formulas have a limit of length and depth",
    arguments: [
      String(repeating: "{", count: 900), String(repeating: "a^", count: 450),
      String(repeating: "\\sqrt", count: 180), String(repeating: "\\hat", count: 200),
      String(repeating: "\\left(", count: 150), String(repeating: "a_{", count: 300),
      String(repeating: "a", count: 1_001), String(repeating: "\\frac", count: 190),
    ])
  func limits(source: String) {
    #expect(throws: TeXProblem.self) { try TeXFormula(source) }
  }
}
