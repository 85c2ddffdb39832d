import Derivation
import Mistakes
import Testing

struct AnswerErrorTests {
  @Test(
    "An error says what was found, where, and what is allowed",
    arguments: [
      ("", 1, "such as 0.25"), ("   ", 1, "such as 0.25"), ("1 $ 2", 3, "\"$\""),
      ("w5*2", 1, "\"w5\""), ("0x10", 2, "\"x10\""), ("nan", 1, "\"nan\""), ("12e", 3, "\"e\""),
      ("50%", 3, "\"%\""), ("1.2.3", 1, "two points"), ("1,000.5", 1, "two points"),
      ("2*1e999", 3, "too large or too near 0"), ("1e-999", 1, "too near 0"),
      ("1 +", 4, "stops"), ("* 2", 1, "not \"*\""), ("1 + )", 5, "not \")\""),
      (".", 1, "not \".\""),
      ("1 2", 3, "is missing"), ("2(3)", 2, "is missing"), ("(1", 1, "never closed"),
      ("(1 2)", 4, "is missing"), ("1)", 2, "closes nothing"), ("2^3", 3, "only a 2"),
      ("2^", 3, "only a 2"), ("2^22", 3, "only a 2"), ("1/0", 1, "divide by 0"),
      ("(1 a)", 4, "\"a\""),
    ])
  func messages(_ text: String, _ column: Int, _ part: String) throws {
    let error = try #require(throws: AnswerError.self) { try Answer(text) }
    #expect(error.column == column)
    #expect(error.message.contains(part), "\(error.message)")
    #expect(error.message.hasSuffix(".") || error.message.hasSuffix("?"))
    #expect(error.message.allSatisfy { $0.isASCII })
    #expect(error.message.count <= 100)
  }

  @Test("A long wrong text is not repeated in full")
  func long() throws {
    let text = String(repeating: "x", count: 150)
    let error = try #require(throws: AnswerError.self) { try Answer(text) }
    #expect(error.message.count < 120)
    let number = try #require(throws: AnswerError.self) {
      try Answer("1." + String(repeating: "0", count: 150) + ".1")
    }
    #expect(number.message.count < 120)
  }

  @Test("Random texts are read or refused, never more")
  func anything() {
    let signs = Array("0123456789.,eE+-−*/×·÷()^² ax🙂\u{0}")
    var generator = RandomSetups(seed: 503)
    var read = 0
    for _ in 0..<20_000 {
      let text = String(
        (0..<1 + generator.below(14)).map { _ in signs[generator.below(signs.count)] })
      do throws(AnswerError) {
        let answer = try Answer(text)
        #expect(answer.value.isFinite && answer.interval.contains(answer.value), "\(text)")
        read += 1
      } catch {
        #expect(error.column >= 1 && error.column <= text.count + 1, "\(text)")
      }
    }
    #expect(read > 500)
  }
}
