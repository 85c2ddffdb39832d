import Formulas
import Testing

@Suite("Completion of what is typed")
struct CompletionTests {
  private func completion(_ text: String, limit: Int = 20) -> Completion {
    Completion(of: text, at: text.count, limit: limit, words: [.nan, .not]) { prefix in
      ["nature", "x1", "x2"].filter { $0.hasPrefix(prefix) }
    }
  }

  @Test("Names come first, then words, then functions with their parenthesis")
  func order() {
    #expect(completion("1 + n").candidates == ["nature", "nan", "not"])
    #expect(completion("1 + n").replaced == 4..<5)
    #expect(completion("2*").candidates.prefix(3) == ["nature", "x1", "x2"])
    #expect(completion("t").candidates == ["tanh("])
  }

  @Test("There are no more candidates than asked for, and none behind a whole name")
  func limits() {
    #expect(completion("", limit: 2).candidates == ["nature", "x1"])
    #expect(completion("q").candidates.isEmpty)
    #expect(completion("x1 ").candidates.isEmpty)
  }
}
