import Session
import Testing

@Suite("Facts of the screens")
struct FactTests {
  @Test("Each is found by its word, and no two have the same")
  func words() {
    for fact in Fact.allCases { #expect(Fact(rawValue: fact.rawValue) == fact) }
    #expect(Set(Fact.allCases.map(\.rawValue)).count == Fact.allCases.count)
    #expect(Fact(rawValue: "vanishing") == nil)
  }

  @Test("The words that lessons have for them belong to the screens")
  func families() {
    #expect(Fact(rawValue: "screen.compare") == .screen(.onCompare))
    #expect(Fact(rawValue: "nudges") == .step(.nudges))
    #expect(Fact(rawValue: "activations.leakyrelu") == .activations(.chosen("leaky-relu")))
    #expect(Fact(rawValue: "losses.dragged") == .losses(.dragged))
    #expect(Fact(rawValue: "vanishing.eta") == .vanishing(.rate))
    #expect(Fact(rawValue: "compare.beta") == .compare(.beta))
  }
}
