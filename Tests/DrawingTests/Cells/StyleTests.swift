import Drawing
import Testing

@Suite("Style")
struct StyleTests {
  @Test("A style says what is set, in words")
  func description() {
    #expect(Style.plain.description == "plain")
    let style = Style(
      foreground: Color(81), background: Color(236), attributes: [.bold, .underline])
    #expect(style.description == "bold underline fg 81 bg 236")
  }

  @Test("Adding attributes keeps colours and earlier attributes")
  func adding() {
    let style = Style(foreground: Color(81), attributes: .bold).adding([.reverse, .italic, .dim])
    #expect(style.description == "bold dim reverse italic fg 81")
  }
}
