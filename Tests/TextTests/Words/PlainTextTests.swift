import Testing
import Text

@Suite("Text on a terminal")
struct PlainTextTests {
  @Test(
    "What a terminal obeys is written as its code",
    arguments: ["\u{1B}", "\u{7}", "\u{9B}", "\u{202E}", "\u{2067}", "\u{2028}", "\u{FEFF}"])
  func control(_ character: Unicode.Scalar) {
    #expect(!PlainText.isShowable(character))
    let code = String(character.value, radix: 16, uppercase: true)
    #expect(PlainText.shown("a\(character)b") == "a\\u{\(code)}b")
  }

  @Test("A character's number has four digits at least")
  func codePoint() {
    #expect(PlainText.codePoint(7) == "U+0007" && PlainText.codePoint(0x1F600) == "U+1F600")
  }

  @Test("Letters of any script are shown, and what is too long is cut with a sign")
  func letters() {
    #expect(PlainText.shown("δ 漢字 שלום") == "δ 漢字 שלום")
    #expect(PlainText.shown("abcdef", limit: 4) == "abcd…")
    #expect(PlainText.shown("abcd", limit: 4) == "abcd")
  }
}
