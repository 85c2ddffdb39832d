import Drawing
import Testing
import Text

@Suite("Laying out spans")
struct SpanLayoutTests {
  private let bold = Style(attributes: .bold)
  private var spans: [Span] { ["abc", Span("defg", style: bold)] }

  @Test("Truncation keeps the style of the span it cuts")
  func truncated() {
    #expect(spans.truncated(to: 7) == spans)
    #expect(spans.truncated(to: 6) == ["abc", Span("de…", style: bold)])
    #expect(spans.truncated(to: 3) == ["ab…"])
    #expect(spans.truncated(to: 0) == [])
  }

  @Test("Padding adds blanks in the style asked for")
  func padded() {
    #expect(spans.padded(to: 9, alignment: .right, style: bold).first == Span("  ", style: bold))
    #expect(spans.padded(to: 9).displayWidth == 9)
    #expect(spans.padded(to: 2).displayWidth == 2)
  }

  @Test("Wrapping keeps styles across a break inside a word of two styles")
  func wrapped() {
    let lines = (["one a", Span("bc two", style: bold)] as [Span]).wrapped(to: 6)
    #expect(lines == [["one"], ["a", Span("bc", style: bold)], [Span("two", style: bold)]])
  }
}
