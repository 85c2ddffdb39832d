import Testing
import Text

@Suite("Breaking styled characters into lines")
struct LineWrapperTests {
  private func lines(_ pieces: [(String, Int)], width: Int) -> [[String]] {
    var wrapper = LineWrapper<Int>(width: width)
    for (text, style) in pieces {
      for character in text { wrapper.append(character, style: style) }
    }
    return wrapper.finished().map { $0.map { "\($0.text)/\($0.style)" } }
  }

  @Test("Neighbours in one style are one run, also across a break inside a word")
  func runs() {
    #expect(
      lines([("one a", 1), ("b", 1), ("c two", 2)], width: 6)
        == [["one/1"], ["ab/1", "c/2"], ["two/2"]])
  }

  @Test("Widths count as a terminal counts them")
  func cells() {
    #expect(lines([("漢字 漢字", 0)], width: 8) == [["漢字/0"], ["漢字/0"]])
    #expect(lines([("漢字 漢字", 0)], width: 9) == [["漢字 漢字/0"]])
    #expect(lines([("e\u{301}e\u{301} m", 0)], width: 4) == [["e\u{301}e\u{301} m/0"]])
  }

  @Test("A no-break space joins words, and a newline always breaks")
  func blanks() {
    #expect(lines([("ab\u{A0}cd ef", 0)], width: 6) == [["ab\u{A0}cd/0"], ["ef/0"]])
    #expect(lines([("a\n\nb", 0)], width: 6) == [["a/0"], [], ["b/0"]])
  }

  @Test("Without characters there is one line, and a width below 1 counts as 1")
  func least() {
    #expect(lines([], width: 4) == [[]])
    #expect(lines([("ab", 0)], width: -3) == [["a/0"], ["b/0"]])
  }
}
