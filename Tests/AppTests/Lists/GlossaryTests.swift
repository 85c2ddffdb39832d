import App
import Derivation
import ScreenKit
import TestSupport
import Testing

@Suite("The glossary")
struct GlossaryTests {
  @Test("is by the alphabet, each word once, in a sentence")
  func words() {
    let words = Glossary.entries.map(\.word)
    #expect(words == words.sorted() && Set(words).count == words.count)
    for entry in Glossary.entries { #expect((10...90).contains(entry.meaning.count)) }
  }

  @Test("explains every symbol of the step first, and lights the one that is chosen")
  func symbols() throws {
    var learner = try Learner("mazur")
    learner.type("t")
    guard case .list(let list) = learner.state.overlay else {
      Issue.record("it is not open")
      return
    }
    let items = learner.state.page(list).items
    #expect(items.prefix(3).map(\.name) == ["w⁽¹⁾₁,₁", "x₁", "w⁽¹⁾₁,₁·x₁"])
    #expect(items.allSatisfy { !$0.summary.isEmpty })
    learner.press(.down)
    learner.press(.enter)
    #expect(learner.state.selected == .input(1))
  }

  @Test("says a word's meaning again below")
  func word() throws {
    var learner = try Learner("mazur")
    learner.type("tepoch")
    learner.press(.enter)
    #expect(learner.state.notice == Notice("epoch: one pass over all training rows", .hint))
  }
}
