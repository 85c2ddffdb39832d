import Derivation
import Formulas
import Session
import Testing

@Suite("Completion of formulas")
struct FormulaCompletionTests {
  private let names = FormulaTests.names

  private func completion(_ text: String, at cursor: Int? = nil) -> Completion {
    Formula.completion(of: text, at: cursor ?? text.count, names: names)
  }

  @Test("What is being typed is replaced by names, functions and words that begin so")
  func candidates() {
    let cases: [(String, Range<Int>, [String])] = [
      ("w1[1", 0..<4, ["w1[1,1]", "w1[1,2]"]), ("2*h", 2..<3, ["h1", "h2"]),
      ("loss < z(h", 7..<10, ["z(h1)", "z(h2)"]), ("exp(h", 4..<5, ["h1", "h2"]),
      ("sq", 0..<2, ["sqrt("]), ("it", 0..<2, ["iteration"]), ("ta", 0..<2, ["tanh("]),
      ("dL/dh", 0..<5, ["dL/dh1", "dL/dh2"]), ("1-dL/dy", 2..<7, ["dL/dyhat1", "dL/dyhat2"]),
      ("δ(h", 0..<3, ["δ(h₁)", "δ(h₂)"]), ("h1 < 2 an", 7..<9, ["and"]),
      ("g(w2[2,2", 0..<8, ["g(w2[2,2])"]), ("σ′(z(o", 0..<6, ["σ′(z(o₁))", "σ′(z(o₂))"]),
    ]
    for (text, replaced, expected) in cases {
      let found = completion(text)
      #expect(found.replaced == replaced, "\(text)")
      #expect(Array(found.candidates.prefix(expected.count)) == expected, "\(text)")
    }
  }

  @Test("Every candidate of an operand makes a formula of what stands before it")
  func areFormulas() throws {
    for text in ["", "1 + ", "2*d", "loss < w", "abs(", "min(1, ", "(", "not n"] {
      let found = completion(text)
      #expect(!found.candidates.isEmpty, "\(text)")
      let before = String(text.prefix(found.replaced.lowerBound))
      for candidate in found.candidates where !candidate.hasSuffix("(") {
        guard !["and", "or", "not", "nan"].contains(candidate) else { continue }
        var whole = before + candidate
        if whole.hasPrefix("not ") { whole += " < 1" }
        let open = whole.filter { $0 == "(" }.count - whole.filter { $0 == ")" }.count
        whole += String(repeating: ")", count: max(0, open))
        if before == "abs(" || !before.hasPrefix("not") {
          #expect((try? Formula(whole, names: names)) != nil, "\(whole)")
        }
      }
    }
  }

  @Test("Only what stands before the cursor counts")
  func cursor() {
    let found = completion("w1 + h2", at: 6)
    #expect(found.replaced == 5..<6 && found.candidates.contains("h1"))
    #expect(completion("h1", at: -3).replaced == 0..<0)
    #expect(completion("h", at: 99).replaced == 0..<1)
  }

  @Test("Behind a number or a whole name and a blank there is nothing to complete")
  func nothing() {
    for text in ["h1 ", "12", "1.5 ", "(h1)", "qqq", "h1 < 2 "] {
      #expect(completion(text).candidates.isEmpty, "\(text)")
    }
  }
}
