import LessonText
import Testing

@Suite("The text of lessons")
struct SourceLinesTests {
  @Test(
    "Characters that a terminal would obey are refused on each of their lines",
    arguments: [
      ("\u{1B}", "001B"), ("\u{7F}", "007F"), ("\u{0}", "0000"), ("\u{9B}", "009B"),
      ("\u{85}", "0085"), ("\u{2028}", "2028"), ("\u{202E}", "202E"), ("\u{2066}", "2066"),
      ("\u{FEFF}", "FEFF"), ("\rb", "000D"), ("\u{B}", "000B"),
    ])
  func control(character: String, code: String) {
    #expect(
      Sample.errors("a\u{20}\(character)\nb\nc\(character)\n")
        == [1, 3].map {
          "\($0): found the control character U+\(code); allowed: text that can be shown"
        })
  }

  @Test("Letters of any script, marks and pictures are text")
  func text() throws {
    let text = "δ ŷ 漢字 e\u{301} שלום 😀"
    #expect(try Sample.inlines(text).plainText == text)
  }

  @Test("Tabs go to the next column that is a multiple of four")
  func tabs() throws {
    #expect(Outline.text(try Sample.blocks("```text\n\ta\nδ\tb\n```")) == "code:text[    a/δ   b]")
  }
}
