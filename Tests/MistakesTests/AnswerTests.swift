import Derivation
import Mistakes
import Testing

struct AnswerTests {
  @Test(
    "Decimals and arithmetic are read, with points or commas, in both kinds of signs",
    arguments: [
      ("0.25", 0.25), (".25", 0.25), ("5.", 5), ("-0.1385", -0.1385), ("−0.1385", -0.1385),
      ("+3", 3), ("2,5e-1", 0.25), ("2.5E−1", 0.25), ("1e+2", 100), ("1/4", 0.25),
      ("0.5*0.5", 0.25), ("0.1*0.2-0.3", 0.1 * 0.2 - 0.3), ("0,1 × 0,2 − 0,3", 0.1 * 0.2 - 0.3),
      ("1 ÷ 4", 0.25), ("3·2", 6), ("2*(3+4)", 14), ("-(1-3)", 2), ("--2", 2), ("3²", 9),
      ("3^2", 9), ("-3^2", -9), ("(-3)²", 9), ("2^2^2", 16), ("8/4/2", 1), ("8-3-2", 3),
      ("2*-3", -6), ("  7  ", 7), ("((((1))))", 1), ("1,000", 1), ("0", 0),
    ])
  func values(_ text: String, _ value: Double) throws {
    let answer = try Answer(text)
    #expect(answer.value == value)
    #expect(answer.interval.contains(value))
    #expect(answer.text == text)
  }

  @Test("A decimal stands for what rounds to it, to two digits at least")
  func decimals() throws {
    let cases: [(String, Double, Double, Int)] = [
      ("0.1385", 0.13845, 0.13855, 4), ("-0.1385", -0.13855, -0.13845, 4),
      ("0.14", 0.135, 0.145, 2), ("0.4", 0.395, 0.405, 1), ("(.40)", 0.395, 0.405, 2),
      ("2", 1.95, 2.05, 1), ("14", 13.5, 14.5, 2), ("1.5e-3", 0.00145, 0.00155, 2),
      ("0,0363", 0.03625, 0.03635, 3), ("100", 99.5, 100.5, 3), ("0.050", 0.0495, 0.0505, 2),
      ("0", 0, 0, 0), ("0.000", 0, 0, 0),
    ]
    for (text, lower, upper, digits) in cases {
      let answer = try Answer(text)
      #expect((answer.interval.lower - lower).magnitude < 1e-12, "\(text)")
      #expect((answer.interval.upper - upper).magnitude < 1e-12, "\(text)")
      #expect(answer.digits == digits, "\(text)")
    }
  }

  @Test("In arithmetic long decimals may have been rounded, short and whole ones were not")
  func arithmetic() throws {
    let short = try Answer("0.4-0.5*0.3")
    #expect(short.interval.upper - short.interval.lower < 1e-15)
    #expect(short.digits == nil)
    let long = try Answer("0.4-0.5*0.08217")
    #expect((long.interval.lower - (0.4 - 0.5 * 0.082175)).magnitude < 1e-12)
    #expect((long.interval.upper - (0.4 - 0.5 * 0.082165)).magnitude < 1e-12)
    let whole = try Answer("12345/2")
    #expect(whole.interval.upper - whole.interval.lower < 1e-9)
  }

  @Test("Texts that are no answer are refused at once, however long or deep")
  func hostile() {
    let huge = 10_000_000
    let texts = [
      String(repeating: "1", count: huge), String(repeating: "(", count: huge),
      String(repeating: "-", count: huge), String(repeating: "🙂", count: huge / 4),
      "e" + String(repeating: "\u{301}", count: huge / 2), String(repeating: " ", count: huge),
    ]
    for text in texts {
      #expect(throws: AnswerError.self) { try Answer(text) }
    }
    for text in ["1e999", "0/0", "1/0", "1e-999", "1e99999999999999999999", "1e200*1e200"] {
      #expect(throws: AnswerError.self, "\(text)") { try Answer(text) }
    }
    #expect(throws: Never.self) { try Answer("0e99999999999999999999") }
  }

  @Test("What is as deep as an answer can be is read")
  func deep() throws {
    let limit = Answer.lengthLimit
    #expect(try Answer(String(repeating: "-", count: limit - 1) + "1").value == -1)
    let half = limit / 2 - 1
    let text = String(repeating: "(", count: half) + "1" + String(repeating: ")", count: half)
    #expect(try Answer(text).value == 1)
    #expect(throws: AnswerError.self) { try Answer(String(repeating: "(", count: limit)) }
  }
}
