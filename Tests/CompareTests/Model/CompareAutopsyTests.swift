import Compare
import Derivation
import Engine
import TestSupport
import Testing

@Suite("The autopsy of a weight")
struct CompareAutopsyTests {
  private func autopsy(
    _ setup: Setup? = nil, iterations: Int = 2, contenders: [String] = []
  ) throws -> CompareAutopsy {
    var learner = try setup.map { Learner($0) } ?? Learner("xor")
    learner.compare(onPage: 3)
    for contender in contenders {
      learner.type("a" + contender)
      learner.press(.enter)
    }
    learner.type(String(repeating: "l", count: iterations))
    learner.hearContenders()
    return CompareAutopsy(try #require(learner.state.comparison), learner.state.comparisons.around)
  }

  @Test("says nothing twice in an equation")
  func once() throws {
    for block in try autopsy().blocks {
      for line in block.lines {
        for text in [line.text, line.compact] {
          #expect(
            text.numbers != text.value && text.symbols != text.numbers || text.symbols.isEmpty)
        }
      }
    }
    let rate = try #require(try autopsy().blocks[0].lines.first { $0.text.symbol.hasPrefix("η′") })
    #expect(rate.text.middle == " = η")
  }

  @Test("heads columns with words that are whole, and with the form where there are two")
  func headings() throws {
    #expect(try autopsy().blocks.map(\.heading).contains(["B momentum"]))
    let both = try autopsy(contenders: ["adam:form=lecture"]).blocks.map(\.heading)
    #expect(both.last?.last == "(lecture)")
    #expect(both.allSatisfy { $0.count == 2 })
    for word in both.joined() { #expect(word.count <= 10, "\(word)") }
  }

  @Test("says what to do at the start, and why nothing comes where all is frozen")
  func hints() throws {
    #expect(
      try autopsy(iterations: 0).hint
        == "Nothing is updated yet: → does the first iteration.")
    #expect(try autopsy(iterations: 0).rows.isEmpty)
    var frozen = Sample.network([2, 2, 1], output: .sigmoid, loss: .binaryCrossEntropy)
    frozen.network.frozen = Frozen(weights: true, biases: true, slopes: true)
    let still = try autopsy(frozen)
    #expect(still.hint == "Every weight of this network is frozen: nothing is updated.")
    #expect(still.rows.isEmpty && still.title == "autopsy")
  }
}
