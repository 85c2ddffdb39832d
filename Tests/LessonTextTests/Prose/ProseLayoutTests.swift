import LessonText
import Testing

@Suite("Prose laid out")
struct ProseLayoutTests {
  private func lines(_ markdown: String, width: Int = 30, isASCII: Bool = false) throws -> [String]
  {
    let style = ProseStyle(width: width, isASCII: isASCII) { number in
      number.formula == "C" ? "0.2984" : "\(number.digits ?? 0) digits"
    }
    return ProseLayout(style).lines(try Sample.blocks(markdown)).map(\.text)
  }

  @Test("Paragraphs are broken at blanks, with a blank line between them")
  func paragraphs() throws {
    #expect(
      try lines("One two three four five six seven eight.\n\nNine.")
        == ["One two three four five six", "seven eight.", "", "Nine."])
  }

  @Test("Lists hang, tight or loose, and numbers stand below one another")
  func lists() throws {
    #expect(
      try lines("- One two three four five six seven.\n- Two\n  - Three\n", width: 20)
        == ["• One two three four", "  five six seven.", "• Two", "  • Three"])
    #expect(
      try lines("9. a\n\n10. b\n\n    c\n") == [" 9. a", "", "10. b", "", "    c"])
    #expect(try lines("- a\n", isASCII: true) == ["- a"])
  }

  @Test("Quotes are marked on every line, code is kept and rules go across")
  func others() throws {
    #expect(
      try lines("> One two three four five six.\n>\n> Seven\n", width: 20)
        == ["│ One two three four", "│ five six.", "│ ", "│ Seven"])
    #expect(try lines("```text\na    b\n\n  c\n```") == ["  a    b", "  ", "    c"])
    #expect(
      try lines("```text\n0123456789012345678901234567890123456789\n```")
        == ["  0123456789012345678901234567", "  … 890123456789"])
    #expect(try lines("***", width: 5) == ["─────"])
    #expect(try lines("***", width: 5, isASCII: true) == ["-----"])
  }

  @Test("Numbers are filled in, formulas are text, and each has its style")
  func styles() throws {
    let blocks = try Sample.blocks("A *b* **c** `d` $x_1$ `=C`, [e](https://f.g).")
    let style = ProseStyle(width: 60) { _ in "0.2984" }
    #expect(
      ProseLayout(style).lines(blocks) == [
        ProseLine([
          ProseRun("A "), ProseRun("b", .emphasis), ProseRun(" "), ProseRun("c", .strong),
          ProseRun(" "), ProseRun("d", .code), ProseRun(" "), ProseRun("x₁", .formula),
          ProseRun(" "), ProseRun("0.2984", .number), ProseRun(", e"),
          ProseRun(" (https://f.g)", .faint), ProseRun("."),
        ])
      ])
    #expect(try lines("$\\eta$ `=C` `=L; digits 4`", isASCII: true) == ["eta 0.2984 4 digits"])
    #expect(
      ProseLayout(style).lines(try Sample.blocks("### A *b*"))
        == [ProseLine([ProseRun("A b", .heading)])])
  }

  @Test("Formulas and code are not broken where they fit a line")
  func together() throws {
    #expect(
      try lines("Some words and $a = b + c$ go on.", width: 22)
        == ["Some words and", "a = b + c go on."])
  }

  @Test("Deep lists leave room for words, and no line is wider than it may be")
  func narrow() throws {
    let markdown = (0..<20).map { String(repeating: " ", count: 2 * $0) + "- word word word" }
      .joined(separator: "\n")
    for width in [1, 2, 5, 9, 20, 33] {
      let lines = try lines(markdown, width: width)
      #expect(lines.allSatisfy { $0.count <= width })
      #expect(lines.joined().filter { $0 == "w" }.count == 60)
    }
  }
}
