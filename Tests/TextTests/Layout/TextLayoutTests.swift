import Testing
import Text

@Suite("Laying out text")
struct TextLayoutTests {
  @Test("Width counts cells: marks none, wide characters two, controls their stand-in")
  func displayWidth() {
    #expect("w⁽²⁾₁,₃".displayWidth == 7)
    #expect("x\u{302}".displayWidth == 1)
    #expect("語a".displayWidth == 3)
    #expect("\u{1B}[m".displayWidth == 3)
  }

  @Test("Truncation ends in a sign and never exceeds the width")
  func truncated() {
    #expect("momentum".truncated(to: 8) == "momentum")
    #expect("momentum".truncated(to: 5) == "mome…")
    #expect("momentum".truncated(to: 1) == "…")
    #expect("momentum".truncated(to: 0) == "")
    #expect("語語語".truncated(to: 4) == "語…")
  }

  @Test("Padding aligns left, right and in the middle")
  func padded() {
    #expect("ab".padded(to: 5) == "ab   ")
    #expect("ab".padded(to: 5, alignment: .right) == "   ab")
    #expect("ab".padded(to: 5, alignment: .center) == " ab  ")
    #expect("abcdef".padded(to: 3, alignment: .right) == "ab…")
  }

  @Test("Wrapping breaks at blanks and at newlines, and cuts what is too long")
  func wrapped() {
    #expect("the slope of a weight".wrapped(to: 10) == ["the slope", "of a", "weight"])
    #expect("one\n\ntwo".wrapped(to: 10) == ["one", "", "two"])
    #expect("abcdefgh".wrapped(to: 3) == ["abc", "def", "gh"])
    #expect("".wrapped(to: 5) == [""])
    #expect("ab".wrapped(to: 0) == ["a", "b"])
  }

  @Test("Words stand one blank apart, and no words need no line")
  func wrappedWords() {
    #expect("the  slope of   a weight ".wrappedWords(to: 10) == ["the slope", "of a", "weight"])
    #expect("abcdefgh ij".wrappedWords(to: 3) == ["abc", "def", "gh", "ij"])
    #expect("   ".wrappedWords(to: 5) == [])
    #expect("a slope of 語語語".widestWord == 6)
    #expect(" ".widestWord == 0)
  }

  @Test("A word that exactly fills a line wastes no line")
  func exactFit() {
    #expect("abc def".wrapped(to: 3) == ["abc", "def"])
    #expect("abc def ".wrapped(to: 3) == ["abc", "def"])
  }
}
