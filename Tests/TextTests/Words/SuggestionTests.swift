import Testing
import Text

@Suite("Suggesting a name")
struct SuggestionTests {
  private let names = ["learning-rate", "weight-decay", "clip-norm", "beta"]

  @Test(
    "a slip is recognised",
    arguments: [
      ("learning_rate", "learning-rate"), ("learningRate", "learning-rate"),
      ("learnign-rate", "learning-rate"), ("weight decay", "weight-decay"), ("bta", "beta"),
    ])
  func slip(_ word: String, _ meant: String) {
    #expect(Suggestion.nearest(to: word, among: names) == meant)
  }

  @Test("another word is not", arguments: ["x", "decay-schedule", "größe", ""])
  func otherWord(_ word: String) {
    #expect(Suggestion.nearest(to: word, among: names) == nil)
  }

  @Test("words from elsewhere are written with hyphens")
  func kebab() {
    #expect(Suggestion.kebab("learningRate_of it") == "learning-rate-of-it")
  }
}
