import LessonText
import Testing

@Suite("Breaking prose into lines")
struct ProseWrapperTests {
  private func lines(_ markdown: String, width: Int) throws -> [String] {
    let style = ProseStyle(width: width) { _ in "" }
    return ProseLayout(style).lines(try Sample.inlines(markdown)).map(\.text)
  }

  @Test("Widths count as a terminal counts them")
  func cells() throws {
    #expect(try lines("漢字 漢字", width: 8) == ["漢字", "漢字"])
    #expect(try lines("漢字 漢字", width: 9) == ["漢字 漢字"])
    #expect(try lines("e\u{301}e\u{301} m\u{302}", width: 4) == ["e\u{301}e\u{301} m\u{302}"])
  }

  @Test("Words longer than a line are cut, blanks at line ends go, breaks stay")
  func words() throws {
    #expect(try lines("abcdefgh", width: 3) == ["abc", "def", "gh"])
    #expect(try lines("a   b", width: 9) == ["a b"])
    #expect(try lines("ab  \ncd", width: 9) == ["ab", "cd"])
    #expect(try lines("ab&nbsp;cd ef", width: 6) == ["ab cd", "ef"])
    #expect(try lines("so*me*thing **bo**ld", width: 10) == ["something", "bold"])
  }
}
