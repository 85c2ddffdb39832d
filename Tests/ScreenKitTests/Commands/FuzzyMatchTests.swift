import ScreenKit
import Testing

@Suite("Matching what was typed")
struct FuzzyMatchTests {
  @Test(
    "wants the characters in order, whatever the case",
    arguments: [("nph", "next phase"), ("GRAD", "gradient check"), ("ph ne", "next phase")])
  func fits(_ pattern: String, _ text: String) {
    #expect(FuzzyMatch(pattern, in: text) != nil)
  }

  @Test(
    "refuses what is not there, or in another order",
    arguments: [("xn", "next phase"), ("zz", "zoom"), ("a", ""), ("tt", "t")])
  func refuses(_ pattern: String, _ text: String) {
    #expect(FuzzyMatch(pattern, in: text) == nil)
  }

  @Test(
    "prefers beginnings and neighbours",
    arguments: [
      ("np", "next phase", "snap to"), ("un", "undo", "run until"), ("step", "step", "s t e p"),
    ])
  func order(_ pattern: String, _ better: String, _ worse: String) throws {
    let (first, second) = (FuzzyMatch(pattern, in: better), FuzzyMatch(pattern, in: worse))
    #expect(try #require(first).score > (try #require(second)).score)
  }

  @Test("says which characters fit")
  func places() {
    #expect(FuzzyMatch("np", in: "next phase")?.places == [0, 5])
    #expect(FuzzyMatch("", in: "anything")?.places == [])
  }
}
