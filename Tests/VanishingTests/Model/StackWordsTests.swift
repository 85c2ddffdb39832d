import TestSupport
import Testing
import Vanishing

@Suite("A stack in words")
struct StackWordsTests {
  private func text(_ keys: String) throws -> String {
    var learner = try Learner("xor")
    learner.press(.function(7))
    learner.type(keys)
    return VanishingScreen(learner.state.scene(VanishingModel.self))
      .sides[0].text
  }

  @Test("every way to start has a name of its own")
  func starts() throws {
    var texts: Set<String> = []
    for count in 0..<8 { texts.insert(try text(String(repeating: "i", count: count))) }
    #expect(texts.count == 8)
    #expect(texts.contains("sigmoid, w 1") && texts.contains("sigmoid, normal 1"))
    #expect(texts.contains("sigmoid, uniform -1…1"))
  }
}
