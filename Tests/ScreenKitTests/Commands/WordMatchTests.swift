import ScreenKit
import Testing

@Suite("Words that were typed, as words of a text")
struct WordMatchTests {
  @Test(
    "are words of it, beginnings of words, or neither",
    arguments: [
      ("lr", "how far, η, lr, step size", WordMatch.words), ("STEP size", "the step size", .words),
      ("η", "learning rate (η)", .words), ("β₁", "set β₁", .words), ("β", "set β₁", .beginnings),
      ("dec", "weight decay", .beginnings), ("w dec", "weight decay", .beginnings),
      ("lr", "lesson: read on", .none), ("cay", "weight decay", .none),
      ("decay x", "weight decay", .none), ("", "weight decay", .none), (" ", "a", .none),
    ])
  func match(_ pattern: String, _ text: String, _ expected: WordMatch) {
    #expect(WordMatch(pattern, in: text) == expected)
  }

  @Test("count more as words than as beginnings, and more in a name than in what is said of it")
  func ranks() {
    let words = WordMatch("a", in: "a"), beginnings = WordMatch("a", in: "ab")
    let order = [
      words.rank(inName: true), words.rank(inName: false), beginnings.rank(inName: true),
      beginnings.rank(inName: false), WordMatch("b", in: "ab").rank(inName: true),
    ]
    #expect(order == [4, 3, 2, 1, 0])
  }
}
